import { coverOn } from '../creditLimit/coverOn.ts';
import type { CreditLimit } from '../creditLimit/state.ts';
import type { Instant } from '../instant.ts';
import type { CoverKind, PolicyTerms } from '../policy/policy.ts';

/** How much a delivery at an instant may be insured for, all that is outstanding included, in minor units. */
export type Ceiling = { amount: number; kind: CoverKind };

const named = (amount: number): Ceiling => ({ amount, kind: 'named' });

/** The limit that is decided, or what the policy insures without a decision; `ceilingReasons.ts` says why. */
export function ceilingOf(
  { undecided }: PolicyTerms,
  limit: CreditLimit | undefined,
  delivery: Instant,
): Ceiling {
  if (limit?.cover) return named(limit.cover.status === 'suspended' ? 0 : coverOn(limit, delivery).amount);
  if (limit && limit.decisions.length > 0) return named(0);
  return undecided ? { amount: undecided.upTo, kind: undecided.kind } : named(0);
}
