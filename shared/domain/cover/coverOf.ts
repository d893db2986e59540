import { calendarFor } from '../calendar.ts';
import { instantOf } from '../calendarTime.ts';
import type { CreditLimit } from '../creditLimit/state.ts';
import { type LocalDate, plusSeconds } from '../instant.ts';
import type { CoverGap } from '../invoice/unpaidPremium.ts';
import { writtenMoney } from '../money.ts';
import type { SupplyStop } from '../overdue/stops.ts';
import {
  type CoverKind,
  isInForce,
  outOfScope,
  type Policy,
  type PolicyTerms,
  termsOn,
} from '../policy/policy.ts';
import { type Ceiling, ceilingOf } from './ceiling.ts';
import { ceilingReasons } from './ceilingReasons.ts';
import { type CoverReason, reason } from './reasons.ts';

/** A delivery that is planned or made; amounts in minor units of the policy's currency. */
export type Delivery = {
  buyerId: string;
  amount: number;
  deliveryOn: LocalDate;
  paymentTermsDays: number;
  /** What the buyer owes without it, as the client says; nothing when he does not. */
  outstanding?: number | undefined;
};

/** What we know: `stops` is what unpaid invoices on the buyer do to this delivery, if we heard of any. */
export type Known = {
  policy: Policy;
  limit?: CreditLimit | undefined;
  stops?: readonly SupplyStop[] | undefined;
  /** The time without cover, for unpaid premium, in which the delivery falls. */
  gap?: CoverGap | undefined;
};

/** How much of a delivery is insured, in minor units, and why not all. */
export type CoverAnswer = {
  insured: number;
  kind: CoverKind;
  percentage: number;
  /** The most that would be paid for it: the percentage of what is insured, half up to the cent. */
  compensation: number;
  /** What the limit is for this delivery, everything outstanding included. */
  ceiling: number;
  reasons: CoverReason[];
};

/**
 * What is insured of one delivery (`cover.md` D.1): nothing when anything stops it, else what the limit in
 * force at delivery leaves beside everything outstanding. Writes nothing and promises nothing more.
 */
export function coverOf(delivery: Delivery, known: Known): CoverAnswer {
  const terms = termsOn(known.policy, delivery.deliveryOn);
  const { amount: ceiling, kind, reasons } = ceilingFor(delivery, known, terms);
  const all = [...stopsOf(delivery, known, terms), ...reasons];
  const stopped = all.some(({ effect }) => effect === 'stops');
  const free = Math.max(0, ceiling - (delivery.outstanding ?? 0));
  const insured = stopped ? 0 : Math.min(delivery.amount, free);
  const percentage = terms.insuredPercentage[kind] ?? 0;
  return {
    ...{ insured, kind, percentage, compensation: shareOf(insured, percentage), ceiling },
    reasons: [...all, ...(stopped ? [] : roomReasons(delivery, ceiling, free, known.policy))],
  };
}

/** Outside the policy's time no limit is looked at. */
function ceilingFor(
  delivery: Delivery,
  { policy, limit }: Known,
  terms: PolicyTerms,
): Ceiling & { reasons: CoverReason[] } {
  if (!isInForce(policy, delivery.deliveryOn)) return { amount: 0, kind: 'named', reasons: [] };
  // Whatever begins or ends on that day counts for its deliveries: the day's last second decides.
  const midnight = instantOf(calendarFor(policy.office), delivery.deliveryOn, '24:00');
  const needed = delivery.amount + (delivery.outstanding ?? 0);
  const lastSecond = plusSeconds(midnight, -1);
  const reasons = ceilingReasons(policy, terms, limit, lastSecond, needed);
  return { ...ceilingOf(terms, limit, lastSecond), reasons };
}

function stopsOf(
  delivery: Delivery,
  { policy, limit, stops = [], gap }: Known,
  terms: PolicyTerms,
): CoverReason[] {
  const { deliveryOn, paymentTermsDays, buyerId } = delivery;
  const { startsOn, endsOn } = policy;
  const found: CoverReason[] = [];
  if (!isInForce(policy, deliveryOn)) found.push(reason('outside-policy', { startsOn, endsOn }));
  if (gap) found.push(reason('cover-suspended', { from: gap.from }));
  const scope = outOfScope(policy, buyerId);
  if (scope) found.push(reason(scope));
  const { maximumPaymentTermsDays: days } = terms;
  const ofLimit = limit?.cover?.paymentTermsDays ?? days;
  if (paymentTermsDays > days) found.push(reason('terms-too-long', { days }));
  else if (paymentTermsDays > ofLimit) found.push(reason('terms-above-limit', { days: ofLimit }));
  return [...found, ...stops.flatMap(stopReasons)];
}

function stopReasons(stop: SupplyStop): CoverReason[] {
  if (stop.because === 'in-collection') return [reason('in-collection', { since: stop.since })];
  const { dueOn, stopOn } = stop;
  if (stop.because === 'paid-late') return [reason('paid-late', { dueOn, stopOn, paidOn: stop.paidOn })];
  const { restoredUntil: until } = stop;
  return [
    reason('stop-of-supply', { dueOn, stopOn }),
    ...(until ? [reason('restored-if-paid', { until })] : []),
  ];
}

/** Why the room under the limit is not enough, or not known. */
function roomReasons(
  { amount, outstanding }: Delivery,
  ceiling: number,
  free: number,
  { currency }: Policy,
): CoverReason[] {
  const text = (minor: number) => writtenMoney({ minor, currency });
  const facts = {
    ...{ limit: text(ceiling), free: text(free), outstanding: text(outstanding ?? 0) },
    ...{ over: text(amount + (outstanding ?? 0) - ceiling), needed: text(amount + (outstanding ?? 0)) },
  };
  if (outstanding === undefined)
    return [...(amount > free ? [reason('above-limit', facts)] : []), reason('outstanding-not-told')];
  if (amount <= free) return [];
  return [reason(outstanding > 0 ? 'exposure' : 'above-limit', facts)];
}

/** Exact beyond what a number holds: the largest amount times a hundred is too large for one. */
function shareOf(minor: number, percentage: number): number {
  return Number((BigInt(minor) * BigInt(percentage) + 50n) / 100n);
}
