import type { APIGatewayProxyEvent } from 'aws-lambda';
import type * as z from 'zod';
import { type InputError, malformed, notFound, Stop } from '../../../shared/api/problem.ts';
import type { Route } from '../../../shared/api/route.ts';
import { bodyOf } from './body.ts';
import { step, unsafeParts } from './unsafe.ts';

export type Input = {
  params: unknown;
  query: unknown;
  body: unknown;
  validateOnly: boolean;
  format: string | undefined;
};

/** Parses everything the client wrote. Throws Stop with every fault at once, each with its pointer. */
export function inputOf(event: APIGatewayProxyEvent, route: Route): Input {
  const params = paramsOf(event, route);
  const errors: InputError[] = [];
  const { validateOnly, format, ...rest } = queryOf(event, route, errors);
  const query = parse(route.query, rest, '/query', errors);
  const body = parsedBody(event, route, errors);
  if (errors.length > 0) throw new Stop(malformed(errors.slice(0, 100)));
  return { params, query, body, validateOnly: validateOnly === 'true', format };
}

/** An identifier that cannot exist is answered like one that does not. */
function paramsOf(event: APIGatewayProxyEvent, route: Route): unknown {
  const written = event.pathParameters ?? {};
  const result = route.params?.safeParse(written);
  if (result?.success === false || unsafeParts(written, '').length > 0) throw new Stop(notFound());
  return result?.data ?? {};
}

function parsedBody(event: APIGatewayProxyEvent, route: Route, errors: InputError[]): unknown {
  if (!route.body) {
    if (event.body) errors.push({ pointer: '/body', detail: 'is not taken here' });
    return {};
  }
  const body = bodyOf(event);
  return parse(route.body, body === undefined ? {} : body, '/body', errors);
}

/** `validateOnly` belongs to every command and `format` to every answer with several forms. */
function queryOf(event: APIGatewayProxyEvent, route: Route, errors: InputError[]): Record<string, string> {
  const query: Record<string, string> = Object.create(null);
  for (const [name, values] of Object.entries(event.multiValueQueryStringParameters ?? {})) {
    if (values?.length !== 1) errors.push({ pointer: `/query${step(name)}`, detail: 'must be given once' });
    else query[name] = values[0] as string;
  }
  errors.push(...unsafeParts(query, '/query'));
  refuseUnless(
    route.command && /^(true|false)$/.test(query.validateOnly ?? 'true'),
    'validateOnly',
    query,
    errors,
  );
  refuseUnless((route.produces?.length ?? 0) > 1, 'format', query, errors);
  return query;
}

function refuseUnless(
  allowed: boolean | undefined,
  name: string,
  query: Record<string, string>,
  errors: InputError[],
): void {
  if (allowed || query[name] === undefined) return;
  errors.push({ pointer: `/query/${name}`, detail: 'is not known here, or has another value than it may' });
  delete query[name];
}

function parse(schema: z.ZodObject | undefined, value: unknown, at: string, errors: InputError[]): unknown {
  if (!schema) {
    for (const key of Object.keys(value as object)) errors.push(unknownPart(at + step(key)));
    return {};
  }
  const result = schema.safeParse(value);
  if (!result.success) errors.push(...result.error.issues.flatMap((issue) => errorsOf(issue, at)));
  return result.data;
}

function errorsOf(issue: z.core.$ZodIssue, at: string): InputError[] {
  const pointer = at + issue.path.map(step).join('');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownPart(pointer + step(key)));
  return [{ pointer, detail: issue.message }];
}

function unknownPart(pointer: string): InputError {
  return { pointer, detail: 'is not known here' };
}
