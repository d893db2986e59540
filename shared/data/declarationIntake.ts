import { assignHandler } from '../domain/assignHandler.ts';
import { calendarFor } from '../domain/calendar.ts';
import { rulesFor } from '../domain/charterRules.ts';
import { declarationIdOf } from '../domain/declaration/fileOf.ts';
import type { DeclarationIntake } from '../domain/declaration/open.ts';
import type { World } from '../domain/elapse.ts';
import type { Instant } from '../domain/instant.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { declarationKind } from './declarationKind.ts';
import { referenceOf } from './keys.ts';
import { policyKey } from './policies.ts';
import type { Found } from './read.ts';
import { clientIn, clientKey } from './registers.ts';
import type { Key } from './store.ts';

/** What a policy's file of declarations follows from: read with it. */
export const keysBesideDeclarations = (policyId: string, clientId: string): Key[] => [
  policyKey(policyId),
  clientKey(clientId),
];

/** A policy with whoever answers for its declarations; undefined when its client is not there. */
export function declarationIntakeIn(
  found: Found,
  policy: Policy,
  { people }: World,
  now: Instant,
): DeclarationIntake | undefined {
  const client = clientIn(found, policy.clientId)?.client;
  if (!client) return undefined;
  const { clientId, office, locale, contact } = client;
  const id = declarationIdOf(policy.policyId);
  const calendar = calendarFor(office);
  return {
    ...{ id, reference: referenceOf(declarationKind.reference, id), policy },
    client: { clientId, office, locale },
    handler: assignHandler(people, office, contact, false, now),
    rules: {
      charter: rulesFor(office, now).version,
      calendar: { id: calendar.id, version: calendar.version },
    },
  };
}
