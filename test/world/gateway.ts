import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { type RouteName, routes } from '../../shared/api/index.ts';
import type { Store } from '../../shared/data/store.ts';
import { type Instant, secondsOf } from '../../shared/domain/instant.ts';
import { functionsOver } from '../api/paperHandlers.ts';
import { gatewayEvent, type Sent } from '../functions/gatewayEvent.ts';
import type { Outside } from './outside.ts';

export type Handlers = ReturnType<typeof functionsOver>;

/** The functions behind the API, as their entry files put them together. */
export function handlersOn(store: Store, { s3 }: Outside, failures: object[]): Handlers {
  const lines = { info: () => {}, error: (entry: object) => failures.push(entry) };
  return functionsOver(store, { files: { s3, bucket: 'documents' }, lines });
}

/** Who asks: a member of an insured company, or the holder of an API key. */
export type Asker = { clientId: string } | { apiKeyId: string };

export type Request = {
  operation: RouteName;
  as: Asker;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  raw?: string;
  headers?: Record<string, string>;
};

export type Answer = { status: number; body: Record<string, unknown>; headers: Record<string, string> };

export const memberId = 'mbr_anna0001';

/** Sends one request to the function that serves it, as the gateway does at this instant. */
export async function ask(
  handlers: Handlers,
  request: Request,
  now: Instant,
  requestId: string,
): Promise<Answer> {
  const handler = handlers(routes[request.operation].area);
  const result = await handler(eventOf(request, now, requestId), {} as Context);
  return answerOf(result);
}

function eventOf(request: Request, now: Instant, requestId: string): APIGatewayProxyEvent {
  const { operation, as, params, query, body, raw, headers } = request;
  const { method, path } = routes[operation];
  const sent: Sent = { method, resource: path, params, query, body, raw, headers };
  const event = gatewayEvent({
    ...sent,
    ...('apiKeyId' in as ? { apiKeyId: as.apiKeyId } : { authorizer: memberOf(as.clientId, now) }),
  });
  const taken = { requestId, requestTimeEpoch: secondsOf(now) * 1000 + 750 };
  return { ...event, requestContext: { ...event.requestContext, ...taken } };
}

function memberOf(clientId: string, now: Instant): Record<string, string> {
  const rights = ['read', 'act', 'appoint'];
  const membership = { clientId, office: 'NL', locale: 'nl-NL', rights, memberId };
  const exp = String(secondsOf(now) + 60);
  return {
    subject: 'anna',
    issuer: 'https://issuer.example',
    exp,
    memberships: JSON.stringify([membership]),
  };
}

function answerOf({ statusCode, body, headers = {}, isBase64Encoded }: APIGatewayProxyResult): Answer {
  const plain = isBase64Encoded ? {} : body === '' ? {} : JSON.parse(body);
  return { status: statusCode, body: plain, headers: headers as Record<string, string> };
}
