import type { StaffOperation } from './authority.ts';
import { type Refusal, refused } from './decision.ts';
import type { Instant } from './instant.ts';
import type { Person } from './person.ts';
import { isQualifiedFor } from './qualificationFor.ts';

/** Nobody is given a case whose decision his qualification does not, or no longer, allow him (C09). */
export function notQualified(to: Person, operation: StaffOperation, now: Instant): Refusal | undefined {
  if (isQualifiedFor(to, operation, now)) return undefined;
  return refused(
    'rule',
    'not-qualified',
    'The qualification that this needs has ended, or is not registered.',
    'Choose a colleague, or renew the qualification first.',
  );
}
