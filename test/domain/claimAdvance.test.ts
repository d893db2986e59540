import { expect, test } from 'vitest';
import { act, wake } from './casePlay.ts';
import {
  advances,
  advises,
  at,
  decides,
  deskFor,
  does,
  orders,
  placeIn,
  settles,
  sumsOf,
  withAccount,
} from './claimMoneyPlay.ts';
import { receives, withdraws } from './claimMoves.ts';
import { type ClaimPlay, complete, filedAt } from './claimPlay.ts';
import { codesOf, letterOf } from './limitPlay.ts';
import { policyWith } from './overduePlay.ts';

/** Told on 2 March 2026: six whole months later is 2 September. */
const september = '2026-09-02T08:00:00Z';
const later = '2026-09-03T08:00:00Z';
const lawful = { policy: policyWith({ statutoryLaw: 'ES-50/1980-70' }) };
const paymentsOf = ({ state }: ClaimPlay) =>
  state.payments.map(({ kind, amount, status }) => [kind, amount, status]);

/** A claim that comes to 1,800.00, with an account that is in order. */
function waiting() {
  const play = complete(filedAt, lawful);
  const desk = deskFor(play);
  return { desk, play: withAccount(desk, play) };
}

/** The same with its payment on account, on its way. */
function onAccount() {
  const { desk, play } = waiting();
  const moves = [advances(), orders(1), settles(1), advises(1)];
  return { desk, play: moves.reduce((so, move) => does(desk, so, september, move), play) };
}

test('Spanish law 50/1980: six months after he told us half of what it comes to is owed on account, and not before', () => {
  const { desk, play } = waiting();
  expect(codesOf(at(desk, play, '2026-09-01T08:00:00Z', advances()))).toEqual(['nothing-on-account']);
  const owed = does(desk, play, september, advances());
  expect(paymentsOf(owed)).toEqual([['advance', 900_00, 'owed']]);
  expect(owed.state).toMatchObject({ entitlement: 900_00, balances: { EUR: { payable: -900_00 } } });
  expect(owed.state.tasks.map(({ name }) => name)).toContain('order-payment');
  expect(codesOf(at(desk, play, september, advances('stf_x', 'collections')))).toEqual(['above-authority']);
  const without = complete();
  expect(codesOf(at(deskFor(without), without, september, advances()))).toEqual(['no-law']);
});

test('it goes the way of every payment: another orders it, he is told, and the claim stays open', () => {
  const { desk, play } = waiting();
  const owed = does(desk, play, september, advances());
  expect(codesOf(at(desk, owed, september, orders(1, { staffId: 'stf_cleo' })))).toEqual(['second-person']);
  const paid = onAccount();
  expect(letterOf(paid.play, 'claim-paid')?.claim?.payment).toMatchObject({
    ...{ kind: 'advance', amount: { minor: 900_00 }, paid: { minor: 900_00 } },
  });
  expect(letterOf(paid.play, 'claim-paid')?.claim?.payment).not.toHaveProperty('left');
  expect(paid.play.state).toMatchObject({ status: 'assessing', paid: 900_00 });
  expect([paid.play.state.endedAt, paid.play.state.sharing]).toEqual([undefined, undefined]);
  expect(placeIn(paid.desk, paid.play)).toMatchObject({ entitlement: 900_00, paid: 900_00 });
  expect(codesOf(at(paid.desk, paid.play, later, advances()))).toEqual(['advance-ordered']);
  expect(codesOf(act(paid.play, later, withdraws))).toEqual(['paid-on-account']);
});

test('the decision gives what is owed beyond it, and the two together are the indemnity', () => {
  const { desk, play } = onAccount();
  const decided = does(desk, play, later, decides());
  expect(paymentsOf(decided)).toEqual([
    ['advance', 900_00, 'advised'],
    ['indemnity', 900_00, 'owed'],
  ]);
  const all = [orders(2), settles(2), advises(2)].reduce((so, move) => does(desk, so, later, move), decided);
  expect(all.state).toMatchObject({ status: 'paid', paid: 1_800_00, entitlement: 1_800_00 });
  expect(all.state.sharing).toEqual({ insurer: 1_800_00, total: 2_000_00 });
  expect(sumsOf(all.state)).toEqual([0]);
});

test('money that comes in afterwards still makes the claim less, and nothing is taken back by itself', () => {
  const { desk, play } = onAccount();
  const some = act(play, later, receives(500_00));
  expect(does(desk, some, later, decides()).state).toMatchObject({ entitlement: 1_350_00 });
  const all = act(play, later, receives(2_000_00));
  expect(all.refusal).toBeUndefined();
  expect(all.state).toMatchObject({ status: 'assessing', paid: 900_00 });
});

test('owed and not ordered, it is computed anew when money came in, and the old one is never paid', () => {
  const { desk, play } = waiting();
  const owed = act(does(desk, play, september, advances()), later, receives(500_00));
  expect(codesOf(at(desk, owed, later, orders(1)))).toEqual(['received-since']);
  const anew = does(desk, owed, later, advances());
  expect(paymentsOf(anew)).toEqual([
    ['advance', 900_00, 'replaced'],
    ['advance', 675_00, 'owed'],
  ]);
  expect(anew.state).toMatchObject({ entitlement: 675_00, balances: { EUR: { payable: -675_00 } } });
  const decided = does(desk, anew, later, decides());
  expect(paymentsOf(decided).slice(1)).toEqual([
    ['advance', 675_00, 'owed'],
    ['indemnity', 675_00, 'owed'],
  ]);
});

test('L12: what is not paid on account in five working days is broken, told, and still owed', () => {
  const { desk, play } = waiting();
  const late = wake(does(desk, play, september, advances()), '2026-09-15T08:00:00Z');
  expect(letterOf(late, 'claim-payment-late')?.claim?.payment).toMatchObject({ kind: 'advance' });
  expect(late.state.tasks.map(({ name }) => name)).toContain('order-late-payment');
});
