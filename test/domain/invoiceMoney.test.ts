import { expect, test } from 'vitest';
import { act, done, wake } from './casePlay.ts';
import { on } from './insured.ts';
import * as moves from './invoiceMoves.ts';
import { codesOf, credit, issue, lettersOf, typesOf } from './invoicePlay.ts';
import { promiseEnds } from './invoicePromises.ts';

const may = '2026-05-04T09:00:00Z';

test('a payment is recorded once under the bank’s reference, in part or whole', () => {
  const part = done(issue(), may, moves.pays(500_000));
  expect(part.state).toMatchObject({ status: 'open', settled: 500_000 });
  expect(codesOf(act(part, may, moves.pays(500_000)))).toEqual(['payment-known']);
  const whole = done(part, may, moves.pays(589_000, 'B-2'));
  expect(whole.state).toMatchObject({ status: 'paid', reminders: [], owedBack: 0 });
  expect(whole.state.timers).toEqual([]);
});

test.each<[string, ReturnType<typeof moves.pays>, string]>([
  ['of tomorrow', moves.pays(1, 'B-1', '2026-05-05'), 'in-the-future'],
  [
    'in another currency',
    (state, now) =>
      moves.pays(1)({ ...state, draft: { ...state.draft, currency: 'SEK' } }, now, { people: [] }),
    'other-currency',
  ],
])('a payment %s is refused', (_name, move, code) => {
  expect(codesOf(act(issue(), may, move))).toEqual([code]);
});

test('what is too much is owed back by a promise, and paid back once', () => {
  const over = done(issue(), may, moves.pays(1_100_000));
  expect(over.state).toMatchObject({
    status: 'refund-owed',
    owedBack: 11_000,
    due: { promise: 'invoice.refund' },
  });
  expect(codesOf(act(over, may, moves.refunds(11_001)))).toEqual(['more-than-owed']);
  const part = done(over, may, moves.refunds(1_000));
  expect(part.state).toMatchObject({ status: 'refund-owed', owedBack: 10_000 });
  const back = done(part, may, moves.refunds(10_000, 'R-2'));
  expect(back.state).toMatchObject({ status: 'paid', due: null, tasks: [] });
  expect(promiseEnds(back)).toEqual(['invoice.refund kept']);
  expect(codesOf(act(back, may, moves.refunds(1, 'R-3')))).toEqual(['nothing-owed']);
});

test('not paid back in five working days: broken, told, and somebody above has it', () => {
  const late = wake(done(issue(), may, moves.pays(1_100_000)), '2026-05-13T09:00:00Z');
  expect(promiseEnds(late)).toEqual(['invoice.refund broken']);
  expect(late.state).toMatchObject({ missed: true, handler: { staffId: 'stf_mia' } });
  expect(lettersOf(late).at(-1)).toBe('invoice-refund-late');
  const back = done(late, '2026-05-14T09:00:00Z', moves.refunds(11_000));
  expect(back.events.at(-1)?.data).toMatchObject({ inTime: false });
});

test('a credit note takes off what is unpaid, then what else is, and the rest is owed back', () => {
  const unpaid = {
    invoiceId: 'inv_other',
    number: 'NL-2026-000001',
    dueOn: on('2026-03-01'),
    left: 20_000,
    currency: 'EUR' as const,
  };
  const offered = done(credit(90_000), may, moves.used(40_000, [unpaid]));
  expect(offered.events.at(-1)?.signals).toEqual([
    {
      to: 'inv_other',
      name: 'credited',
      data: { creditNoteId: 'inv_nlcredit', number: 'NL-2026-000123', amount: 50_000 },
    },
  ]);
  const rest = done(offered, may, moves.used(20_000, [unpaid], 'inv_other'));
  expect(rest.state).toMatchObject({ status: 'refund-owed', settled: 60_000, owedBack: 30_000 });
  expect(lettersOf(rest)).toEqual(['invoice-credit-note', 'invoice-refund-owed']);
});

test('nobody pays a credit note; an invoice that is credited answers with what it took', () => {
  expect(codesOf(act(credit(90_000), may, moves.pays(1)))).toEqual(['nothing-to-pay']);
  const paid = done(issue(), may, moves.pays(1_000_000));
  const credited = done(paid, may, moves.credits(100_000));
  expect(credited.state).toMatchObject({ status: 'paid', settled: 1_089_000, owedBack: 0 });
  expect(credited.events.at(-1)?.signals?.[0]).toMatchObject({ name: 'credit-used', data: { used: 89_000 } });
});

test('what a claim sets off is as good as paid', () => {
  const off = done(issue(), may, moves.setsOff(1_089_000));
  expect(off.state).toMatchObject({
    status: 'paid',
    movements: [{ source: 'set-off', key: 'clm_nlsample#1' }],
  });
  expect(typesOf(off)).toEqual(['issued', 'set-off']);
});

test('money on an invoice that was credited goes back, and the invoice stays credited', () => {
  const credited = done(issue(), may, moves.credits(1_089_000));
  const paid = done(credited, may, moves.pays(1_089_000));
  expect(paid.state).toMatchObject({ status: 'refund-owed', owedBack: 1_089_000 });
  expect(done(paid, may, moves.refunds(1_089_000)).state.status).toBe('credited');
});
