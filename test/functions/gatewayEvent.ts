import type { APIGatewayProxyEvent, Context } from 'aws-lambda';

export type Sent = {
  method?: string;
  resource: string;
  params?: Record<string, string>;
  query?: Record<string, string | string[]>;
  headers?: Record<string, string>;
  /** A value is sent as JSON, bytes and text as they are. */
  body?: unknown;
  raw?: string | Uint8Array;
  authorizer?: Record<string, string>;
  apiKeyId?: string;
};

/** 2026-04-22T13:20:00.750Z: the gateway counts in milliseconds. */
export const receivedAt = Date.UTC(2026, 3, 22, 13, 20, 0, 750);

/** What API Gateway hands to a function, with `binaryMediaTypes: *\/*`: every body in base64. */
export function gatewayEvent(sent: Sent): APIGatewayProxyEvent {
  const raw = sent.raw ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body));
  const type = raw === undefined ? {} : { 'Content-Type': 'application/json' };
  const query = Object.entries(sent.query ?? {}).map(([name, value]) => [name, [value].flat()]);
  return {
    httpMethod: sent.method ?? 'GET',
    resource: sent.resource,
    path: sent.resource,
    pathParameters: sent.params ?? null,
    headers: { ...type, ...sent.headers },
    multiValueQueryStringParameters: query.length > 0 ? Object.fromEntries(query) : null,
    body: raw === undefined ? null : Buffer.from(raw as Uint8Array).toString('base64'),
    isBase64Encoded: raw !== undefined,
    requestContext: {
      requestId: 'req-1',
      requestTimeEpoch: receivedAt,
      path: `/v1${sent.resource}`,
      identity: { apiKeyId: sent.apiKeyId ?? null },
      authorizer: sent.authorizer ?? null,
    },
  } as unknown as APIGatewayProxyEvent;
}

export const context = {} as Context;

/** What the authorizer says of a member of these companies; the token ends one minute later. */
export function memberOf(...companies: { clientId: string; rights?: string[] }[]): Record<string, string> {
  const memberships = companies.map(({ clientId, rights = ['read', 'act'] }) => ({
    clientId,
    office: 'NL',
    locale: 'nl-NL',
    rights,
    memberId: `mem_${clientId}`,
  }));
  const exp = String(Math.floor(receivedAt / 1000) + 60);
  return { subject: 'ann', issuer: 'https://issuer.example', exp, memberships: JSON.stringify(memberships) };
}
