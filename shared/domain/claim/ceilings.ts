import { calendarFor } from '../calendar.ts';
import { instantOf } from '../calendarTime.ts';
import { ceilingOf } from '../cover/ceiling.ts';
import type { CreditLimit } from '../creditLimit/state.ts';
import type { Ceiling } from '../indemnity/lossFile.ts';
import { type LocalDate, plusSeconds } from '../instant.ts';
import { type Policy, termsOn } from '../policy/policy.ts';

/**
 * What was insured on the buyer on each day of delivery, as the limit stands now: what an appeal restored counts
 * for deliveries made meanwhile (`charter.md` F 16), and what was cut later leaves earlier ones as they were
 * (`cover.md` D.1, 4). Neighbours that say the same are one.
 */
export function ceilingsOn(
  policy: Policy,
  limit: CreditLimit | undefined,
  days: readonly LocalDate[],
): Ceiling[] {
  const each = [...new Set(days)].sort().map((day) => ceilingOn(policy, limit, day));
  return each.filter((ceiling, i) => {
    const { from: _, ...before } = each[i - 1] ?? {};
    const { from: __, ...own } = ceiling;
    return JSON.stringify(own) !== JSON.stringify(before);
  });
}

function ceilingOn(policy: Policy, limit: CreditLimit | undefined, day: LocalDate): Ceiling {
  // Whatever begins or ends on that day counts for its deliveries: the day's last second decides.
  const midnight = instantOf(calendarFor(policy.office), day, '24:00');
  const { amount, kind } = ceilingOf(termsOn(policy, day), limit, plusSeconds(midnight, -1));
  const days = limit?.cover?.paymentTermsDays;
  return { from: day, amount, kind, ...(days !== undefined && { paymentTermsDays: days }) };
}
