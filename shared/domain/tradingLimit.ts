import * as z from 'zod';
import { type Refusal, refused } from './decision.ts';
import { Instant } from './instant.ts';
import { Money, minorOf } from './money.ts';

/** What a client lets himself sell to a buyer: size and frequency, nothing to do with cover (`charter.md` L10). */
export const TradingLimit = z.strictObject({
  maximumOutstanding: Money,
  maximumOrder: Money.optional(),
  ordersPerMonth: z.number().int().nonnegative().optional(),
});
export type TradingLimit = z.infer<typeof TradingLimit>;

const mostFormer = 20;

/** The one that holds, since when, who set it, and the ones before, the newest first. */
export const TradingLimitRecord = z.strictObject({
  buyerId: z.string(),
  limit: TradingLimit,
  since: Instant,
  by: z.string(),
  before: z
    .array(z.strictObject({ limit: TradingLimit, since: Instant, until: Instant, by: z.string() }))
    .max(mostFormer),
});
export type TradingLimitRecord = z.infer<typeof TradingLimitRecord>;

const same = (a: TradingLimit, b: TradingLimit) => JSON.stringify(plain(a)) === JSON.stringify(plain(b));
const plain = ({ maximumOutstanding, maximumOrder, ordersPerMonth }: TradingLimit) => [
  minorOf(maximumOutstanding),
  maximumOrder && minorOf(maximumOrder),
  ordersPerMonth,
];

type Setting = { buyerId: string; limit: TradingLimit; by: string; now: Instant };

/** Sets the limit; the same again changes nothing and gives `known` back. Returns a refusal as a value. */
export function setLimit(
  known: TradingLimitRecord | undefined,
  { buyerId, limit, by, now }: Setting,
): TradingLimitRecord | Refusal {
  const { maximumOutstanding, maximumOrder } = limit;
  if (maximumOrder && maximumOrder.currency !== maximumOutstanding.currency)
    return refused('rule', 'other-currency', 'Both amounts are in one currency.');
  if (maximumOrder && minorOf(maximumOrder).minor > minorOf(maximumOutstanding).minor)
    return refused(
      'rule',
      'order-above-outstanding',
      'One order cannot be more than all that is outstanding.',
    );
  if (known && same(known.limit, limit)) return known;
  const former = known && { limit: known.limit, since: known.since, until: now, by: known.by };
  const before = [...(former ? [former] : []), ...(known?.before ?? [])].slice(0, mostFormer);
  return { buyerId, limit, since: now, by, before };
}
