import { expect, test } from 'vitest';
import { act, done, wake } from './casePlay.ts';
import {
  announces,
  approves,
  callsBack,
  checks,
  claims,
  closes,
  collects,
  comesBack,
  enters,
  givesAccount,
  hears,
  isAdvised,
  isPaid,
  isSent,
  orders,
  proposes,
} from './collectionMoves.ts';
import { type CollectionMove, type CollectionPlay, mandated, unpaid } from './collectionPlay.ts';
import { codesOf, letterOf, settledOf, timerOf } from './limitPlay.ts';

const monday = '2026-05-04T09:00:00Z';
const at = (minute: number) => `2026-05-04T09:${String(minute).padStart(2, '0')}:00Z`;
function after(...moves: CollectionMove[]): CollectionPlay {
  return moves.reduce((play, move, i) => done(play, at(i + 1), move), mandated(monday));
}
const tries = (play: CollectionPlay, move: CollectionMove, when = at(30)) => codesOf(act(play, when, move));
const tuesday = '2026-05-05T10:00:00Z';

test("money that was collected is the client's before an indemnity, and passing it on is promised", () => {
  const play = after(collects({ amount: 120_000 }));
  expect(play.state.recoveries).toMatchObject([{ n: 1, toClient: 120_000, kept: 0 }]);
  expect(play.state.payments).toMatchObject([
    { n: 1, kind: 'client-share', amount: 120_000, status: 'owed', dueKey: 'collection.pass-on#p1' },
  ]);
  expect(timerOf(play, 'payment-missed')).toBeDefined();
  expect(letterOf(play, 'collection-recovered')?.due).toMatchObject({
    promise: 'collection.pass-on',
    amount: 5,
  });
});

test('it falls on the oldest invoice first, and the overdue file and the open claim are told', () => {
  const play = after(claims, collects({ amount: 120_000 }));
  expect(play.state.invoices.map(({ number, received }) => [number, received])).toEqual([
    ['B-2', 20_000],
    ['A-1', 100_000],
  ]);
  const data = { key: 'col_nlsample#1', on: '2026-05-04', amount: 120_000, currency: 'EUR' };
  const paid = [
    { number: 'A-1', amount: 100_000 },
    { number: 'B-2', amount: 20_000 },
  ];
  const told = { ...data, invoices: ['A-1', 'B-2'], source: 'collection' };
  expect(play.events.at(-1)?.signals).toEqual([
    { to: 'ovd_nlsample', name: 'collected', data: told },
    { to: 'clm_nlsample', name: 'received', data: { ...told, paid } },
  ]);
});

test('costs first: those of the covered debt are ours, those of the rest are kept back from what is his', () => {
  const debt = [unpaid('A-1', { amount: 18_000_000 })];
  const play = mandated(monday, { unpaid: debt });
  const covered = { amount: 3_000_000, costs: 400_000, coveredDebt: 15_000_000 };
  const { state } = done(play, at(1), collects(covered));
  expect(state.recoveries).toMatchObject([{ kept: 66_667, toClient: 2_933_333 }]);
  expect(state.balances.EUR).toMatchObject({
    ...{ 'costs-insurer': 333_333, 'costs-client': 0, bank: 2_600_000, 'client-share': -2_933_333 },
  });
});

test('costs that what came in does not cover are kept back from what comes next', () => {
  const none = { coveredDebt: 0, costs: 50_000 };
  const first = after(collects({ ...none, amount: 30_000 }));
  expect(first.state.recoveries).toMatchObject([{ toClient: 0, kept: 30_000 }]);
  expect(first.state.payments).toEqual([]);
  const next = done(first, at(5), collects({ coveredDebt: 0, amount: 100_000 }));
  expect(next.state.recoveries.at(-1)).toMatchObject({ toClient: 80_000, kept: 20_000 });
});

test('a payment is recorded once, for no more than is owed, and on no day to come', () => {
  const play = after(collects({ reference: 'bank-1' }));
  expect(tries(play, collects({ reference: 'bank-1' }))).toEqual(['already-recorded']);
  expect(tries(play, collects({ amount: 180_001 }))).toEqual(['more-than-owed']);
  expect(tries(play, collects({ on: '2026-05-05' as never }))).toEqual(['in-the-future']);
  expect(tries(play, collects({ coveredDebt: 300_001 }))).toEqual(['covered-exceeds-debt']);
});

test('what the debtor paid the client himself is to be collected no more', () => {
  const play = after(
    hears([
      { number: 'A-1', amount: 100_000 },
      { number: 'X-9', amount: 5 },
    ]),
  );
  expect(tries(play, collects({ amount: 200_001 }))).toEqual(['more-than-owed']);
  expect(tries(play, collects({ amount: 200_000 }))).toBeUndefined();
  expect(done(play, at(20), hears([{ number: 'X-9', amount: 5 }])).events).toHaveLength(2);
});

