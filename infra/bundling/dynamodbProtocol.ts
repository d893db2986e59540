import { randomUUID } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  DynamoDBServiceException,
  ReplicatedWriteConflictException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';

type Parts = { protocol: string; hostname: string; port?: number; path: string };
type Context = { endpoint: () => Promise<Parts> };
type Response = { statusCode: number; headers: Record<string, string>; body?: AsyncIterable<Uint8Array> };
type Said = { __type?: string; message?: string; Message?: string };

/**
 * Takes the place of DynamoDB's protocol inside the bundles: JSON 1.0, whose fields are those of the commands, so
 * that nothing needs a schema to be written or read. Bytes, which need one, are no attribute of ours.
 */
export class DynamodbProtocol {
  setSerdeContext(): void {}

  async serializeRequest({ name }: { name: string }, input: object, { endpoint }: Context) {
    const { protocol, hostname, port, path } = await endpoint();
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${name}`,
    };
    // Sent again by the SDK, a transaction is done once.
    const token = name === 'TransactWriteItems' && { ClientRequestToken: randomUUID() };
    const body = JSON.stringify({ ...token, ...input });
    return { method: 'POST', protocol, hostname, port, path, query: {}, headers, body };
  }

  /** @throws the error that DynamoDB tells, by its class where we ask for that */
  async deserializeResponse(_operation: unknown, _context: unknown, response: Response) {
    const { statusCode, headers } = response;
    const $metadata = { httpStatusCode: statusCode, requestId: headers['x-amzn-requestid'] };
    const text = await textOf(response);
    const said = text === '' ? {} : JSON.parse(text);
    if (statusCode >= 300) throw errorOf(said, $metadata);
    return { ...said, $metadata };
  }
}

async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

type Told = { name: string; message: string; $fault: 'client' | 'server'; $metadata: object };

/** Errors of which our code, or the SDK, asks for the class (`fewerErrors.ts`). */
const classes: Record<string, new (options: Told) => Error> = {
  ConditionalCheckFailedException,
  ReplicatedWriteConflictException,
  TransactionCanceledException,
};

function errorOf({ __type = '', ...said }: Said, $metadata: { httpStatusCode: number }): Error {
  const name = __type.slice(__type.indexOf('#') + 1) || 'Unknown';
  const message = said.message ?? said.Message ?? 'UnknownError';
  const $fault = $metadata.httpStatusCode < 500 ? 'client' : 'server';
  const Kind = classes[name] ?? DynamoDBServiceException;
  return Object.assign(new Kind({ name, message, $fault, $metadata }), said, { message });
}
