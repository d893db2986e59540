import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Issuer } from './issuers.ts';

export type Identity = { issuer: Issuer; subject: string; exp: number };

/** Pinned: a token does not choose how it is checked. */
const algorithms = ['RS256', 'ES256'];

/**
 * Whose token this is; `undefined` when it is not good. Throws only when the issuer's keys cannot be had:
 * that is an outage, not a bad token.
 * @param now seconds since 1970
 */
export async function identityOf(
  token: string,
  issuers: readonly Issuer[],
  keys: (uri: string, now: number) => JWTVerifyGetKey,
  now: number,
): Promise<Identity | undefined> {
  try {
    const named = decodeJwt(token).iss;
    const issuer = issuers.find((candidate) => candidate.issuer === named);
    if (!issuer) return undefined;
    const { payload } = await jwtVerify(token, keys(issuer.jwksUri, now), {
      algorithms,
      issuer: issuer.issuer,
      currentDate: new Date(now * 1000),
      requiredClaims: ['exp', 'sub'],
    });
    return accepted(payload, issuer);
  } catch (error) {
    if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSInvalid)) return undefined;
    throw error;
  }
}

function accepted(payload: JWTPayload, issuer: Issuer): Identity | undefined {
  const { sub, exp, token_use: use } = payload;
  if (typeof sub !== 'string' || sub === '' || exp === undefined) return undefined;
  // Cognito's identity tokens tell who somebody is, not what an application may do.
  if (use !== undefined && use !== 'access') return undefined;
  const named = [payload[issuer.audienceClaim]].flat();
  if (!named.some((audience) => issuer.audiences.includes(audience as string))) return undefined;
  return { issuer, subject: sub, exp };
}
