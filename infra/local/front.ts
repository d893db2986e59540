import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Answer, BODY_LIMIT, type Incoming } from './gateway/exchange.ts';
import { closeServer, listen, listenRather } from './listen.ts';
import type { Admits } from './options.ts';

/** One of the things behind the address: it answers, or leaves the request to the next. */
export type Behind = (incoming: Incoming) => Promise<Answer | undefined>;

/** The address that people use. */
export type Front = { url: string; port: number; serve(behind: Behind): void; close(): Promise<void> };

/**
 * Listens on 127.0.0.1. A Host header that names another host is refused: a page in a browser could
 * otherwise reach the service under a name of its own (DNS rebinding).
 * @param rather where to listen when any port will do
 */
export async function openFront(
  port: number,
  log: (line: string) => void,
  admits: Admits = () => true,
  rather = 0,
): Promise<Front> {
  let behind: Behind | undefined;
  const own = { port };
  const server = createServer({ keepAliveTimeout: 30_000 }, async (request, response) => {
    try {
      write(response, await answer(request));
    } catch (error) {
      log(`${request.method} ${request.url} failed: ${error instanceof Error ? error.stack : error}`);
      write(response, plain(500, 'The local runtime failed; its log says why.'));
    }
  });
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const host = request.headers.host ?? '';
    if (![`127.0.0.1:${own.port}`, `localhost:${own.port}`].includes(host.toLowerCase())) {
      return plain(421, `This service answers to 127.0.0.1:${own.port} and localhost:${own.port} only.`);
    }
    const [path = '/'] = (request.url ?? '/').split('?');
    if (isForeign(request, path, own.port)) return plain(403, 'Not from a page of another site.');
    if (!behind || !admits(path, request.headers)) return plain(503, 'The service is starting.');
    return (
      (await behind(await read(request))) ??
      plain(404, 'Nothing here. The API is under its stage, see /_local/.')
    );
  };
  own.port = port ? await listen(server, port) : await listenRather(server, rather);
  return {
    url: `http://127.0.0.1:${own.port}`,
    port: own.port,
    serve: (next) => {
      behind = next;
    },
    close: () => closeServer(server),
  };
}

/** Whether a page of another site asks for the runtime's own addresses, which need no token. */
function isForeign({ headers: { origin } }: IncomingMessage, path: string, port: number): boolean {
  if (!origin || !/^\/(_local|oauth2)(\/|$)/.test(path)) return false;
  return ![`http://127.0.0.1:${port}`, `http://localhost:${port}`].includes(origin);
}

const plain = (status: number, text: string): Answer => ({
  status,
  headers: [['Content-Type', 'text/plain; charset=utf-8']],
  body: `${text}\n`,
});

async function read(request: IncomingMessage): Promise<Incoming> {
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  const chunks: Buffer[] = [];
  let size = 0;
  // What is over the limit is read to its end and thrown away: the answer would not reach the client else.
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return {
    method: request.method ?? 'GET',
    path,
    query: query.join('?'),
    headers: pairs(request.rawHeaders),
    body: Buffer.concat(chunks),
    overLimit: size > BODY_LIMIT,
    sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
  };
}

function pairs(raw: string[]): [string, string][] {
  return raw.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : [],
  );
}

function write(response: ServerResponse, { status, headers, body }: Answer): void {
  const bytes = Buffer.from(body);
  const several = new Map<string, string[]>();
  for (const [name, value] of headers) several.set(name, [...(several.get(name) ?? []), value]);
  for (const [name, values] of several)
    response.setHeader(name, values.length === 1 ? (values[0] ?? '') : values);
  const bodiless = status === 204 || status === 304 || status < 200;
  if (!bodiless) response.setHeader('Content-Length', bytes.length);
  response.writeHead(status);
  response.end(bodiless ? undefined : bytes);
}