test('where he got all of it, nothing is promised or asked for any more: it is to be closed', () => {
  const all = hears([
    { number: 'A-1', amount: 100_000 },
    { number: 'B-2', amount: 200_000 },
  ]);
  const waiting = done(mandated(monday), at(1), all);
  expect(settledOf(waiting, 'collection.plan')).toEqual(['void']);
  const agreed = done(after(proposes(), approves), at(20), all);
  expect(settledOf(agreed, 'collection.progress')).toEqual(['void']);
  for (const { state } of [waiting, agreed]) {
    expect(state).toMatchObject({ due: null, word: undefined, timers: [] });
    expect(state.tasks.map(({ name }) => name)).toEqual(['close']);
  }
  expect(tries(waiting, proposes())).toEqual(['nothing-owed']);
  expect(tries(waiting, announces('limitation', '2026-05-06'))).toEqual(['nothing-owed']);
  expect(tries(waiting, closes('recovered'))).toBeUndefined();
});

test('once the claim is paid, what comes in is recorded there', () => {
  expect(tries(after(claims, isPaid), collects())).toEqual(['record-on-claim']);
});

test('F 25: he is told in writing of an account, whoever gave it; whoever entered it does not call back', () => {
  expect(letterOf(after(givesAccount), 'collection-payee')?.collection).toMatchObject({ ending: '4300' });
  const entered = after(enters('stf_hans'));
  expect(letterOf(entered, 'collection-payee')?.collection).toMatchObject({ ending: '4300' });
  expect(tries(entered, checks('stf_hans', 'handler'))).toEqual(['second-person']);
  expect(tries(entered, checks('stf_ulla', 'underwriter'))).toEqual(['may-not-call-back']);
  expect(tries(entered, checks('stf_tom', 'handler'))).toBeUndefined();
});

const ready = after(collects(), givesAccount, callsBack);

test('another person passes it on, to an account that a second one confirmed and that is a day old', () => {
  expect(tries(after(collects()), orders())).toEqual(['payee-missing']);
  expect(tries(after(collects(), givesAccount), orders(), tuesday)).toEqual(['call-back-awaited']);
  expect(tries(ready, orders())).toEqual(['account-too-new']);
  expect(tries(ready, orders(1, 'stf_cas'), tuesday)).toEqual(['second-person']);
  const ordered = done(ready, tuesday, orders());
  expect(tries(ordered, orders(), '2026-05-05T11:00:00Z')).toEqual(['already-ordered']);
  expect(ordered.state).toMatchObject({
    paid: 120_000,
    payments: [{ status: 'ordered', orderedBy: 'stf_cor' }],
  });
});

test("in the bank's file the promise is kept, the client is told, and a step that runs twice does nothing", () => {
  const sent = done(done(ready, tuesday, orders()), '2026-05-05T11:00:00Z', isSent());
  expect(settledOf(sent, 'collection.pass-on')).toEqual(['kept']);
  const advised = done(sent, '2026-05-05T11:01:00Z', isAdvised());
  expect(letterOf(advised, 'collection-passed-on')).toMatchObject({
    ...{ inTime: true, collection: { passedOn: { minor: 120_000 }, ending: '4300' } },
  });
  const again = done(done(advised, '2026-05-05T11:02:00Z', isSent()), '2026-05-05T11:03:00Z', isAdvised());
  expect(again.events).toEqual(advised.events);
});

test("not passed on in time: broken, told, and a senior manager's; it is still owed", () => {
  const late = wake(ready, '2026-05-20T09:00:00Z');
  expect(settledOf(late, 'collection.pass-on')).toEqual(['broken']);
  expect(letterOf(late, 'collection-pass-on-late')?.due).toMatchObject({ promise: 'collection.pass-on' });
  expect(late.state.tasks.map(({ name, role }) => [name, role])).toContainEqual([
    ...['order-late-payment', 'senior-manager'],
  ]);
  expect(tries(late, orders(), '2026-05-20T10:00:00Z')).toBeUndefined();
});

test('what the bank sends back is owed again, and its account confirmed anew', () => {
  const sent = done(done(ready, tuesday, orders()), '2026-05-05T11:00:00Z', isSent());
  const back = done(sent, '2026-05-06T09:00:00Z', comesBack);
  expect(back.state.payments).toMatchObject([
    { status: 'returned' },
    { n: 2, status: 'owed', amount: 120_000 },
  ]);
  expect(back.state.paid).toBe(0);
  expect(tries(back, orders(2), '2026-05-06T10:00:00Z')).toEqual(['call-back-awaited']);
});
