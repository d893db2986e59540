import { randomBytes } from 'node:crypto';
import type { Context } from './context.ts';
import { header, type Incoming } from './exchange.ts';

/** The parts of an event that a function and a REQUEST authorizer get alike (payload format 1.0). */
export function requestParts(incoming: Incoming, context: Context, parameters: Record<string, string>) {
  const headers = [
    ...incoming.headers.filter(([name]) => name.toLowerCase() !== 'connection'),
    ...added(incoming),
  ];
  const query = pairsOf(incoming.query);
  return {
    resource: context.resourcePath ?? '/',
    path: incoming.path,
    httpMethod: incoming.method,
    headers: orNull(lastOf(headers)),
    multiValueHeaders: orNull(allOf(headers)),
    queryStringParameters: orNull(lastOf(query)),
    multiValueQueryStringParameters: orNull(allOf(query)),
    pathParameters: orNull(parameters),
    stageVariables: null,
  };
}

/** The whole event of a Lambda proxy integration. @param binary whether the body's type counts as binary. */
export function proxyEvent(
  incoming: Incoming,
  context: Context,
  parameters: Record<string, string>,
  binary: boolean,
) {
  const hasBody = incoming.body.length > 0;
  return {
    ...requestParts(incoming, context, parameters),
    requestContext: context,
    body: hasBody ? incoming.body.toString(binary ? 'base64' : 'utf8') : null,
    isBase64Encoded: hasBody && binary,
  };
}

function added(incoming: Incoming): [string, string][] {
  const trace = `Root=1-00000000-${randomBytes(12).toString('hex')}`;
  return [
    ['X-Amzn-Trace-Id', header(incoming, 'x-amzn-trace-id') ?? trace],
    ['X-Forwarded-For', incoming.sourceIp],
    ['X-Forwarded-Port', header(incoming, 'host')?.split(':')[1] ?? '80'],
    ['X-Forwarded-Proto', 'http'],
  ];
}

function pairsOf(query: string): [string, string][] {
  return [...new URLSearchParams(query)];
}

function lastOf(pairs: [string, string][]): Record<string, string> {
  return Object.fromEntries(pairs);
}

function allOf(pairs: [string, string][]): Record<string, string[]> {
  const all: Record<string, string[]> = Object.create(null);
  for (const [name, value] of pairs) all[name] = [...(all[name] ?? []), value];
  return all;
}

function orNull<T extends object>(value: T): T | null {
  return Object.keys(value).length === 0 ? null : value;
}
