import { z } from 'zod';
import type { Functions } from '../lambda/functions.ts';
import type { Outcome } from '../lambda/protocol.ts';
import { propertiesOf, type Resource, where } from '../template/resolved.ts';
import type { Context } from './context.ts';
import { header, type Incoming, type Refusal, refuse } from './exchange.ts';
import { functionOf } from './method.ts';
import { evaluatePolicy, PolicyDocument } from './policy.ts';
import { requestParts } from './proxyEvent.ts';

const Properties = z.strictObject({
  Name: z.string(),
  RestApiId: z.string(),
  Type: z.literal('REQUEST', { error: 'only REQUEST authorizers are supported' }),
  AuthorizerUri: z.string(),
  AuthorizerResultTtlInSeconds: z.number().default(300),
  IdentitySource: z.string().default(''),
  AuthorizerCredentials: z.undefined({ error: 'authorizer roles are not supported' }).optional(),
});

const Result = z.object({
  principalId: z.string(),
  policyDocument: PolicyDocument,
  context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
});
type Result = z.infer<typeof Result>;

/** What goes into `requestContext.authorizer`, or why the caller does not get in. */
export type Admission = { authorizer: Record<string, unknown> } | Refusal;

export type Authorizer = {
  functionArn: string;
  admit(
    incoming: Incoming,
    context: Context,
    parameters: Record<string, string>,
    methodArn: string,
  ): Promise<Admission>;
};

/** A Lambda REQUEST authorizer. Results are kept for its time to live, by the virtual clock. */
export function createAuthorizer(resource: Resource, functions: Functions, now: () => number): Authorizer {
  const properties = propertiesOf(resource, Properties);
  const functionArn = functionOf(properties.AuthorizerUri, where(resource));
  const sources = properties.IdentitySource.split(',').filter(Boolean);
  const life = properties.AuthorizerResultTtlInSeconds * 1000;
  const kept = new Map<string, { until: number; result: Result }>();

  return {
    functionArn,
    async admit(incoming, context, parameters, methodArn) {
      const identity = sources.map((source) => identityOf(source.trim(), incoming));
      if (identity.some((value) => !value)) return refuse('UNAUTHORIZED', 'Unauthorized');
      const key = JSON.stringify(identity);
      const cached = kept.get(key);
      if (cached && cached.until > now()) return judge(cached.result, methodArn, 0);
      const began = performance.now();
      const event = {
        type: 'REQUEST',
        methodArn,
        ...requestParts(incoming, context, parameters),
        requestContext: context,
      };
      const result = read(await functions.invoke(functionArn, event, { forHttp: true }));
      if ('refusal' in result) return result;
      if (life > 0 && sources.length > 0) kept.set(key, { until: now() + life, result });
      return judge(result, methodArn, Math.round(performance.now() - began));
    },
  };
}

function identityOf(source: string, incoming: Incoming): string | undefined {
  const name = source.replace(/^method\.request\.\w+\./, '');
  if (source.startsWith('method.request.header.')) return header(incoming, name);
  return new URLSearchParams(incoming.query).get(name) ?? undefined;
}

/** Only the very word "Unauthorized" makes a 401; any other failure is ours. */
function read(outcome: Outcome): Result | Refusal {
  if (!outcome.ok) {
    return outcome.error.errorMessage === 'Unauthorized'
      ? refuse('UNAUTHORIZED', 'Unauthorized')
      : refuse('AUTHORIZER_FAILURE', 'Internal server error');
  }
  const parsed = Result.safeParse(outcome.payload);
  return parsed.success ? parsed.data : refuse('AUTHORIZER_CONFIGURATION_ERROR', 'Internal server error');
}

function judge(result: Result, methodArn: string, integrationLatency: number): Admission {
  const verdict = evaluatePolicy(result.policyDocument, methodArn);
  if (verdict !== 'allow') {
    const deny = verdict === 'deny' ? ' with an explicit deny' : '';
    return refuse('ACCESS_DENIED', `User is not authorized to access this resource${deny}`);
  }
  const texts = Object.entries(result.context ?? {}).map(([name, value]) => [name, String(value)]);
  return {
    authorizer: { ...Object.fromEntries(texts), principalId: result.principalId, integrationLatency },
  };
}
