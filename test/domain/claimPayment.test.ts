import { expect, test } from 'vitest';
import { paymentText } from '../../shared/domain/bank/orderPayment.ts';
import { decideInterest } from '../../shared/domain/claim/interest.ts';
import { instalmentStatus } from '../../shared/domain/claim/settle.ts';
import { act, wake } from './casePlay.ts';
import {
  advises,
  at,
  confirms,
  decides,
  deskFor,
  does,
  gives,
  listed,
  opens,
  orders,
  paid,
  placeIn,
  recovers,
  returns,
  settles,
  sumsOf,
  withAccount,
} from './claimMoneyPlay.ts';
import { receives } from './claimMoves.ts';
import { type ClaimPlay, complete, filedAt, payableAt } from './claimPlay.ts';
import { staff } from './complaintPlay.ts';
import { on } from './insured.ts';
import { codesOf, letterOf, lettersOf, settledOf, typesOf } from './limitPlay.ts';
import { policyWith } from './overduePlay.ts';

const june = '2026-06-01T09:00:00Z';
const july = '2026-07-06T09:00:00Z';

/** Decided by Cleo in June, to be paid to an account that is in order. */
function decided(play: ClaimPlay = complete()) {
  const desk = deskFor(play);
  return { desk, play: withAccount(desk, does(desk, play, '2026-05-04T09:00:00Z', decides())) };
}

test('K05, K10: from day 61 another person orders it, and the client hears that money is on its way', () => {
  const { desk, play } = decided();
  expect(codesOf(at(desk, play, june, orders(1)))).toEqual(['not-payable-yet']);
  expect(codesOf(at(desk, play, july, orders(1, { staffId: 'stf_cleo' })))).toEqual(['second-person']);
  const done = paid(desk, play, july, 1);
  expect(done.state).toMatchObject({ status: 'paid', paid: 1_800_00, recovery: { collectionId: 'col_own' } });
  expect(settledOf(done, 'claim.payment')).toEqual(['kept']);
  expect(letterOf(done, 'claim-paid')).toMatchObject({
    inTime: true,
    claim: { payment: { n: 1, amount: { minor: 1_800_00 }, ending: '4300', left: { minor: 0 } } },
  });
  expect(placeIn(desk, done)).toMatchObject({ entitlement: 1_800_00, paid: 1_800_00 });
  expect(done.state.sharing).toEqual({ insurer: 1_800_00, total: 2_000_00 });
  expect(sumsOf(done.state)).toEqual([0]);
});

test('the order carries what the bank is asked for, fixed for ever, and starts the settlement', () => {
  const { desk, play } = decided();
  const order = does(desk, play, july, orders(1)).events.at(-1);
  expect(order).toMatchObject({ type: 'payment-ordered', settle: 1 });
  expect(JSON.parse(order?.texts?.[paymentText] ?? '')).toMatchObject({
    ...{ endToEndId: 'CLM-SAMPL-00001-1', executeOn: '2026-07-06', amount: { minor: 1_800_00 } },
    creditor: { holder: 'Tulp BV', account: { number: 'NL91ABNA0417164300' } },
  });
});

test('F 21: the indemnity opens a recovery once; a mandate that runs hears it instead', () => {
  const { desk, play } = decided();
  const done = paid(desk, play, july, 1);
  const opened = done.events.find(({ type }) => type === 'recovery-opened');
  expect(opened?.signals).toMatchObject([
    { to: 'col_own', name: 'recovery-opened', data: { insurer: 1_800_00, total: 2_000_00, country: 'BE' } },
  ]);
  const again = does(desk, done, july, opens());
  expect(typesOf(again)).toEqual(typesOf(done));
  const { desk: other, play: his } = decided();
  const told = paid(other, his, july, 1, 'col_his').events.find(({ type }) => type === 'recovery-opened');
  expect(told?.signals).toMatchObject([{ to: 'col_his', name: 'subrogated' }]);
});

test('every step of a settlement may come twice, and each leads to the next', () => {
  const { desk, play } = decided();
  const steps = [orders(1), settles(1), settles(1), advises(1), advises(1), opens(), opens()];
  const stands: (string | undefined)[] = [];
  const done = steps.reduce((so, move) => {
    const next = does(desk, so, july, move);
    stands.push(instalmentStatus(next.state, 1));
    return next;
  }, play);
  expect(stands).toEqual(['ordered', 'sent', 'sent', 'advised', 'advised', 'settled', 'settled']);
  expect(lettersOf(done).filter((kind) => kind === 'claim-paid')).toHaveLength(1);
  expect(instalmentStatus(play.state, 1)).toBeUndefined();
});

test('L12: what is not paid within five working days of day 61 is broken, told, and still owed', () => {
  const { desk, play } = decided();
  const late = wake(play, '2026-07-11T09:00:00Z');
  expect(settledOf(late, 'claim.payment')).toEqual(['broken']);
  expect(letterOf(late, 'claim-payment-late')?.due?.dueAt).toBe('2026-07-10T15:00:00Z');
  expect(late.state.tasks.map(({ name, role }) => [name, role])).toContainEqual([
    'order-late-payment',
    'senior-manager',
  ]);
  const done = paid(desk, late, '2026-07-13T09:00:00Z', 1);
  expect(letterOf(done, 'claim-paid')?.inTime).toBe(false);
  expect(done.state.tasks).toEqual([]);
});

