import { z } from 'zod';
import { propertiesOf, type Resource, where } from '../template/resolved.ts';
import type { Context } from './context.ts';
import { type Answer, header, type Incoming, type Refusal } from './exchange.ts';
import { lookUp, refuseOtherTemplates, substituteContext } from './substitute.ts';

const Properties = z.strictObject({
  ResponseType: z.string(),
  RestApiId: z.string(),
  StatusCode: z.string().optional(),
  ResponseParameters: z.record(z.string(), z.string()).default({}),
  ResponseTemplates: z.record(z.string(), z.string()).default({}),
});
type Declared = z.infer<typeof Properties>;

/** Status codes of API Gateway's own answers where the template sets none (its developer guide, gateway response types). */
const DEFAULT_STATUS: Record<string, number> = {
  ACCESS_DENIED: 403,
  API_CONFIGURATION_ERROR: 500,
  AUTHORIZER_CONFIGURATION_ERROR: 500,
  AUTHORIZER_FAILURE: 500,
  DEFAULT_5XX: 502,
  INTEGRATION_FAILURE: 504,
  INTEGRATION_TIMEOUT: 504,
  INVALID_API_KEY: 403,
  MISSING_AUTHENTICATION_TOKEN: 403,
  QUOTA_EXCEEDED: 429,
  REQUEST_TOO_LARGE: 413,
  THROTTLED: 429,
  UNAUTHORIZED: 401,
};

const PLAIN = { 'application/json': '{"message":$context.error.messageString}' };

/** Renders the gateway's own answers as the template declares them. */
export type GatewayResponses = (refusal: Refusal, incoming: Incoming, context: Context) => Answer;

export function gatewayResponses(resources: Resource[]): GatewayResponses {
  const declared = new Map<string, Declared>();
  for (const resource of resources) {
    const properties = propertiesOf(resource, Properties);
    for (const text of Object.values(properties.ResponseTemplates))
      refuseOtherTemplates(text, where(resource));
    declared.set(properties.ResponseType, properties);
  }
  return ({ refusal, message }, incoming, context) => {
    const own = declared.get(refusal);
    const status = DEFAULT_STATUS[refusal] ?? 500;
    const found = own ?? declared.get(status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX');
    const error = { message, messageString: JSON.stringify(message), responseType: refusal };
    const filled = { ...context, error };
    const templates =
      Object.keys(found?.ResponseTemplates ?? {}).length > 0 ? found?.ResponseTemplates : PLAIN;
    const [contentType, template] = choose(templates ?? PLAIN, header(incoming, 'accept'));
    const headers = new Map([
      ['Content-Type', contentType],
      ['x-amzn-ErrorType', errorType(refusal)],
    ]);
    for (const [name, value] of parameters(found?.ResponseParameters ?? {}, incoming, filled))
      headers.set(name, value);
    return {
      status: found?.StatusCode ? Number(found.StatusCode) : status,
      headers: [...headers],
      body: substituteContext(template, filled, ''),
    };
  };
}

/** By the first media type that the client accepts, else JSON, else the first there is. */
function choose(templates: Record<string, string>, accept: string | undefined): [string, string] {
  const wanted = accept?.split(',')[0]?.split(';')[0]?.trim() ?? '';
  const type =
    [wanted, 'application/json', Object.keys(templates)[0] ?? ''].find((it) => it in templates) ?? '';
  return [type, templates[type] ?? ''];
}

function parameters(
  declared: Record<string, string>,
  incoming: Incoming,
  context: object,
): [string, string][] {
  return Object.entries(declared).flatMap(([target, source]): [string, string][] => {
    const name = target.replace('gatewayresponse.header.', '');
    const value = parameterValue(source, incoming, context);
    return value === undefined ? [] : [[name, value]];
  });
}

function parameterValue(source: string, incoming: Incoming, context: object): string | undefined {
  if (source.startsWith("'")) return source.slice(1, -1);
  if (source.startsWith('method.request.header.')) return header(incoming, source.slice(22));
  const value = source.startsWith('context.') ? lookUp(source.slice(8), context) : undefined;
  return value === undefined || value === null ? undefined : String(value);
}

/** AccessDeniedException and the like. */
function errorType(refusal: string): string {
  const words = refusal.toLowerCase().split('_');
  return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}Exception`;
}
