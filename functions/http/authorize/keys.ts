import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** How long keys are kept, and how soon an unknown key may make us look again, in seconds. */
const keptFor = 600;
const coolDown = 30;
const timeoutMs = 2_000;
const largestAnswer = 256 * 1024;

export type FetchKeys = (uri: string) => Promise<JSONWebKeySet>;
type Kept = { keys: ReturnType<typeof createLocalJWKSet>; fetchedAt: number };

/**
 * The keys of an issuer, fetched when first needed. A key we do not know makes us look again, but not more
 * often than every 30 seconds, so that forged tokens cannot make us hammer the issuer. Time is an input.
 */
export function keySource(fetchKeys: FetchKeys): (uri: string, now: number) => JWTVerifyGetKey {
  const kept = new Map<string, Kept>();
  const fresh = async (uri: string, now: number): Promise<Kept> => {
    const entry = { keys: createLocalJWKSet(await fetchKeys(uri)), fetchedAt: now };
    kept.set(uri, entry);
    return entry;
  };
  return (uri, now) => async (header, token) => {
    const known = kept.get(uri);
    const entry = known && now - known.fetchedAt < keptFor ? known : await fresh(uri, now);
    try {
      return await entry.keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || now - entry.fetchedAt < coolDown) throw error;
      return (await fresh(uri, now)).keys(header, token);
    }
  };
}

/** Reads a key set with Node's own client: the global fetch would cost the first call 20 ms. */
export const fetchKeys: FetchKeys = (uri) =>
  new Promise((resolve, reject) => {
    const get = uri.startsWith('https:') ? getHttps : getHttp;
    const request = get(uri, { timeout: timeoutMs }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
        if (text.length > largestAnswer) request.destroy(new Error('the key set is too large'));
      });
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode !== 200) reject(new Error(`the key set answered ${response.statusCode}`));
        else resolve(JSON.parse(text) as JSONWebKeySet);
      });
    });
    request.on('timeout', () => request.destroy(new Error('the key set did not answer in time')));
    request.on('error', reject);
  });
