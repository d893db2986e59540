import { z } from 'zod';
import type { Store } from '../store.ts';
import type { Issuer } from './issuer.ts';

/** Who was registered for the data folder: clients by token subject, staff by key. */
export const Credentials = z.strictObject({
  clients: z.array(
    z.strictObject({
      clientId: z.string(),
      name: z.string(),
      office: z.string(),
      locale: z.string(),
      subject: z.string(),
    }),
  ),
  staff: z.array(
    z.strictObject({
      staffId: z.string(),
      name: z.string(),
      role: z.string(),
      offices: z.array(z.string()),
      apiKey: z.string(),
    }),
  ),
});
export type Credentials = z.infer<typeof Credentials>;

/** Tokens that are shown are good for this long (seconds of virtual time), those asked for by a client for an hour. */
const SHOWN_FOR = 400 * 86_400;
export const TOKEN_LIFE = 3600;

export function registered(store: Store): Credentials {
  return Credentials.parse(JSON.parse(store.getMeta('credentials') ?? '{"clients":[],"staff":[]}'));
}

export function register(store: Store, credentials: Credentials): void {
  store.setMeta('credentials', JSON.stringify(credentials));
}

/** The registered people, each client with a fresh token. */
export async function showCredentials(store: Store, issuer: Issuer): Promise<object> {
  const { clients, staff } = registered(store);
  const withTokens = clients.map(async ({ subject, ...client }) => ({
    ...client,
    token: await issuer.mint(subject, SHOWN_FOR),
  }));
  return { clients: await Promise.all(withTokens), staff };
}
