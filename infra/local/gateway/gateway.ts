import type { Functions } from '../lambda/functions.ts';
import { arn, type Place } from '../template/place.ts';
import { within } from '../within.ts';
import type { AccessLog } from './accessLog.ts';
import type { Authorizer } from './authorizer.ts';
import { type Context, createContext } from './context.ts';
import { type Answer, header, type Incoming, type Refusal, refuse } from './exchange.ts';
import type { GatewayResponses } from './gatewayResponses.ts';
import type { ApiKeys } from './keys.ts';
import type { Method } from './method.ts';
import { mockAnswer } from './mock.ts';
import { answerOf, isBinary } from './proxyAnswer.ts';
import { proxyEvent } from './proxyEvent.ts';
import type { RestApi } from './restApi.ts';
import type { Match } from './routeTree.ts';
import type { UsagePlan } from './usagePlans.ts';

export type GatewayParts = {
  api: RestApi;
  place: Place;
  functions: Functions;
  authorizers: Map<string, Authorizer>;
  keys: ApiKeys;
  plans: UsagePlan[];
  responses: GatewayResponses;
  accessLog: AccessLog;
  now: () => number;
};

/** Answers a request to the stage as API Gateway would. */
export type Gateway = (incoming: Incoming) => Promise<Answer>;

export function createGateway(parts: GatewayParts): Gateway {
  const { api } = parts;
  return async (incoming) => {
    const began = performance.now();
    const context = createContext(
      incoming,
      { id: api.id, stage: api.stage.name, place: parts.place },
      parts.now(),
    );
    const result = await pass(incoming, context, parts);
    const refusal = 'refusal' in result ? result : undefined;
    const answer = 'refusal' in result ? parts.responses(result, incoming, context) : result;
    answer.headers.push(['x-amzn-RequestId', context.requestId]);
    parts.accessLog(context, answer, Math.round(performance.now() - began), refusal);
    return answer;
  };
}

/** The doors of the gateway in their order: route, size, stage throttle, authorizer, key, integration. */
async function pass(incoming: Incoming, context: Context, parts: GatewayParts): Promise<Answer | Refusal> {
  const match = parts.api.routes.find(incoming.method, incoming.path);
  if (!match) return refuse('MISSING_AUTHENTICATION_TOKEN', 'Missing Authentication Token');
  context.resourceId = match.method.resourceId;
  context.resourcePath = parts.api.pathOf(match.method.resourceId);
  if (incoming.overLimit) return refuse('REQUEST_TOO_LARGE', 'Request Too Long');
  const { throttle } = parts.api.stage;
  if (throttle && !throttle.take(`${match.method.httpMethod} ${context.resourcePath}`)) return tooMany();
  return (
    (await refuseByAuthorizer(incoming, context, match, parts)) ??
    refuseByKey(incoming, context, match.method, parts) ??
    integrate(incoming, context, match, parts)
  );
}

const tooMany = () => refuse('THROTTLED', 'Too Many Requests');

async function refuseByAuthorizer(
  incoming: Incoming,
  context: Context,
  { method, parameters }: Match,
  parts: GatewayParts,
): Promise<Refusal | undefined> {
  if (!method.authorizerId) return undefined;
  const authorizer = parts.authorizers.get(method.authorizerId);
  if (!authorizer) return refuse('AUTHORIZER_CONFIGURATION_ERROR', 'Internal server error');
  const { api, place } = parts;
  const methodArn = arn(
    place,
    'execute-api',
    `${api.id}/${api.stage.name}/${incoming.method}${incoming.path}`,
  );
  const admission = await authorizer.admit(incoming, context, parameters, methodArn);
  if ('refusal' in admission) return admission;
  context.authorizer = admission.authorizer;
  return undefined;
}

function refuseByKey(
  incoming: Incoming,
  context: Context,
  method: Method,
  { api, keys, plans }: GatewayParts,
): Refusal | undefined {
  if (!method.apiKeyRequired) return undefined;
  const key = keys.byValue(header(incoming, 'x-api-key') ?? '');
  const own = key?.enabled ? keys.plansOf(key.id) : [];
  const plan = plans.find((it) => own.includes(it.id) && it.covers(api.id, api.stage.name));
  if (!key || !plan) return refuse('INVALID_API_KEY', 'Forbidden');
  context.identity.apiKey = key.value;
  context.identity.apiKeyId = key.id;
  const taken = plan.take(key.id);
  if (taken === 'throttled') return tooMany();
  return taken === 'quota' ? refuse('QUOTA_EXCEEDED', 'Limit Exceeded') : undefined;
}

async function integrate(
  incoming: Incoming,
  context: Context,
  { method, parameters }: Match,
  { api, functions }: GatewayParts,
): Promise<Answer | Refusal> {
  if (method.integration.kind === 'mock') return mockAnswer(method.integration.mock);
  const binary = isBinary(
    header(incoming, 'content-type')?.split(';')[0] ?? 'application/json',
    api.binaryTypes,
  );
  const event = proxyEvent(incoming, context, parameters, binary);
  const { functionArn, timeout } = method.integration;
  const outcome = await within(functions.invoke(functionArn, event, { forHttp: true }), timeout);
  if (!outcome) return refuse('INTEGRATION_TIMEOUT', 'Endpoint request timed out');
  if (outcome.ok) return answerOf(outcome.payload, incoming, api.binaryTypes);
  return outcome.error.errorType === 'RequestTooLargeException'
    ? refuse('REQUEST_TOO_LARGE', 'Request Too Long')
    : refuse('DEFAULT_5XX', 'Internal server error');
}
