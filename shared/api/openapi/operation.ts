import { problemKinds } from '../problem.ts';
import { needsKey, type Route } from '../route.ts';
import { formatParameter, type parameters, problemsOf } from './parts.ts';
import { answerSchema, type Components, inputSchema, type Json } from './schema.ts';

type ObjectSchema = { properties?: Record<string, Json>; required?: string[] };

/** One operation of the document. */
export function operationOf(name: string, route: Route & { area: string }, components: Components): Json {
  return {
    operationId: name,
    tags: [route.area],
    summary: route.summary,
    ...(route.description && { description: route.description }),
    security: securityOf(route),
    parameters: [...own(route.params, 'path'), ...own(route.query, 'query'), ...shared(route)],
    ...(route.body && { requestBody: requestBody(route.body, route.example?.body) }),
    responses: { ...success(route, components), ...problems(route) },
  };
}

function securityOf({ audience }: Route): Json[] {
  if (audience === 'public') return [];
  return [audience === 'client' ? { member: [] } : { staffKey: [] }];
}

function own(schema: Route['params'], place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = inputSchema(schema) as ObjectSchema;
  return Object.entries(properties).map(([name, { description, ...part }]) => ({
    name,
    in: place,
    required: required.includes(name),
    ...(description !== undefined && { description }),
    schema: part,
  }));
}

function shared(route: Route): Json[] {
  const held = {
    idempotencyKey: needsKey(route),
    validateOnly: route.command,
    ifMatch: route.command && route.params,
    clientId: route.audience === 'client',
  } satisfies Record<keyof typeof parameters, unknown>;
  const names = Object.entries(held).filter(([, holds]) => holds);
  const refs = names.map(([name]) => ({ $ref: `#/components/parameters/${name}` }));
  const { produces = [] } = route;
  return produces.length > 1 ? [...refs, formatParameter(produces)] : refs;
}

function requestBody(body: NonNullable<Route['body']>, example: unknown): Json {
  const schema = inputSchema(body);
  const required = ((schema as ObjectSchema).required?.length ?? 0) > 0;
  const content = { 'application/json': { schema, ...(example !== undefined && { example }) } };
  return { required, content };
}

function success(route: Route, components: Components): Json {
  const headers = {
    'Request-Id': { description: 'Names this request to us.', schema: { type: 'string' } },
  };
  const response = { description: route.summary, headers };
  const redirect = route.redirects && { 303: { ...response, headers: { ...headers, Location: location } } };
  if (redirect && !route.produces) return redirect;
  if (route.status === 204) return { 204: response };
  const types = route.produces ?? ['application/json'];
  const content = Object.fromEntries(types.map((type) => [type, media(type, route, components)]));
  const dryRun = { 200: { ...response, description: `A dry run of: ${route.summary}`, content } };
  return { ...redirect, ...(route.command && dryRun), [route.status]: { ...response, content } };
}

const location = { description: 'A link that works for a minute.', schema: { type: 'string' } };

function media(type: string, route: Route, components: Components): Json {
  if (type === 'application/json') {
    const example = route.example?.answer;
    return { schema: answerSchema(route.returns, components), ...(example !== undefined && { example }) };
  }
  return { schema: type.startsWith('text/') ? { type: 'string' } : {} };
}

function problems(route: Route): Json {
  const statuses = problemsOf(route).map((kind) => problemKinds[kind].status);
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/problem${status}` }]),
  );
}
