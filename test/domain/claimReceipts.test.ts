import { expect, test } from 'vitest';
import { act, done, wake } from './casePlay.ts';
import { hears, receives, withdraws } from './claimMoves.ts';
import { complete, filed, filedAt, fileOf, papers, payableAt } from './claimPlay.ts';
import { letterOf, lettersOf, settledOf, typesOf } from './limitPlay.ts';
import { unpaidInvoice } from './overdueInvoice.ts';
import { policyWith } from './overduePlay.ts';

const receivedOf = ({ state }: ReturnType<typeof complete>) => state.invoices.map(({ received }) => received);
const refusedWith = (play: ReturnType<typeof complete>) =>
  (play.refusal?.faults ?? play.refusal?.reasons ?? []).map(({ code }) => code);

test('F 23: money falls on the invoice that was due first, and the letter says what is left', () => {
  const play = done(complete(), '2026-05-20T09:00:00Z', receives(1_200_00));
  expect(receivedOf(play)).toEqual([1_000_00, 200_00]);
  expect(letterOf(play, 'claim-receipt')?.claim?.received).toEqual({
    ...{
      on: '2026-05-20',
      amount: { minor: 1_200_00, currency: 'EUR' },
      left: { minor: 800_00, currency: 'EUR' },
    },
  });
  expect(play.state.status).toBe('waiting');
});

test('F 23: a designation counts where the policy follows it', () => {
  const named = receives(500_00, { invoices: ['F-2'] });
  expect(receivedOf(done(complete(), '2026-05-20T09:00:00Z', named))).toEqual([500_00, 0]);
  const followed = complete(filedAt, { policy: policyWith({ designation: 'followed' }) });
  expect(receivedOf(done(followed, '2026-05-20T09:00:00Z', named))).toEqual([0, 500_00]);
});

test('everything paid leaves nothing to claim: over, with every promise void', () => {
  const play = done(complete(), '2026-05-06T09:00:00Z', receives(2_000_00));
  expect(typesOf(play).slice(-2)).toEqual(['received', 'paid-by-buyer']);
  expect(lettersOf(play)).toEqual(['claim-acknowledged', 'claim-paid-by-buyer']);
  expect(play.state).toMatchObject({ status: 'paid-by-buyer', due: null, timers: [], tasks: [] });
  expect(settledOf(play, 'claim.decision')).toEqual(['void']);
  expect(settledOf(play, 'claim.progress')).toEqual(['kept']);
  expect(play.state.endedAt).toBe('2026-05-06T09:00:00Z');
});

test('the overdue file is told of money on exactly these invoices, with the end in one breath', () => {
  const told = ({ events }: ReturnType<typeof complete>, last: number) =>
    events.slice(-last).flatMap(({ signals = [] }) => signals.map(({ name, data }) => [name, data]));
  const collected = (amount: number, invoices: string[]) => ({
    ...{ key: `R-${amount}`, on: '2026-05-20', amount, currency: 'EUR' },
    ...{ source: 'collection', invoices },
  });
  const part = done(complete(), '2026-05-20T09:00:00Z', receives(500_00));
  expect(told(part, 1)).toEqual([['collected', collected(500_00, ['F-1'])]]);
  const all = done(complete(), '2026-05-20T09:00:00Z', receives(2_000_00));
  const end = { claimId: 'clm_nlsample', as: 'paid-by-buyer', released: [] };
  expect(told(all, 2)).toEqual([['claim-ended', { ...end, collected: collected(2_000_00, ['F-1', 'F-2']) }]]);
});

test('money that comes in the very second in which the wait ends is taken first', () => {
  const late = filed(filedAt, { given: papers.slice(1) });
  const paid = done(late, payableAt, receives(2_000_00));
  expect(typesOf(paid)).not.toContain('wait-ended');
  expect(wake(paid, '2026-07-10T00:00:00Z').state.status).toBe('paid-by-buyer');
  const part = wake(done(late, payableAt, receives(1_999_99)), '2026-07-03T22:00:01Z');
  expect(typesOf(part).slice(-2)).toEqual(['received', 'wait-ended']);
});

test('more than is owed, a day to come, a known reference and a stranger’s invoice are refused', () => {
  const play = done(complete(), '2026-05-20T09:00:00Z', receives(100_00));
  const at = '2026-05-20T10:00:00Z';
  expect(refusedWith(act(play, at, receives(1_900_01)))).toEqual(['more-than-owed']);
  expect(refusedWith(act(play, at, receives(100_00)))).toEqual(['receipt-known']);
  expect(refusedWith(act(play, at, receives(1_00, { on: '2026-05-21' as never })))).toEqual([
    'in-the-future',
  ]);
  expect(refusedWith(act(play, at, receives(1_00, { invoices: ['F-9'] })))).toEqual(['no-such-invoice']);
  const gone = done(complete(), at, withdraws);
  expect(refusedWith(act(gone, at, receives(1_00)))).toEqual(['claim-not-open']);
});

test('what the overdue file or a collection tells is taken once, as far as it is about these invoices', () => {
  const told = done(complete(), '2026-05-20T09:00:00Z', hears({ amount: 300_00, invoices: ['F-2'] }));
  expect(receivedOf(told)).toEqual([0, 300_00]);
  const again = done(told, '2026-05-21T09:00:00Z', hears({ amount: 300_00, invoices: ['F-2'] }));
  expect(again.events).toHaveLength(told.events.length);
  const paid = [
    { number: 'F-9', amount: 500_00 },
    { number: 'F-1', amount: 70_00 },
  ];
  const collected = done(told, '2026-05-22T09:00:00Z', hears({ key: 'C-1', amount: 570_00, paid }));
  expect(receivedOf(collected)).toEqual([70_00, 300_00]);
  expect(collected.state.receipts.at(-1)).toMatchObject({ amount: 70_00, source: 'collection' });
});

test('a net invoice is owed with its VAT', () => {
  const overdue = fileOf([unpaidInvoice('F-1', { amountIs: 'net', vatRate: '0.21' })]);
  const play = done(complete(filedAt, { overdue }), '2026-05-20T09:00:00Z', receives(1_210_00));
  expect(play.state.status).toBe('paid-by-buyer');
});

test('a policy that is changed meanwhile changes nothing here', () => {
  const before = complete();
  const changed = policyWith({ designation: 'followed', waitingPeriod: { days: 90, mode: 'max' } });
  expect(before.state.policy).not.toEqual(changed);
  const play = done(before, '2026-05-20T09:00:00Z', receives(500_00, { invoices: ['F-2'] }));
  expect(play.state.policy).toEqual(policyWith());
  expect(receivedOf(play)).toEqual([500_00, 0]);
});
