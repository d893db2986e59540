import type { APIGatewayProxyResult } from 'aws-lambda';
import * as z from 'zod';
import type { Call, HandlersOf } from '../../functions/http/serve/call.ts';
import { serve } from '../../functions/http/serve.ts';
import { defineRoutes } from '../../shared/api/route.ts';
import { WrittenText } from '../../shared/api/schemas.ts';
import { context, gatewayEvent, type Sent } from './gatewayEvent.ts';
import { silent } from './silent.ts';

const params = z.strictObject({ id: z.string().regex(/^box_[a-z0-9]+$/) });
const Box = z.strictObject({ id: z.string(), text: z.string() });

/** A small area with one operation of each sort. */
export const boxes = defineRoutes('boxes', {
  readLid: {
    method: 'GET',
    path: '/lid',
    audience: 'public',
    returns: z.strictObject({ lid: z.string() }),
    status: 200,
    summary: 'public',
  },
  readBox: {
    method: 'GET',
    path: '/boxes/{id}',
    audience: 'client',
    params,
    query: z.strictObject({ deep: z.coerce.number().int().max(9).optional() }),
    returns: Box,
    produces: ['application/json', 'text/plain', 'application/pdf'],
    status: 200,
    summary: 'a read',
  },
  fillBox: {
    method: 'POST',
    path: '/boxes/{id}/contents',
    audience: 'client',
    params,
    body: z.strictObject({ text: WrittenText, tags: z.array(z.string().max(5)).optional() }),
    returns: Box,
    status: 201,
    command: true,
    summary: 'a command',
  },
  emptyBox: {
    method: 'POST',
    path: '/staff/boxes/{id}/emptying',
    audience: 'staff',
    params,
    returns: z.null(),
    status: 204,
    command: true,
    summary: 'a command of staff, without a body',
  },
});

/** Serves the area; the calls that reached a handler are kept. `change` puts another handler in. */
export function serveBoxes(change: Partial<HandlersOf<typeof boxes>> = {}) {
  const calls: Call[] = [];
  const kept = <C>(call: C): C => {
    calls.push(call as Call);
    return call;
  };
  const handler = serve(
    boxes,
    {
      readLid: () => ({ body: { lid: 'on' }, etag: 'v1' }),
      readBox: (call) => ({ body: { id: kept(call).params.id, text: String(call.query.deep ?? '') } }),
      fillBox: (call) => ({ body: { id: kept(call).params.id, text: call.body.text } }),
      emptyBox: (call) => ({ body: kept(call) && null }),
      ...change,
    },
    silent,
  );
  const send = async (sent: Sent): Promise<APIGatewayProxyResult & { problem?: ProblemShape }> => {
    const result = await handler(gatewayEvent(sent), context);
    const isProblem = result.headers?.['Content-Type'] === 'application/problem+json';
    return isProblem ? { ...result, problem: JSON.parse(result.body) } : result;
  };
  return { send, calls };
}

type ProblemShape = {
  type: string;
  status: number;
  detail: string;
  requestId: string;
  errors?: { pointer: string; detail: string }[];
  reasons?: unknown[];
  current?: unknown;
};
