import { randomUUID } from 'node:crypto';
import type { Place } from '../template/place.ts';
import { header, type Incoming } from './exchange.ts';

/** What the gateway knows about a request: `requestContext` of the event and `$context` of templates. */
export type Context = {
  accountId: string;
  apiId: string;
  domainName: string;
  domainPrefix: string;
  extendedRequestId: string;
  httpMethod: string;
  identity: Record<string, string | null>;
  path: string;
  protocol: 'HTTP/1.1';
  requestId: string;
  requestTime: string;
  requestTimeEpoch: number;
  resourceId?: string;
  resourcePath?: string;
  stage: string;
  authorizer?: Record<string, unknown>;
};

type Api = { id: string; stage: string; place: Place };

/** @param now the virtual clock (ms). */
export function createContext(incoming: Incoming, api: Api, now: number): Context {
  return {
    accountId: api.place.account,
    apiId: api.id,
    domainName: header(incoming, 'host') ?? '127.0.0.1',
    domainPrefix: api.id,
    extendedRequestId: randomUUID().slice(0, 15),
    httpMethod: incoming.method,
    identity: {
      accessKey: null,
      accountId: null,
      caller: null,
      cognitoAuthenticationProvider: null,
      cognitoAuthenticationType: null,
      cognitoIdentityId: null,
      cognitoIdentityPoolId: null,
      principalOrgId: null,
      sourceIp: incoming.sourceIp,
      user: null,
      userAgent: header(incoming, 'user-agent') ?? null,
      userArn: null,
    },
    path: `/${api.stage}${incoming.path}`,
    protocol: 'HTTP/1.1',
    requestId: randomUUID(),
    requestTime: commonLogTime(now),
    requestTimeEpoch: Math.floor(now),
    stage: api.stage,
  };
}

/** 22/Apr/2026:13:20:00 +0000 */
function commonLogTime(at: number): string {
  const [, day, month, year, time] = new Date(at).toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
