import { type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { insuredAt } from './coverSteps.ts';
import { runningChange } from './hindrance.ts';
import type { CreditLimit } from './state.ts';

/** What a decision grants: minor units, until when, and under how many conditions. */
type Granted = { amount: number; until?: Instant | undefined; conditions: number };

/**
 * What is insured now is cut by a notice alone (F 16): a decision that grants less than now, unless the
 * client himself asked for less, that ends sooner, or that binds it to conditions, is none.
 */
export function cutRefused(
  state: CreditLimit,
  { amount, until, conditions }: Granted,
  now: Instant,
): Refusal | undefined {
  const { cover } = state;
  const insured = cover && (!cover.until || now <= cover.until) ? insuredAt(cover.steps, now) : 0;
  if (amount === 0 || !cover || insured === 0) return undefined;
  const sooner = until !== undefined && (!cover.until || until < cover.until);
  const bound = conditions > cover.conditions.count;
  if (amount >= leastOf(state, insured) && !sooner && !bound) return undefined;
  return refused(
    'rule',
    'reduction-needs-notice',
    'This would cut what is insured now.',
    'Announce a reduction under /staff/credit-limits/{id}/changes, with its notice.',
  );
}

/**
 * What must be left: all of it, or what the client asks for. While a reduction is announced he may ask for
 * less only to keep that much after it: he is asked first whether he gives up the notice.
 */
function leastOf(state: CreditLimit, insured: number): number {
  const { request, hearing } = state;
  const wishes = runningChange(state) === undefined || hearing?.answeredAt !== undefined;
  return wishes ? Math.min(insured, request.amount) : insured;
}
