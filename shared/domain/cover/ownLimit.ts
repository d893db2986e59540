import { type Money, minorOf, writtenMoney } from '../money.ts';
import type { TradingLimit } from '../tradingLimit.ts';
import { type CoverReason, reason } from './reasons.ts';

/** What the client's own trading limit says of a delivery: it changes no cover (`charter.md` L10). */
export function ownLimitReasons(
  limit: TradingLimit,
  amount: Money,
  outstanding: Money | undefined,
): CoverReason[] {
  const { maximumOutstanding, maximumOrder, ordersPerMonth } = limit;
  const { currency } = maximumOutstanding;
  if (currency !== amount.currency) return [reason('own-other-currency', { currency })];
  const order = minorOf(amount).minor;
  const total = order + (outstanding ? minorOf(outstanding).minor : 0);
  const most = minorOf(maximumOutstanding);
  const found: CoverReason[] = [];
  if (maximumOrder && order > minorOf(maximumOrder).minor)
    found.push(reason('own-order', { limit: writtenMoney(minorOf(maximumOrder)) }));
  if (total > most.minor) {
    const facts = { total: writtenMoney({ minor: total, currency }), limit: writtenMoney(most) };
    found.push(reason('own-outstanding', facts));
  }
  if (ordersPerMonth !== undefined) found.push(reason('own-frequency', { count: ordersPerMonth }));
  return found;
}
