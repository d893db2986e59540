import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';

/** A DynamoDB engine for the tests of one file; each connection is a client of its own. */
export type Engine = { endpoint: string; connect: () => DynamoDBClient; stop: () => void };

/** Ends the engine when the tests are gone, however they went. */
const script = 'exec 3<&0; "$@" 0</dev/null >/dev/null 2>&1 & e=$!; read x <&3; kill -9 $e';

/** The engine that DYNAMODB_ENDPOINT names, or the packaged one in memory. */
export async function startEngine(): Promise<Engine> {
  const named = process.env.DYNAMODB_ENDPOINT;
  if (named) return engineAt(named, () => {});
  const port = await freePort();
  const args = ['-c', script, 'engine', binary(), 'serve', '--port', `${port}`];
  const shell = spawn('/bin/sh', args, { stdio: ['pipe', 'ignore', 'ignore'] });
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(endpoint, shell);
  return engineAt(endpoint, () => shell.stdin?.end());
}

function engineAt(endpoint: string, stop: () => void): Engine {
  const access = { endpoint, ...localAccess, signer, maxAttempts: 3 };
  // Clients of one engine share their sockets: opening them costs more than a call.
  const { requestHandler } = new DynamoDBClient(access).config;
  return { endpoint, connect: () => new DynamoDBClient({ ...access, requestHandler }), stop };
}

function binary(): string {
  const manifest = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json');
  return join(dirname(manifest), 'dynoxide');
}

/** What it takes to talk to an engine that checks no signature; a client looks up in files what it is not told. */
export const localAccess = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  ...({ defaultsMode: 'standard', retryMode: 'standard' } as const),
  ...{ useDualstackEndpoint: false, useFipsEndpoint: false },
  // What stands around a call is put together once for each kind of call.
  cacheMiddleware: true,
};

/** A signature that every local engine takes; making a true one costs more than the call. */
const Authorization =
  'AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';
const signer = {
  sign: async <R extends { headers: Record<string, string> }>(request: R): Promise<R> => {
    Object.assign(request.headers, { Authorization, 'X-Amz-Date': '20260101T000000Z' });
    return request;
  },
};

async function answering(endpoint: string, shell: ChildProcess): Promise<void> {
  const client = new DynamoDBClient({ endpoint, ...localAccess, maxAttempts: 1 });
  for (let tries = 0; tries < 500; tries++) {
    const error = await client.send(new ListTablesCommand({})).then(
      () => undefined,
      (failure: unknown) => failure,
    );
    if (!error) return client.destroy();
    if (shell.exitCode !== null) throw new Error('The database engine ended at its start', { cause: error });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`No database engine answers at ${endpoint}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The stack of a client to which something is added later: nothing that was put together before is used any more. */
export function stackOf(client: DynamoDBClient): DynamoDBClient['middlewareStack'] {
  client.config.cacheMiddleware = false;
  return client.middlewareStack;
}
