import { type IncomingMessage, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { json } from 'node:stream/consumers';

/** Calls a DynamoDB-compatible engine: `target` is the API version and the operation. */
export type DynamoCall = <T = Record<string, unknown>>(target: string, body: object) => Promise<T>;

/** The engine refused; `code` is the short name of the exception. */
export class DynamoRefusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** How long an engine has for an answer (ms). */
const PATIENCE = 10_000;

/** A caller for one engine. Engines look at the form of a signature only: nothing here is secret. */
export function dynamoCaller(url: string, region: string): DynamoCall {
  const scope = `Credential=local/20260101/${region}/dynamodb/aws4_request`;
  const send = senderTo(url);
  return async (target, body) => {
    const response = await send(JSON.stringify(body), {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      'x-amz-date': '20260101T000000Z',
      authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=0`,
    });
    const answer = (await json(response)) as Record<string, unknown>;
    if (response.statusCode === 200) return answer as never;
    const code = String(answer.__type ?? response.statusCode).replace(/^.*#/, '');
    throw new DynamoRefusal(code, String(answer.message ?? answer.Message));
  };
}

/** Not `fetch`: an advance over two months asks for stream records hundreds of times, and this takes half as long. */
function senderTo(url: string) {
  const ask = new URL(url).protocol === 'https:' ? secureRequest : request;
  return (body: string, headers: Record<string, string>) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const options = { method: 'POST', headers, signal: AbortSignal.timeout(PATIENCE) };
      ask(url, options, resolve).on('error', reject).end(body);
    });
}
