import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import type { Issuer } from './issuers.ts';
import { type FetchKeys, keySource } from './keys.ts';
import { policyFor } from './policy.ts';
import { type Identity, identityOf } from './token.ts';

export type Dependencies = {
  issuers: readonly Issuer[];
  fetchKeys: FetchKeys;
  /** Our own record of who may act for whom: the token names a person, never a company. */
  membershipsOf: (issuer: string, subject: string) => Promise<readonly object[]>;
};

export type Authorize = (event: APIGatewayRequestAuthorizerEvent) => Promise<APIGatewayAuthorizerResult>;

/** Bad token: 401. Good token without a membership: 403. Issuer or table out of reach: 500, and not cached. */
export function authorizer({ issuers, fetchKeys, membershipsOf }: Dependencies): Authorize {
  const keys = keySource(fetchKeys);
  return async (event) => {
    const now = Math.floor(event.requestContext.requestTimeEpoch / 1000);
    const token = bearerOf(event);
    const identity = token && (await identityOf(token, issuers, keys, now));
    if (!identity) throw new Error('Unauthorized');
    const { issuer, subject } = identity;
    const context = contextOf(identity);
    if (issuer.staff) return policyFor('staff', event.methodArn, subject, context);
    const memberships = await membershipsOf(issuer.issuer, subject);
    if (memberships.length === 0) return policyFor('nothing', event.methodArn, subject);
    const known = { ...context, memberships: JSON.stringify(memberships) };
    return policyFor('client', event.methodArn, subject, known);
  };
}

function contextOf({ issuer, subject, exp }: Identity): Record<string, string> {
  return { subject, issuer: issuer.issuer, exp: String(exp) };
}

/** Of two Authorization headers nobody can say which one the gateway keeps the answer for: neither counts. */
function bearerOf(event: APIGatewayRequestAuthorizerEvent): string | undefined {
  const named = ([name]: [string, unknown]) => name.toLowerCase() === 'authorization';
  const all = Object.entries(event.multiValueHeaders ?? {}).filter(named);
  if (all.flatMap(([, values]) => values ?? []).length > 1) return undefined;
  const found = Object.entries(event.headers ?? {}).find(named);
  return /^Bearer ([\w-]+\.[\w-]*\.[\w-]*)$/i.exec(found?.[1]?.trim() ?? '')?.[1];
}
