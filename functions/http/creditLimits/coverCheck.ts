import type { coverChecks } from '../../../shared/api/coverChecks.ts';
import { malformed, notFound, Stop } from '../../../shared/api/problem.ts';
import { buyerIn, buyerKey } from '../../../shared/data/buyers.ts';
import { casePartition, header, limitIdOf, officeOf, overdueIdOf } from '../../../shared/data/keys.ts';
import { policyIn, policyKey } from '../../../shared/data/policies.ts';
import { premiumAccountIn, premiumAccountKey } from '../../../shared/data/premiumAccounts.ts';
import { readAll } from '../../../shared/data/read.ts';
import { worldKeys } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import { tradingLimitIn, tradingLimitKey } from '../../../shared/data/tradingLimits.ts';
import { coverOf } from '../../../shared/domain/cover/coverOf.ts';
import { ownLimitReasons } from '../../../shared/domain/cover/ownLimit.ts';
import { gapOn } from '../../../shared/domain/invoice/unpaidPremium.ts';
import { type Currency, type Money, minorOf, moneyOf } from '../../../shared/domain/money.ts';
import type { TradingLimit } from '../../../shared/domain/tradingLimit.ts';
import { limitIn, stopsIn } from '../coverReading.ts';
import type { Call } from '../serve/call.ts';

type CoverCall = Call<(typeof coverChecks)['checkCover']>;

/** Everything in one read; what has passed in the limit counts, whether or not its alarm rang. */
export async function checkCover(store: Store, { caller, body, now }: CoverCall) {
  const { policyId, buyerId } = body;
  const { clientId } = caller;
  const limitId = limitIdOf(policyId, buyerId);
  const own = tradingLimitKey(clientId, buyerId);
  const overdueId = overdueIdOf(policyId, buyerId);
  const cases = [limitId, overdueId].map((id) => header(casePartition(id)));
  const named = [policyKey(policyId), buyerKey(buyerId), premiumAccountKey(policyId), ...cases, own];
  const found = await readAll(store, [...named, ...worldKeys(officeOf(policyId))]);
  const policy = policyIn(found, policyId)?.policy;
  if (policy?.clientId !== clientId || !buyerIn(found, buyerId)) throw new Stop(notFound());
  const delivery = inPolicyCurrency(body, policy.currency);
  const limit = limitIn(found, limitId, now);
  const stops = stopsIn(found, overdueId, delivery.deliveryOn, now);
  const gap = gapOn(premiumAccountIn(found, policyId).account, delivery.deliveryOn);
  const answer = coverOf(delivery, { policy, limit, stops, gap });
  const money = (minor: number) => moneyOf({ minor, currency: policy.currency });
  const { kind, reasons, percentage } = answer;
  const trading = tradingLimitIn(found, clientId, buyerId)?.tradingLimit.limit;
  return {
    body: {
      ...{ policyId, buyerId, deliveryOn: body.deliveryOn, amount: money(delivery.amount), kind },
      ...{ insured: money(answer.insured), uninsured: money(delivery.amount - answer.insured) },
      ...{ insuredPercentage: percentage, compensation: money(answer.compensation), asOf: now },
      limit: { amount: money(answer.ceiling), ...(limit && { limitId }) },
      reasons,
      tradingLimit: trading ? tradingView(trading, body) : null,
    },
  };
}

/** Amounts in minor units. Throws Stop (400) for another currency than the policy's: nothing says at what rate. */
function inPolicyCurrency(body: CoverCall['body'], currency: Currency) {
  const { amount, outstanding, ...rest } = body;
  const foreign = Object.entries({ amount, outstanding }).filter(([, m]) => m && m.currency !== currency);
  const detail = `must be in ${currency}, the currency of the policy`;
  const errors = foreign.map(([name]) => ({ pointer: `/body/${name}/currency`, detail }));
  if (errors.length > 0) throw new Stop(malformed(errors));
  return { ...rest, amount: minorOf(amount).minor, outstanding: outstanding && minorOf(outstanding).minor };
}

function tradingView(
  limit: TradingLimit,
  { amount, outstanding }: { amount: Money; outstanding?: Money | undefined },
) {
  const reasons = ownLimitReasons(limit, amount, outstanding);
  return { ...limit, reasons: reasons.map(({ effect: _, ...said }) => said) };
}
