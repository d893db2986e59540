import { expect, test } from 'vitest';
import { openRecovery } from '../../shared/domain/collection/claimed.ts';
import { mandate } from '../../shared/domain/collection/mandate.ts';
import { collectionProcess } from '../../shared/domain/collection/process.ts';
import { act, begin, done } from './casePlay.ts';
import {
  approves,
  calls,
  callsBack,
  closes,
  collects,
  givesAccount,
  isPaid,
  orders,
  proposes,
} from './collectionMoves.ts';
import {
  type CollectionMove,
  type CollectionPlay,
  collectors,
  intake,
  mandated,
  twoInvoices,
  unpaid,
} from './collectionPlay.ts';
import { instant } from './complaintPlay.ts';
import { codesOf, letterOf } from './limitPlay.ts';

const monday = '2026-05-04T09:00:00Z';
const at = (minute: number) => `2026-05-04T09:${String(minute).padStart(2, '0')}:00Z`;
function after(...moves: CollectionMove[]): CollectionPlay {
  return moves.reduce((play, move, i) => done(play, at(i + 1), move), mandated(monday));
}
const tries = (play: CollectionPlay, move: CollectionMove, when = at(30)) => codesOf(act(play, when, move));
const tuesday = '2026-05-05T10:00:00Z';

const ready = after(collects(), givesAccount, callsBack);

test('it is closed as recovered when nothing is left, and otherwise with reasons; the overdue file learns of it', () => {
  const begun = after(proposes(), approves, calls);
  expect(tries(begun, closes('recovered'))).toEqual(['not-recovered']);
  expect(tries(begun, closes('uncollectable', []))).toEqual(['reasons-required']);
  const closed = done(begun, at(20), closes('uncollectable'));
  expect(closed.events.at(-1)?.signals).toEqual([
    {
      to: 'ovd_nlsample',
      name: 'collection-ended',
      data: { collectionId: 'col_nlsample', as: 'uncollectable' },
    },
  ]);
  expect(letterOf(closed, 'collection-closed')?.reasons).toEqual([{ because: '5.because-1', clause: '4.2' }]);
  expect(closed.state).toMatchObject({ status: 'uncollectable', word: undefined, tasks: [] });
  for (const move of [proposes(), calls, closes('closed')])
    expect(tries(closed, move, at(40))).toEqual(['collection-closed']);
  expect(done(begun, at(20), collects({ amount: 300_000 })).state.tasks.map(({ name }) => name)).toContain(
    'close',
  );
});

test('what is owed when it closes is still passed on, and so is money that comes after', () => {
  const closed = done(ready, at(20), closes('closed'));
  expect(tries(closed, orders(), tuesday)).toBeUndefined();
  expect(done(closed, at(40), collects({ amount: 180_000 })).state).toMatchObject({
    status: 'closed',
    collected: 300_000,
  });
});

type Over = Parameters<typeof intake>[1];
const refusals = (over: Over) => {
  const decision = mandate(intake(monday, over), instant(monday));
  return decision.refused ? decision.reasons.map(({ code }) => code) : undefined;
};

test('a mandate is for unpaid invoices of the file, in one currency, and one is open at a time', () => {
  expect(refusals({ numbers: ['A-1'] })).toBeUndefined();
  expect(refusals({ numbers: ['A-1', 'Z-9'] })).toEqual(['not-unpaid']);
  expect(refusals({ unpaid: [] })).toEqual(['nothing-unpaid']);
  expect(refusals({ unpaid: [...twoInvoices, unpaid('S-1', { currency: 'SEK' })] })).toEqual([
    'several-currencies',
  ]);
  expect(refusals({ inUse: { claimed: [], collection: 'col_other' } })).toEqual(['collection-open']);
});

test('what is claimed can be collected while the claim is open; afterwards it is ours', () => {
  const open = { claimed: ['A-1'], claim: 'clm_nlsample' };
  expect(mandated(monday, { inUse: open }).state).toMatchObject({
    claimId: 'clm_nlsample',
    invoices: [{}, {}],
  });
  expect(refusals({ inUse: { claimed: ['A-1'] }, numbers: ['A-1'] })).toEqual(['already-claimed']);
  expect(mandated(monday, { inUse: { claimed: ['A-1'] } }).state.invoices).toMatchObject([{ number: 'B-2' }]);
});

test('a paid claim without a mandate opens a collection of our own, and tells the client what is his', () => {
  const { unpaid: _, inUse: __, by: ___, ...identity } = intake(monday);
  const claim = { claimId: 'clm_nlsample', insurer: 270_000, total: 300_000 };
  const decision = openRecovery(claim, { ...identity, invoices: twoInvoices }, instant(monday));
  const play = begin(collectionProcess, collectors, decision);
  expect(play.state).toMatchObject({
    mandatedBy: 'subrogation',
    sharing: { insurer: 270_000, total: 300_000 },
  });
  expect(play.events.flatMap(({ letter }) => letter?.kind ?? [])).toEqual(['collection-subrogated']);
  expect(done(play, at(5), closes('closed')).events.at(-1)?.signals).toBeUndefined();
});

test('F 21: a mandate that was closed while we paid is ours from then on, with a plan promised and a task for it', () => {
  const paid = done(after(proposes(), approves, calls, closes('uncollectable')), at(20), isPaid);
  expect(paid.state).toMatchObject({
    ...{ status: 'mandated', mandatedBy: 'subrogation', tasks: [{ name: 'propose' }] },
    due: { promise: 'collection.plan', dueAt: '2026-05-07T15:00:00Z' },
  });
  expect(letterOf(paid, 'collection-subrogated')?.due?.promise).toBe('collection.plan');
  expect(paid.state.timers.map(({ name }) => name)).toEqual(['plan-due']);
  expect(tries(paid, proposes())).toBeUndefined();
  expect(done(paid, at(30), closes('closed')).events.at(-1)?.signals).toBeUndefined();
  const all = done(after(collects({ amount: 300_000 }), closes('recovered')), at(20), isPaid);
  expect([all.state.status, all.state.due]).toEqual(['recovered', null]);
});
