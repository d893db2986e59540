import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { formats, preferred } from '../../shared/api/accept.ts';
import { malformed, notFound, Stop } from '../../shared/api/problem.ts';
import { needsKey, type Route, type Routes } from '../../shared/api/route.ts';
import { Busy } from '../../shared/data/busy.ts';
import { instantAt } from '../../shared/domain/instant.ts';
import type { Answer, Call, HandlersOf } from './serve/call.ts';
import { callerOf } from './serve/caller.ts';
import { idempotencyKeyOf, ifMatchOf } from './serve/conditions.ts';
import { inputOf } from './serve/input.ts';
import { headerOf, type Match, matcherOf } from './serve/match.ts';
import { headers, type Lines, log, problems } from './serve/middlewares.ts';
import { respond } from './serve/respond.ts';

export type LambdaHandler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/** How long before Lambda's own timeout we answer 503 instead of dying, in milliseconds. */
const answerBeforeTimeout = 300;

/**
 * The Lambda handler of one area: finds the operation, knows the caller, parses, calls, checks the answer.
 * A handler gets nothing unparsed and can answer nothing that its schema does not name.
 */
export function serve<R extends Routes>(
  routes: R,
  handlers: HandlersOf<R>,
  lines: Lines = console,
): LambdaHandler {
  const match = matcherOf(routes);
  const handle = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const found = match(event);
    if (!found) throw new Stop(notFound());
    const call = callFrom(event, found);
    const handler = handlers[found.operation] as unknown as (call: Call) => Answer | Promise<Answer>;
    return respond(await handler(call), found.route, call, headerOf(event, 'if-none-match'));
  };
  const timeout = { timeoutEarlyInMillis: answerBeforeTimeout, timeoutEarlyResponse: outOfTime };
  return middy<APIGatewayProxyEvent, APIGatewayProxyResult>(handle, timeout)
    .use(log(lines, match))
    .use(headers())
    .use(problems());
}

function outOfTime(): never {
  throw new Busy();
}

function callFrom(event: APIGatewayProxyEvent, { operation, route }: Match): Call {
  const caller = callerOf(event, route);
  const { params, query, body, validateOnly, format } = inputOf(event, route);
  return {
    operation,
    params,
    query,
    body,
    caller,
    now: instantAt(event.requestContext.requestTimeEpoch / 1000),
    requestId: event.requestContext.requestId,
    idempotencyKey: needsKey(route) ? idempotencyKeyOf(event, validateOnly) : undefined,
    validateOnly,
    ifMatch: ifMatchOf(event),
    produces: producedFor(event, route, format),
    acceptLanguage: headerOf(event, 'accept-language'),
    acceptEncoding: headerOf(event, 'accept-encoding'),
  } as Call;
}

/** `?format=` goes before `Accept`. Throws Stop: 400 for an unknown word, 406 for a form we do not have. */
function producedFor(event: APIGatewayProxyEvent, route: Route, format: string | undefined): string {
  const offered = route.produces ?? ['application/json'];
  if (format !== undefined && !Object.hasOwn(formats, format)) {
    const detail = `must be one of ${Object.keys(formats).join(', ')}`;
    throw new Stop(malformed([{ pointer: '/query/format', detail }]));
  }
  const wanted = format === undefined ? headerOf(event, 'accept') : formats[format as keyof typeof formats];
  const type = preferred(offered, wanted);
  if (type !== undefined) return type;
  throw new Stop({ kind: 'not-acceptable', detail: `This comes as ${offered.join(', ')}.` });
}
