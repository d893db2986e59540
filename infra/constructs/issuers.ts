import { Stack } from 'aws-cdk-lib';
import type { Issuer, Settings } from '../settings.ts';
import type { ClientPool } from './userPool.ts';

/**
 * Whose tokens the authorizer believes, as JSON: the stack's own pool (its access tokens name the app in
 * `client_id`), the issuers that the insurer adds, and the one for staff where there is one.
 */
export function issuersJson({ pool, people, systems }: ClientPool, settings: Settings): string {
  const own: Issuer = {
    issuer: pool.userPoolProviderUrl,
    jwksUri: `${pool.userPoolProviderUrl}/.well-known/jwks.json`,
    audienceClaim: 'client_id',
    audiences: [people.userPoolClientId, systems.userPoolClientId],
  };
  const staff = settings.staffIssuer ? [{ ...settings.staffIssuer, staff: true }] : [];
  return Stack.of(pool).toJsonString([own, ...settings.issuers, ...staff]);
}
