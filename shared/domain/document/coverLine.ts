import { localDateAt } from '../calendar.ts';
import { coverOf } from '../cover/coverOf.ts';
import { type CreditLimit, coverStepsKept } from '../creditLimit/state.ts';
import type { LocalDate } from '../instant.ts';
import type { SupplyStop } from '../overdue/stops.ts';
import { outOfScope, type Policy, termsOn } from '../policy/policy.ts';
import type { CoverLine, CoverNote } from './facts.ts';

type Known = { policy: Policy; limit: CreditLimit; stops: readonly SupplyStop[] };

/** Whether what was insured on that day is older than the steps that a limit remembers. */
export function isForgotten({ limit: { cover }, policy }: Omit<Known, 'stops'>, on: LocalDate): boolean {
  const first = cover?.steps[0]?.from;
  if (cover?.steps.length !== coverStepsKept || !first) return false;
  return on < localDateAt(policy.office, first);
}

/** What is insured on a buyer for deliveries of a day, by the same rule as a cover check; nothing when nothing is. */
export function coverLineOf(known: Known, on: LocalDate, buyer: CoverLine['buyer']): CoverLine | undefined {
  const { policy, limit, stops } = known;
  const { buyerId, cover } = limit;
  if (!cover || outOfScope(policy, buyerId)) return undefined;
  const delivery = { buyerId, amount: 0, deliveryOn: on, paymentTermsDays: 0, outstanding: 0 };
  const { ceiling, kind, percentage, reasons } = coverOf(delivery, { policy, limit, stops });
  if (ceiling === 0) return undefined;
  const most = termsOn(policy, on).maximumPaymentTermsDays;
  return {
    ...{ buyer, limit: ceiling, kind, percentage },
    paymentTermsDays: Math.min(most, cover.paymentTermsDays),
    stopped: reasons.some(({ effect }) => effect === 'stops'),
    notes: [...stops.flatMap(stopNote), ...changeNotes(policy, limit, on), ...limitNotes(policy, limit)],
  };
}

/** A day without cover that is over by now, because an invoice was paid too late, is said by its invoice too. */
function stopNote(stop: SupplyStop): CoverNote {
  if (stop.because === 'in-collection') return { note: 'in-collection', since: stop.since };
  const { dueOn, stopOn } = stop;
  return { note: 'unpaid', dueOn, stopOn };
}

/** A change that was announced and whose day comes after the day of the statement. */
function changeNotes({ office }: Policy, { change }: CreditLimit, on: LocalDate): CoverNote[] {
  if (!change || change.ended) return [];
  const { newAmount: amount, effectiveAt, held } = change;
  if (held) return [{ note: 'change-held', amount }];
  const from = localDateAt(office, effectiveAt);
  return from > on ? [{ note: 'change', from, amount }] : [];
}

function limitNotes({ office }: Policy, { cover }: CreditLimit): CoverNote[] {
  const { until, conditions } = cover ?? {};
  return [
    ...(until ? [{ note: 'until' as const, until: localDateAt(office, until) }] : []),
    ...(conditions?.count ? [{ note: 'conditions' as const, count: conditions.count }] : []),
  ];
}
