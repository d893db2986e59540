import { exact, written } from '../../shared/domain/indemnity/exact.ts';
import { LossFile } from '../../shared/domain/indemnity/lossFile.ts';
import type { ReasonCode } from '../../shared/domain/indemnity/reasons.ts';
import { minorOf } from '../../shared/domain/money.ts';
import type { ClaimIn } from './indemnityVectors.ts';

export const minor = (amount: string) => minorOf({ amount, currency: 'EUR' }).minor;
export const hundredthsOf = (share: string) => written(exact(share).mul(100));

/** The vectors have names of their own for two codes; the others they write in capitals. */
const named: Partial<Record<ReasonCode, string>> = {
  'stop-of-supply': 'DELIVERED_AFTER_STOP',
  'limit-withdrawn': 'DELIVERED_AFTER_WITHDRAWAL',
};
export const codeInVectors = (code: ReasonCode) => named[code] ?? code.toUpperCase().replaceAll('-', '_');

/** What a vector does not limit is limited as little as the schema allows. */
const unlimited = 720;
const ever = { startsOn: '2020-01-01', endsOn: '2099-12-31' };

/** The claim of a vector as a loss file. */
export function fileOfClaim({ invoices, receipts, policy, policyYear }: ClaimIn): LossFile {
  return LossFile.parse({
    currency: 'EUR',
    invoices: invoices.map(({ id, amount, ...rest }) => ({ number: id, amount: minor(amount), ...rest })),
    receipts: receipts.map(({ on, amount }) => ({ on, amount: minor(amount) })),
    ceilings: ceilingsOf(policy),
    policy: { ...ever, terms: [termsOf(policy)] },
    ...(policyYear && {
      year: { maximumLiability: minor(policyYear.maximumLiability), paid: minor(policyYear.paid) },
    }),
  });
}

/** What the client may insure himself counts until the first limit of ours. */
function ceilingsOf({ insuredPct, creditLimits = [], ...policy }: ClaimIn['policy']) {
  const { discretionaryLimit, discretionaryPct = insuredPct } = policy;
  const own = discretionaryLimit && {
    ...{ from: '1970-01-01', amount: minor(discretionaryLimit), kind: 'self-assessed' },
    percentage: hundredthsOf(discretionaryPct),
  };
  const decided = [...creditLimits]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ from, amount }) => ({
      from,
      amount: minor(amount),
      kind: 'named',
      percentage: hundredthsOf(insuredPct),
    }));
  return [...(own ? [own] : []), ...decided];
}

function termsOf(policy: ClaimIn['policy']) {
  const { deductible, deductibleOrder: order = 'before-percentage', threshold, minimumRetention } = policy;
  const { thresholdInclusive: inclusive = false, vatCovered = false } = policy;
  return {
    ...{ from: ever.startsOn, maximumPaymentTermsDays: policy.maximumTermsDays ?? unlimited },
    ...{ insuredPercentage: { named: 100 }, maximumExtensionDays: policy.maximumExtensionDays ?? unlimited },
    ...{ notificationDays: 30, waitingPeriod: { days: 60, mode: 'wait' }, bindingOrders: { rule: 'none' } },
    ...{ stopOfSupply: 'maximum-extension', vatCovered },
    receiptAllocation: policy.receiptAllocation ?? 'oldest-first',
    ...(deductible && { deductible: { amount: minor(deductible), order } }),
    ...(threshold && { threshold: { amount: minor(threshold), inclusive } }),
    ...(minimumRetention && { minimumRetention: minor(minimumRetention) }),
  };
}
