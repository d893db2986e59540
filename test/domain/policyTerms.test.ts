import { expect, test } from 'vitest';
import { isInForce, outOfScope, Policy, termsOn } from '../../shared/domain/policy/policy.ts';
import { settledTermsOn } from '../../shared/domain/policy/settledTerms.ts';
import {
  changeTerms,
  openPolicy,
  type PolicyDraft,
  type TermsDraft,
} from '../../shared/domain/policy/terms.ts';
import { instant } from './complaintPlay.ts';
import { on, policyFor } from './insured.ts';

const policy = policyFor('pol_1', 'cli_1');
const { terms: _, ...fields } = policy;
const draft: PolicyDraft = { ...fields, terms: { maximumPaymentTermsDays: 60 } };
const day = on('2026-01-01');
const code = (outcome: Policy | { reasons: { code: string }[] }) =>
  'reasons' in outcome ? outcome.reasons[0]?.code : 'done';

test('what a new policy does not say is as the house says it, from its first day', () => {
  expect(policy.terms).toEqual([
    {
      ...{ from: '2026-01-01', maximumPaymentTermsDays: 60, maximumExtensionDays: 60, notificationDays: 30 },
      insuredPercentage: { named: 90, 'self-assessed': 80, blind: 60 },
      waitingPeriod: { days: 60, mode: 'wait', start: 'file-received', byCause: { insolvency: 0 } },
      ...{ bindingOrders: { rule: 'none' }, stopOfSupply: 'maximum-extension', vatCovered: false },
      ...{ receiptAllocation: 'oldest-first', receiptsOnVat: 'proportional', designation: 'disregarded' },
      ...{ receiptsAfterCover: 'like-others', collectionStopsCover: true, handOverDays: 30 },
      ...{ maximumExtensionStart: 'due-date', restoredWithinDays: 30 },
      ...{ claimWithinMonths: 6, extraDocumentsDays: 30, lateConsequence: { rule: 'harm' } },
      ...{ setOffUnpaidPremium: false, conversion: { rateOn: 'invoice-date', currencies: [] } },
    },
  ]);
});

test.each<[Partial<PolicyDraft>, string]>([
  [{ endsOn: on('2026-01-01') }, 'done'],
  [{ endsOn: on('2025-12-31') }, 'ends-before-it-starts'],
  [{ endsOn: on('2090-12-31') }, 'outside-calendar'],
  [{ scope: 'single-buyer' }, 'buyers-and-scope'],
  [{ scope: 'single-buyer', buyerIds: ['byr_1'] }, 'done'],
  [{ scope: 'single-buyer', buyerIds: ['byr_1', 'byr_2'] }, 'buyers-and-scope'],
  [{ scope: 'project', buyerIds: ['byr_1', 'byr_2'] }, 'done'],
  [{ buyerIds: ['byr_1'] }, 'buyers-and-scope'],
  [{ terms: { maximumPaymentTermsDays: 60, undecided: { kind: 'start', upTo: 1 } } }, 'percentage-missing'],
])('a policy with %j: %s', (changed, answer) => {
  expect(code(openPolicy({ ...draft, ...changed }))).toBe(answer);
});

/** 22 April in Amsterdam. */
const now = instant('2026-04-21T22:30:00Z');
const shorter: TermsDraft = { maximumPaymentTermsDays: 30 };

test.each([
  ['2026-04-22', 'done'],
  ['2026-04-21', 'terms-in-the-past'],
  ['2026-12-31', 'done'],
  ['2027-01-01', 'after-the-policy'],
])('new terms from %s: %s', (from, answer) => {
  expect(code(changeTerms(policy, on(from), shorter, now))).toBe(answer);
});

test('new terms come after the last ones, and no more than fit', () => {
  const next = Policy.parse(changeTerms(policy, on('2026-06-01'), shorter, now));
  expect(code(changeTerms(next, on('2026-06-01'), {}, now))).toBe('terms-out-of-order');
  expect(code(changeTerms(next, on('2026-06-02'), {}, now))).toBe('done');
  const full = { ...policy, terms: Array.from({ length: 50 }, () => termsOn(policy, on('2026-01-01'))) };
  expect(code(changeTerms(full, on('2026-06-02'), {}, now))).toBe('too-many-terms');
});

