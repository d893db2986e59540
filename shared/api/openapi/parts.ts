import { formats } from '../accept.ts';
import { Problem, type ProblemKind, problemKinds } from '../problem.ts';
import type { Route } from '../route.ts';
import { answerSchema, type Components, type Json } from './schema.ts';

const text = { type: 'string' };

/** The parameters that many operations share; each operation refers to those that hold for it. */
export const parameters = {
  idempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'Needed by every command that is not a dry run: the same key with the same request does the work once, and answers the same again. 1 to 255 visible ASCII characters.',
    schema: { ...text, pattern: '^[\\x21-\\x7e]{1,255}$' },
  },
  validateOnly: {
    name: 'validateOnly',
    in: 'query',
    required: false,
    description: 'A dry run: decides as it would, and writes nothing.',
    schema: { ...text, enum: ['true', 'false'] },
  },
  ifMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'The ETag you read, in its quotes, or `*`; 412 when the case has changed since.',
    schema: { ...text, pattern: '^(\\*|"[\\x21\\x23-\\x7e]{1,100}")$' },
  },
  clientId: {
    name: 'Client-Id',
    in: 'header',
    required: false,
    description: 'The insured company you act for; needed when you are a member of several.',
    schema: text,
  },
} as const satisfies Record<string, Json>;

/** The parameter by which a route that answers in several forms is asked for one of them. */
export function formatParameter(produces: readonly string[]): Json {
  const names = Object.entries(formats).filter(([, type]) => produces.includes(type));
  return {
    name: 'format',
    in: 'query',
    required: false,
    description: 'Goes before `Accept`.',
    schema: { ...text, enum: names.map(([name]) => name) },
  };
}

export const securitySchemes = {
  member: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'The access token of a member of an insured company.',
  },
  staffKey: {
    type: 'apiKey',
    in: 'header',
    name: 'x-api-key',
    description: 'The key of one named member of staff.',
  },
} as const satisfies Record<string, Json>;

/** One answer per kind of problem, by status; two kinds of one status share an answer. */
export function problemResponses(components: Components): Record<string, Json> {
  const schema = answerSchema(Problem, components);
  const responses: Record<string, Json> = {};
  for (const { status, title } of Object.values(problemKinds)) {
    const known = responses[`problem${status}`]?.description;
    responses[`problem${status}`] = {
      description: known ? `${known}, or: ${title}` : title,
      headers: { 'Request-Id': { schema: text } },
      content: { 'application/problem+json': { schema } },
    };
  }
  return responses;
}

/** Which kinds of problem an operation can answer with. */
export function problemsOf(route: Route): ProblemKind[] {
  const kinds: ProblemKind[] = ['malformed', 'not-acceptable', 'throttled', 'internal', 'busy'];
  if (route.audience === 'client') kinds.push('unauthorized', 'forbidden');
  if (route.audience === 'staff') kinds.push('forbidden');
  if (route.params || route.looksUp) kinds.push('not-found');
  if (route.redirects) kinds.push('conflict');
  if (route.body) kinds.push('too-large', 'unsupported-content');
  if (route.command) kinds.push('conflict', 'stale', 'refused');
  return kinds;
}
