import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Match } from './match.ts';
import { draftOf, problemResult } from './respond.ts';

type Middleware = MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult>;
type Request = Parameters<NonNullable<Middleware['after']>>[0];

/** Every error becomes a problem document; what we did not foresee says nothing of its inside. */
export function problems(): Middleware {
  return {
    name: 'problems',
    onError: (request) => {
      const { requestId, path } = request.event.requestContext;
      request.response = problemResult(draftOf(request.error), requestId, path);
    },
  };
}

const everyAnswer = {
  'X-Content-Type-Options': 'nosniff',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
} as const satisfies Record<string, string>;

/** The headers of every answer, problems included. */
export function headers(): Middleware {
  const add = ({ event, response }: Request) => {
    if (!response) return;
    const own = { 'Request-Id': event.requestContext.requestId };
    response.headers = { ...everyAnswer, ...response.headers, ...own };
  };
  return { name: 'headers', after: add, onError: add };
}

/** What an error says, without what it carries: a failed transaction carries the items. */
function causeOf({ name, message, stack, cause }: Error): Record<string, string | undefined> {
  return { because: `${name}: ${message}`, stack, deeper: cause === undefined ? undefined : String(cause) };
}

/** Where log lines go: the console, which Lambda's JSON log format keeps as objects. */
export type Lines = { info: (entry: object) => void; error: (entry: object) => void };

/** One line per request, with codes and ids only; the error itself when it is ours. */
export function log(lines: Lines, match: (event: APIGatewayProxyEvent) => Match | undefined): Middleware {
  const write = ({ event, response, error }: Request) => {
    const status = response?.statusCode ?? 500;
    const entry = {
      requestId: event.requestContext.requestId,
      operation: match(event)?.operation ?? 'unknown',
      status,
    };
    if (status >= 500 && error) lines.error({ ...entry, ...causeOf(error) });
    else lines.info(entry);
  };
  return { name: 'log', after: write, onError: write };
}