test('what is delivered before new terms keeps the old ones; what is not said stays, null takes away', () => {
  const first = policyFor(
    'pol_1',
    'cli_1',
    {},
    { disclosure: 'never', undecided: { kind: 'blind', upTo: 5 } },
  );
  const next = Policy.parse(changeTerms(first, on('2026-06-01'), { ...shorter, disclosure: null }, now));
  const days = (date: string) => termsOn(next, on(date)).maximumPaymentTermsDays;
  expect(['2026-01-01', '2026-05-31', '2026-06-01', '2026-12-31'].map(days)).toEqual([60, 60, 30, 30]);
  expect(next.terms[1]).not.toHaveProperty('disclosure');
  expect(next.terms[1]?.undecided).toEqual({ kind: 'blind', upTo: 5 });
});

test('what a policy of before these terms leaves open is as the house says it; what it says stays', () => {
  const { from, maximumPaymentTermsDays, insuredPercentage, maximumExtensionDays } = termsOn(policy, day);
  const { notificationDays, bindingOrders, stopOfSupply } = termsOn(policy, day);
  const old = {
    ...{ from, maximumPaymentTermsDays, insuredPercentage, maximumExtensionDays, notificationDays },
    ...{ bindingOrders, stopOfSupply, waitingPeriod: { days: 90, mode: 'max' as const } },
  };
  const stored = Policy.parse({ ...policy, terms: [old, { ...old, from: '2026-06-01', vatCovered: true }] });
  expect(settledTermsOn(stored, day)).toEqual({
    ...termsOn(policy, day),
    waitingPeriod: { ...termsOn(policy, day).waitingPeriod, days: 90, mode: 'max' },
  });
  expect(settledTermsOn(stored, on('2026-06-01')).vatCovered).toBe(true);
  expect(() => settledTermsOn({ ...stored, startsOn: on('2019-12-31') }, day)).toThrow('2019-12-31');
});

test('a policy is in force from its first to its last day', () => {
  const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((date) =>
    isInForce(policy, on(date)),
  );
  expect(days).toEqual([false, true, true, false]);
});

test('its scope says whom it can never insure', () => {
  const named = { buyerIds: ['byr_1'], associatedBuyers: ['byr_2'] };
  expect(['byr_1', 'byr_2', 'byr_3'].map((buyerId) => outOfScope(named, buyerId))).toEqual([
    ...[undefined, 'associated-buyer', 'buyer-not-named'],
  ]);
  expect(outOfScope({ associatedBuyers: [] }, 'byr_3')).toBeUndefined();
});

test.each([
  ['2027-01-01', '0.3', 'done'],
  ['2026-07-01', '0.22', 'done'],
  ['2026-07-01', '0.3', 'premium-within-a-year'],
  ['2026-07-01', null, 'premium-within-a-year'],
] as const)('F 29: the premium of an insurance year is one sum: from %s at %s: %s', (from, rate, answer) => {
  const two = policyFor(...(['pol_1', 'cli_1', { endsOn: on('2027-12-31') }] as const), {
    ...{ premium: { basis: 'turnover', rate: '0.22' }, declaration: { every: 'quarter', withinDays: 30 } },
  });
  const premium = rate && { basis: 'turnover' as const, rate };
  expect(code(changeTerms(two, on(from), { premium }, now))).toBe(answer);
});

test('premium is a rate of what is declared: who says nothing of declarations has none', () => {
  const year = { ...policyFor('pol_1', 'cli_1'), endsOn: on('2027-12-31') };
  const premium = { basis: 'turnover' as const, rate: '0.22' };
  const declaration = { every: 'quarter' as const, withinDays: 30 };
  const from = on('2027-01-01');
  expect(code(changeTerms(year, from, { premium }, now))).toBe('declaration-required');
  expect(code(changeTerms(year, from, { premium, declaration }, now))).toBe('done');
});