test('F 25: where a law adds interest to a late payment somebody looks at it by itself, and says how much', () => {
  const play = complete(filedAt, {}, 'ES');
  const desk = deskFor(play);
  const owed = withAccount(desk, does(desk, play, '2026-05-04T09:00:00Z', decides()));
  const late = wake(owed, '2026-07-20T09:00:00Z');
  expect(late.state.tasks.map(({ name }) => name)).toContain('statutory-interest');
  const by = { by: staff('stf_carl'), role: 'claims' } as const;
  const interest = (amount: number) =>
    act(late, '2026-07-21T09:00:00Z', (state, now) =>
      decideInterest(state, { n: 1, amount, because: 'By the law, for ten days.' }, by, now),
    );
  const more = interest(12_34);
  expect(more.state.payments.at(-1)).toMatchObject({ n: 2, kind: 'interest', amount: 12_34, status: 'owed' });
  expect(more.state.tasks.map(({ name }) => name)).not.toContain('statutory-interest');
  expect(sumsOf(more.state)).toEqual([0]);
  expect(interest(0).state.payments).toHaveLength(1);
  const dutch = wake(decided().play, '2026-07-20T09:00:00Z');
  expect(dutch.state.tasks.map(({ name }) => name)).not.toContain('statutory-interest');
});

test('F 25: what the bank sends back is owed again, to an account that somebody calls back about anew', () => {
  const { desk, play } = decided();
  const back = does(desk, paid(desk, play, july, 1), '2026-07-08T09:00:00Z', returns(1));
  expect(back.state).toMatchObject({
    paid: 0,
    status: 'decided',
    balances: { EUR: { payable: -1_800_00, bank: 0 } },
  });
  expect(placeIn(desk, back)).toMatchObject({ paid: 0 });
  expect(codesOf(at(desk, back, '2026-07-09T09:00:00Z', orders(2)))).toEqual(['call-back-awaited']);
  const other = does(desk, back, '2026-07-09T09:00:00Z', gives());
  const sure = does(desk, other, '2026-07-09T10:00:00Z', confirms());
  expect(codesOf(at(desk, sure, '2026-07-10T08:59:59Z', orders(2)))).toEqual(['account-too-new']);
  const again = paid(desk, sure, '2026-07-10T09:00:00Z', 2);
  expect(again.state).toMatchObject({ status: 'paid', paid: 1_800_00 });
  expect(sumsOf(again.state)).toEqual([0]);
});

test('F 18: nothing is paid to a name on the list that the decision did not clear', () => {
  const { desk, play } = decided();
  expect(codesOf(at(desk, play, july, orders(1, { buyer: listed })))).toEqual(['sanctions-hit']);
});

test('F 23: what is recovered after the payment is shared by its ratio, costs first, and his part is passed on', () => {
  const { desk, play } = decided();
  expect(codesOf(at(desk, play, july, recovers({ amount: 500_00 })))).toEqual(['nothing-paid-yet']);
  const done = paid(desk, play, july, 1);
  const back = does(desk, done, '2026-08-03T09:00:00Z', recovers({ amount: 1_100_00, costs: 100_00 }));
  expect(back.state.recoveries).toMatchObject([{ toInsurer: 900_00, toClient: 100_00 }]);
  expect(back.state.payments.at(-1)).toMatchObject({ n: 2, kind: 'client-share', amount: 100_00 });
  expect(back.state.promises.at(-1)).toMatchObject({ promise: 'claim.share', measure: 'paid' });
  expect(letterOf(back, 'claim-recovered')?.claim?.recovery).toMatchObject({ toClient: { minor: 100_00 } });
  expect(placeIn(desk, back)).toMatchObject({ recovered: 900_00 });
  const twice = recovers({ amount: 1_100_00 });
  expect(codesOf(at(desk, back, '2026-08-04T09:00:00Z', twice))).toEqual(['already-recorded']);
  expect(codesOf(at(desk, back, '2026-08-04T09:00:00Z', orders(2, { staffId: 'stf_cleo' })))).toEqual([
    'second-person',
  ]);
  const passed = paid(desk, back, '2026-08-05T09:00:00Z', 2);
  expect(passed.state).toMatchObject({ paid: 1_800_00, status: 'paid' });
  expect(sumsOf(passed.state)).toEqual([0]);
});

test('F 23: money between the loss and the first payment is shared in the calculation, by the same ratio', () => {
  const { desk, play } = decided();
  const received = act(play, july, receives(200_00, { on: on('2026-07-05') }));
  expect(codesOf(at(desk, received, july, orders(1)))).toEqual(['received-since']);
  const anew = does(desk, received, july, decides());
  expect(anew.state).toMatchObject({
    entitlement: 1_620_00,
    decisions: [{}, { sum: { indemnity: 1_800_00, shared: 180_00 } }],
  });
});

test('the loss payee of the policy is paid, and nobody else', () => {
  const policy = policyWith({ assignee: { name: 'Bank BV' } });
  const play = complete(filedAt, { policy });
  expect(codesOf(at(deskFor(play), play, june, gives()))).toEqual(['loss-payee-registered']);
});

test('nothing is ordered once the buyer paid it all', () => {
  const { desk, play } = decided();
  const over = act(play, june, receives(2_000_00));
  expect(over.state.status).toBe('paid-by-buyer');
  expect(codesOf(at(desk, over, payableAt, orders(1)))).toEqual(['claim-not-open']);
  expect(over.state.tasks).toEqual([]);
});
