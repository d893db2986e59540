import { expect, test } from 'vitest';
import { system } from '../../shared/domain/actor.ts';
import type { InvoiceDraft } from '../../shared/domain/invoice/draft.ts';
import { freshSeries } from '../../shared/domain/invoice/number.ts';
import { mostUnpaid } from '../../shared/domain/invoice/unpaidPremium.ts';
import { instant } from './complaintPlay.ts';
import { on } from './insured.ts';
import { codesOf, credit, creditDraft, draft, first, issue, lettersOf } from './invoicePlay.ts';

test('P05: an invoice has its number, its day, its sum and its letter; the next number follows', () => {
  const { state, events } = issue();
  expect(state).toMatchObject({
    ...{ number: 'NL-2026-000123', reference: 'NL-2026-000123', issuedOn: '2026-04-22', status: 'open' },
    ...{ total: 1_089_000, settled: 0, owedBack: 0 },
    reminders: [
      { name: 'ahead', on: '2026-05-17' },
      { name: 'first', on: '2026-05-29' },
      { name: 'second', on: '2026-06-12' },
    ],
  });
  expect(lettersOf({ events })).toEqual(['invoice-issued']);
  expect(issue({ series: freshSeries('NL', on('2026-04-22')) }).state.number).toBe('NL-2026-000001');
});

test('numbers and days run in the same order, whatever the request says of the time', () => {
  const lastAt = instant('2026-04-23T09:00:00Z');
  const { state } = issue({ series: { office: 'NL', year: 2026, last: 5, lastAt } });
  expect(state).toMatchObject({ openedAt: lastAt, issuedOn: '2026-04-23', number: 'NL-2026-000006' });
});

const tax = (changed: object) => [{ ...draft().taxes[0], ...changed }] as InvoiceDraft['taxes'];
const line = (changed: object) => [{ kind: 'premium', amount: 900_000, ...changed }] as InvoiceDraft['lines'];

test.each<[string, Parameters<typeof first>[0], string[]]>([
  ['nobody supplies', { supplier: undefined }, ['supplier-unknown']],
  ['no account for the currency', { draft: draft({ currency: 'SEK' }) }, ['no-account', 'exchange-required']],
  [
    'a period that ends first',
    { draft: draft({ period: { from: on('2026-06-30'), to: on('2026-04-01') } }) },
    ['period-ends-before-it-begins'],
  ],
  ['no time to pay', { draft: draft({ dueOn: on('2026-05-05') }) }, ['due-too-soon']],
  ['a bonus that adds', { draft: draft({ lines: line({ kind: 'bonus' }) }) }, ['wrong-sign']],
  [
    'a premium that takes off',
    { draft: draft({ lines: line({ amount: -1 }), taxes: tax({ base: -1, amount: 0 }) }) },
    ['wrong-sign', 'nothing-due'],
  ],
  [
    'a basis of another amount',
    { draft: draft({ lines: line({ basis: { of: 1, percent: '1' } }) }) },
    ['basis-differs'],
  ],
  [
    'pieces of another amount',
    { draft: draft({ lines: line({ basis: { quantity: 3, each: 1 } }) }) },
    ['basis-differs'],
  ],
  ['a tax of another amount', { draft: draft({ taxes: tax({ amount: 188_998 }) }) }, ['tax-miscounted']],
  ['exempt, and taxed', { draft: draft({ taxes: tax({ exempt: 'credit-insurance' }) }) }, ['tax-miscounted']],
  [
    'a tax on a part',
    { draft: draft({ taxes: tax({ base: 800_000, amount: 168_000 }) }) },
    ['tax-base-differs'],
  ],
  [
    'a rate that is not needed',
    { draft: draft({ exchange: { from: 'EUR', rate: '1', on: on('2026-04-20'), source: 'ECB' } }) },
    ['exchange-not-needed'],
  ],
  ['another client’s policy', { draft: draft({ clientId: 'cli_other' }) }, ['other-client']],
  ['no number left', { series: { office: 'NL', year: 2026, last: 999_999 } }, ['numbers-exhausted']],
  ['too many unpaid', { unpaidBefore: mostUnpaid }, ['too-many-unpaid']],
])('an invoice with %s cannot be issued, and says so by name', (_name, over, codes) => {
  expect(codesOf(first(over))).toEqual(codes);
});

test('everything that is wrong is said at once; a cent of rounding is not wrong', () => {
  const wrong = draft({ dueOn: on('2026-04-23'), clientId: 'cli_other', taxes: tax({ amount: 1 }) });
  expect(codesOf(first({ draft: wrong }))).toEqual(['due-too-soon', 'tax-miscounted', 'other-client']);
  expect(first({ draft: draft({ taxes: tax({ amount: 189_001 }) }) }).refused).toBe(false);
});

test('a credit note names an invoice of the same client, policy and currency, and never more than it billed', () => {
  const corrected = issue().state;
  const codes = (over: object, more: Parameters<typeof first>[0] = {}) =>
    codesOf(first({ draft: creditDraft(90_000, over), corrected, ...more }));
  expect(codes({}, { corrected: undefined })).toEqual(['no-such-invoice']);
  expect(codes({}, { corrected: { ...corrected, clientId: 'cli_other' } })).toEqual(['no-such-invoice']);
  expect(codes({}, { corrected: credit(90_000).state })).toEqual(['not-an-invoice']);
  expect(codes({}, { creditedBefore: 1_000_000 })).toEqual(['credit-too-much']);
  const settles = { lines: [{ kind: 'advance-settled', amount: 90_000 }] };
  expect(codes(settles, { creditedBefore: 1_000_000, by: system })).toEqual([]);
  // A person who names such a line is held to what was billed.
  expect(codes(settles, { creditedBefore: 1_000_000 })).toEqual(['credit-too-much']);
  const { state, events } = credit(90_000);
  expect(state).toMatchObject({ corrects: { number: 'NL-2026-000123' }, reminders: [], status: 'open' });
  expect(events[0]?.signals).toEqual([
    {
      to: 'inv_nlsample',
      name: 'credited',
      data: { creditNoteId: 'inv_nlcredit', number: state.number, amount: 90_000 },
    },
  ]);
});
