import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { Clock } from '../clock.ts';
import type { Store } from '../store.ts';
import { type Declared, ofType } from '../template/resolved.ts';

const ALGORITHM = 'RS256';

/** A user pool that signs: what Cognito would do for the pool that the template declares. */
export type Issuer = {
  /** Addresses of pools, `/_local/cognito/<pool id>`, that this issuer answers for. */
  isPool(poolId: string): boolean;
  jwks(): object;
  discovery(poolId: string): object;
  /** An access token of the declared pool. @param seconds how long it is good, by the virtual clock. */
  mint(subject: string, seconds: number): Promise<string>;
};

/** The key is made once and stays in the data folder, so tokens outlive a restart. */
export async function createIssuer(declared: Declared, store: Store, clock: Clock): Promise<Issuer> {
  const pools = new Map(
    ofType(declared, 'AWS::Cognito::UserPool').map((pool) => [pool.ref, pool.att.ProviderURL ?? '']),
  );
  const client = ofType(declared, 'AWS::Cognito::UserPoolClient')[0];
  const secret = await keyOf(store);
  const { kty, n, e, kid } = secret;
  return {
    isPool: (poolId) => pools.has(poolId),
    jwks: () => ({ keys: [{ kty, n, e, kid, alg: ALGORITHM, use: 'sig' }] }),
    discovery: (poolId) => ({
      issuer: pools.get(poolId),
      jwks_uri: `${pools.get(poolId)}/.well-known/jwks.json`,
      token_endpoint: `${pools.get(poolId)}/oauth2/token`,
      id_token_signing_alg_values_supported: [ALGORITHM],
    }),
    async mint(subject, seconds) {
      const [issuer] = pools.values();
      if (!issuer || !client) throw new Error('The templates declare no user pool with a client');
      const now = Math.floor(clock.now() / 1000);
      const claims = {
        client_id: client.ref,
        token_use: 'access',
        username: subject,
        auth_time: now,
        version: 2,
      };
      return new SignJWT({ ...claims, scope: 'aws.cognito.signin.user.admin', jti: randomUUID() })
        .setProtectedHeader({ alg: ALGORITHM, kid: kid ?? '' })
        .setIssuer(issuer)
        .setSubject(subject)
        .setIssuedAt(now)
        .setExpirationTime(now + seconds)
        .sign(await importJWK(secret, ALGORITHM));
    },
  };
}

const KEY = 'issuer-key';

/** Whether a service has stood on this memory before. */
export const hasIssuer = (store: Store) => store.getMeta(KEY) !== undefined;

async function keyOf(store: Store): Promise<JWK> {
  const stored = store.getMeta(KEY);
  if (stored) return JSON.parse(stored) as JWK;
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const made: JWK = { ...(await exportJWK(privateKey)), kid: randomUUID() };
  store.setMeta(KEY, JSON.stringify(made));
  return made;
}
