import type * as z from 'zod';
import { routes } from './index.ts';
import type { Problem } from './problem.ts';
import { needsKey, type Route } from './route.ts';

type AllRoutes = typeof routes;
type Written<R, K extends string> = R extends { [P in K]: infer S extends z.ZodType }
  ? { [P in K]: z.input<S> }
  : unknown;

/** What a call of an operation needs: as much as its schemas say, and no more. */
export type Request<R> = Written<R, 'params'> &
  (R extends { query: infer S extends z.ZodType } ? { query?: z.input<S> } : unknown) &
  Written<R, 'body'> & {
    /** A new one is made when it is absent; give the same one to send a command again. */
    idempotencyKey?: string;
    ifMatch?: string;
    validateOnly?: boolean;
    /** The insured company, for a member of several. */
    clientId?: string;
    acceptLanguage?: string;
  };

export type Reply<R extends Route> = {
  status: number;
  body: z.output<R['returns']>;
  etag: string | undefined;
  requestId: string;
};
export type Download = { status: number; contentType: string; bytes: Uint8Array; requestId: string };

type Needed<R> = R extends { params: z.ZodType } | { body: z.ZodType } ? true : false;
type Operation<R extends Route> = {
  (request: Request<R> & { accept: string }): Promise<Download>;
  (...request: Needed<R> extends true ? [Request<R>] : [Request<R>?]): Promise<Reply<R>>;
};

/** One method per operation, under its one name. */
export type Client = { [K in keyof AllRoutes]: Operation<AllRoutes[K]> };

export type ClientOptions = {
  /** With the stage, `http://127.0.0.1:3000/v1`. */
  baseUrl: string;
  token?: string;
  apiKey?: string;
  fetch?: typeof globalThis.fetch;
};

/** The service said no: its problem document. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly status: number;
  readonly retryAfterSeconds: number | undefined;
  constructor(problem: Problem, status: number, retryAfter: string | null) {
    super(`${status} ${problem.title}: ${problem.detail}`);
    this.name = 'ProblemError';
    this.problem = problem;
    this.status = status;
    this.retryAfterSeconds = retryAfter === null ? undefined : Number(retryAfter);
  }
}

/** A client of every operation. Calls throw ProblemError; nothing is sent again by itself. */
export function createClient(options: ClientOptions): Client {
  const operations = Object.entries(routes).map(([name, route]) => [
    name,
    (request: Loose = {}) => send(options, route, request),
  ]);
  return Object.fromEntries(operations) as Client;
}

type Loose = {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  accept?: string;
  idempotencyKey?: string;
  ifMatch?: string;
  validateOnly?: boolean;
  clientId?: string;
  acceptLanguage?: string;
};

async function send(options: ClientOptions, route: Route, request: Loose): Promise<unknown> {
  const response = await (options.fetch ?? globalThis.fetch)(addressOf(options.baseUrl, route, request), {
    method: route.method,
    headers: headersOf(options, route, request),
    redirect: 'follow',
    ...(route.body && { body: JSON.stringify(request.body ?? {}) }),
  });
  const requestId = response.headers.get('request-id') ?? '';
  const { status } = response;
  if (!response.ok) throw await problemOf(response);
  if (request.accept !== undefined) {
    const contentType = response.headers.get('content-type') ?? '';
    return { status, contentType, bytes: new Uint8Array(await response.arrayBuffer()), requestId };
  }
  const body = status === 204 ? undefined : await response.json();
  return { status, body, etag: response.headers.get('etag')?.replaceAll('"', ''), requestId };
}

function addressOf(baseUrl: string, route: Route, { params = {}, query = {}, validateOnly }: Loose): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? ''));
  const written = Object.entries({ ...query, ...(validateOnly && { validateOnly }) })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, String(value)] as [string, string]);
  const search = new URLSearchParams(written).toString();
  return `${baseUrl.replace(/\/$/, '')}${path}${search && `?${search}`}`;
}

function headersOf({ token, apiKey }: ClientOptions, route: Route, request: Loose): Record<string, string> {
  const keyed = needsKey(route) && !request.validateOnly;
  const headers = {
    authorization: token && `Bearer ${token}`,
    'x-api-key': apiKey,
    accept: request.accept ?? 'application/json',
    'content-type': route.body && 'application/json',
    'idempotency-key': keyed ? (request.idempotencyKey ?? crypto.randomUUID()) : undefined,
    'if-match': request.ifMatch && `"${request.ifMatch}"`,
    'client-id': request.clientId,
    'accept-language': request.acceptLanguage,
  };
  return Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => !!entry[1]));
}

/** Something between us and the service may answer without a problem document. */
async function problemOf(response: Response): Promise<ProblemError> {
  const retryAfter = response.headers.get('retry-after');
  const text = await response.text();
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) {
    return new ProblemError(JSON.parse(text) as Problem, response.status, retryAfter);
  }
  const requestId = response.headers.get('request-id') ?? '';
  const { status } = response;
  const problem = {
    type: 'about:blank',
    title: response.statusText,
    status,
    detail: text.slice(0, 200),
    requestId,
  };
  return new ProblemError(problem, status, retryAfter);
}
