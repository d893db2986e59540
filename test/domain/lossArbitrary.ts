import fc from 'fast-check';
import { daysAfter } from '../../shared/domain/calendarDate.ts';
import { LossFile } from '../../shared/domain/indemnity/lossFile.ts';
import { on, policyFor } from './insured.ts';

const minor = fc.integer({ min: 0, max: 5_000_00 });
const small = fc.integer({ min: 0, max: 400_00 });
const someDays = (most: number) => fc.integer({ min: 0, max: most });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** One time in six: a file in which everything goes wrong at once pays nothing, and proves nothing. */
const seldom = <T, U>(value: fc.Arbitrary<T>, else_: U) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(else_) }, { weight: 1, arbitrary: value });
/** Two days before the policy begins, so that some deliveries are outside it. */
const firstDay = on('2025-12-30');
const day = (most: number) => someDays(most).map((days) => daysAfter(firstDay, days));

const invoiceWith = (number: string) =>
  fc
    .record({
      ...{ amount: minor, issued: someDays(120), delivered: seldom(someDays(20), 0), term: someDays(70) },
      vatRate: fc.constantFrom(undefined, '0.21', '0.06', '0.1'),
      amountIs: fc.constantFrom('net', 'gross'),
      ...{ disputed: seldom(fc.constantFrom(0.3, 1), 0), interest: seldom(fc.constant(0.1), 0) },
      reported: maybe(seldom(someDays(150), 80)),
    })
    .map(({ issued, delivered, term, disputed, interest, reported, ...rest }) => {
      const issuedOn = daysAfter(firstDay, issued);
      const dueOn = daysAfter(issuedOn, term);
      const interestAndFees = Math.floor(rest.amount * interest);
      return {
        ...{ number, ...rest, issuedOn, deliveredOn: daysAfter(issuedOn, delivered), dueOn, interestAndFees },
        disputed: Math.floor((rest.amount - interestAndFees) * disputed),
        ...(reported !== undefined && { reportedOn: daysAfter(dueOn, reported) }),
      };
    });

const invoices = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => invoiceWith(`F${index}`))));

const numbers = fc.subarray(['F0', 'F1', 'F2', 'F3', 'F4', 'F5', 'unknown']);

/** A receipt on a day up to so many days after the policy's first. */
export const receiptUntil = (most: number) =>
  fc.record({
    ...{ on: day(most), amount: minor, designation: numbers, costs: seldom(fc.constant(50_00), 0) },
    kind: seldom(fc.constant('credit-note'), 'payment'),
  });

/** A limit of the first day, and at most two changes of it. */
const ceilings = fc
  .record({
    first: fc.integer({ min: 1, max: 8_000_00 }),
    later: fc.uniqueArray(fc.record({ from: someDays(150), amount: seldom(fc.constant(0), 3_000_00) }), {
      ...{ maxLength: 2, selector: ({ from }: { from: number }) => from },
    }),
    start: seldom(someDays(60), 0),
  })
  .map(({ first, later, start }) => {
    const sorted = later.filter(({ from }) => from > start).sort((a, b) => a.from - b.from);
    return [{ from: start, amount: first }, ...sorted].map(({ from, amount }) => {
      return { from: daysAfter(firstDay, from), amount, kind: 'named' };
    });
  });

const late = fc.record({
  ...{ code: fc.constantFrom('reported-late', 'invoiced-late', 'filed-late'), lateDays: fc.constant(9) },
  invoices: fc.oneof(fc.constant('all'), fc.subarray(['F0', 'F1', 'F2'], { minLength: 1 })),
  harm: fc.constant('4.harm'),
  consequence: fc.constantFrom({ rule: 'percentage', percentage: 20 }, { rule: 'exclude' }, { rule: 'none' }),
});
const exclusion = fc.record({
  code: fc.constantFrom('associated-buyer', 'public-buyer', 'private-individual', 'other-debtor'),
  invoices: fc.subarray(['F0', 'F1', 'F2', 'F3'], { minLength: 1 }),
});

/** Terms that change what is paid, every reading of them. */
const terms = fc.record({
  maximumPaymentTermsDays: seldom(fc.constant(40), 120),
  maximumExtensionDays: seldom(fc.constantFrom(0, 30), 60),
  ...{ vatCovered: fc.boolean(), receiptAllocation: fc.constantFrom('oldest-first', 'pro-rata') },
  receiptsOnVat: fc.constantFrom('proportional', 'net-first', 'none'),
  designation: fc.constantFrom('disregarded', 'followed'),
  receiptsAfterCover: fc.constantFrom('like-others', 'uninsured-first'),
  stopOfSupply: seldom(fc.constant('due-date'), 'maximum-extension'),
  maximumExtensionStart: seldom(fc.constant('invoice-date'), 'due-date'),
  deductible: maybe(
    fc.record({ amount: small, order: fc.constantFrom('before-percentage', 'after-percentage') }),
  ),
  minimumRetention: maybe(small),
  threshold: maybe(fc.record({ amount: small, inclusive: fc.boolean() })),
  aggregateFirstLoss: maybe(fc.record({ amount: small, erodedBy: fc.constantFrom('loss', 'indemnity') })),
  maximumLiability: maybe(minor.map((amount) => ({ rule: 'amount', amount }))),
  invoicingWithinDays: maybe(fc.constant(10)),
  lateConsequence: fc.constantFrom(
    ...[{ rule: 'none' }, { rule: 'harm' }, { rule: 'percentage', percentage: 30 }, { rule: 'exclude' }],
  ),
  setOffUnpaidPremium: fc.boolean(),
  insuredPercentage: fc.constantFrom({ named: 90 }, { named: 85 }),
});

/** Any loss file in euros; one percentage throughout. */
export const lossFile = fc
  .record({
    ...{ invoices, receipts: fc.array(receiptUntil(300), { maxLength: 3 }), ceilings, terms },
    exclusions: seldom(fc.array(exclusion, { maxLength: 2 }), []),
    late: seldom(fc.array(late, { maxLength: 2 }), []),
    ...{ dateOfLoss: maybe(day(250)), filedOn: maybe(seldom(day(500), daysAfter(firstDay, 250))) },
    inCollectionSince: seldom(day(200), undefined),
    year: fc.record({ paid: seldom(fc.constant(500_00), 0) }),
    ...{ unpaidPremium: fc.constantFrom(0, 100_00), paidBefore: seldom(fc.constant(200_00), 0) },
  })
  .map(({ terms: said, exclusions, late: decided, ...file }) => {
    const { startsOn, endsOn, terms: dated } = policyFor('pol_1', 'cli_1', {}, said as never);
    const policy = { startsOn, endsOn, terms: dated };
    return LossFile.parse({ currency: 'EUR', ...file, persons: { exclusions, late: decided }, policy });
  });
