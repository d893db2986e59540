import { type Answer, header, type Incoming } from '../gateway/exchange.ts';
import { Credentials, register, showCredentials } from '../identity/credentials.ts';
import type { Issuer } from '../identity/issuer.ts';
import { grantToken } from '../identity/tokenEndpoint.ts';
import type { Store } from '../store.ts';
import { type Advance, readAdvance } from './readAdvance.ts';

type Reply = { status: number; body: unknown };

/** What the runtime's own addresses show and do. */
export type ControlParts = {
  store: Store;
  issuer: Issuer;
  clock: { now: () => number; frozen: boolean; shown: () => object };
  advance: (to: number) => Promise<object>;
  shows: Record<string, () => unknown>;
};

/** The addresses under `/_local/`; undefined for any other path. */
export function createControl(parts: ControlParts): (incoming: Incoming) => Promise<Answer | undefined> {
  const { store, issuer } = parts;
  const routes: Record<string, (incoming: Incoming) => Promise<Reply> | Reply> = {
    'GET /_local/clock': () => ok(parts.clock.shown()),
    'POST /_local/clock/advance': (incoming) =>
      advance(readAdvance(incoming.body.toString(), parts.clock.now()), parts),
    'GET /_local/credentials': async () => ok(await showCredentials(store, issuer)),
    'PUT /_local/credentials': (incoming) => putCredentials(incoming, store),
    'POST /oauth2/token': (incoming) => token(incoming, parts),
  };
  for (const [name, show] of Object.entries(parts.shows)) routes[`GET /_local/${name}`] = () => ok(show());
  routes['GET /_local/'] = () => ok({ addresses: Object.keys(routes) });
  routes['GET /_local'] = routes['GET /_local/'];

  return async (incoming) => {
    const pool = poolRoute(incoming, parts);
    const route = routes[`${incoming.method} ${incoming.path}`];
    if (!pool && !route) return undefined;
    const { status, body } = (await pool) ?? (await route?.(incoming)) ?? { status: 404, body: {} };
    return {
      status,
      headers: [['Content-Type', 'application/json']],
      body: `${JSON.stringify(body, null, 2)}\n`,
    };
  };
}

const ok = (body: unknown): Reply => ({ status: 200, body });

const malformed = (because: string): Reply => ({ status: 400, body: { error: because } });

async function advance(asked: Advance, parts: ControlParts): Promise<Reply> {
  return 'to' in asked ? ok(await parts.advance(asked.to)) : malformed(asked.refused);
}

function putCredentials(incoming: Incoming, store: Store): Reply {
  const parsed = Credentials.safeParse(parseJson(incoming.body.toString()));
  if (!parsed.success) return malformed(parsed.error.message);
  register(store, parsed.data);
  return ok(parsed.data);
}

function token(incoming: Incoming, { store, issuer }: ControlParts): Promise<Reply> {
  return grantToken(incoming.body.toString(), header(incoming, 'authorization'), store, issuer);
}

/** What the declared user pool would answer itself. */
function poolRoute(incoming: Incoming, parts: ControlParts): Promise<Reply> | Reply | undefined {
  const [, id = '', rest = ''] = /^\/_local\/cognito\/([^/]+)\/(.*)$/.exec(incoming.path) ?? [];
  if (!parts.issuer.isPool(id)) return undefined;
  if (incoming.method === 'GET' && rest === '.well-known/jwks.json') return ok(parts.issuer.jwks());
  if (incoming.method === 'GET' && rest === '.well-known/openid-configuration')
    return ok(parts.issuer.discovery(id));
  return incoming.method === 'POST' && rest === 'oauth2/token' ? token(incoming, parts) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
