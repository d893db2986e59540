import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closeServer, listenRather } from '../listen.ts';
import { type AwsRequest, type AwsResponse, type AwsService, refusal, unsupported } from './request.ts';

/** The pretended cloud's address: what `AWS_ENDPOINT_URL` names. */
export type AwsEndpoint = {
  url: string;
  serve(services: Record<string, AwsService>): void;
  close(): Promise<void>;
};

/** Listens on 127.0.0.1, at a port if it can and else at any; until `serve` is called it answers 503, which the SDK tries again. */
export async function openAwsEndpoint(log: (line: string) => void, rather = 0): Promise<AwsEndpoint> {
  let services: Record<string, AwsService> | undefined;
  const server = createServer(async (incoming, response) => {
    try {
      const answer = services
        ? await dispatch(await read(incoming), services)
        : refusal(503, 'ServiceUnavailable', 'Starting');
      write(response, answer);
    } catch (error) {
      log(
        `The pretended cloud failed on ${incoming.method} ${incoming.url}: ${error instanceof Error ? error.stack : error}`,
      );
      write(response, refusal(500, 'InternalFailure', 'See the log of the local runtime'));
    }
  });
  const port = await listenRather(server, rather);
  return {
    url: `http://127.0.0.1:${port}`,
    serve(all) {
      services = all;
    },
    close: () => closeServer(server),
  };
}

/**
 * The service is what the signature's scope names: paths alone would be ambiguous. A page of another site can
 * write an address but no Authorization header, and may come under a name of its own: an address alone opens
 * nothing but what it was signed for, and the name must be ours.
 */
async function dispatch(request: AwsRequest, services: Record<string, AwsService>): Promise<AwsResponse> {
  if (!/^(127\.0\.0\.1|localhost):\d+$/i.test(request.headers.host ?? '')) {
    return refusal(421, 'MisdirectedRequest', 'This answers to 127.0.0.1 and localhost only');
  }
  const name = serviceOf(request);
  if (!name) return refusal(403, 'MissingAuthenticationToken', 'The request is not signed');
  return services[name]?.(request) ?? unsupported(`the service ${name}`);
}

function serviceOf({ headers, url: { searchParams: query } }: AwsRequest): string | undefined {
  const inAddress = query.has('X-Amz-Signature') ? query.get('X-Amz-Credential') : undefined;
  const scope = headers.authorization ?? inAddress ?? '';
  const name = /\/([a-z0-9-]+)\/aws4_request/.exec(scope)?.[1];
  return headers.authorization || name === 's3' ? name : undefined;
}

async function read(incoming: IncomingMessage): Promise<AwsRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', 'http://127.0.0.1'),
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks),
  };
}

function write(response: ServerResponse, { status, headers, body }: AwsResponse): void {
  response.writeHead(status, headers);
  response.end(body);
}
