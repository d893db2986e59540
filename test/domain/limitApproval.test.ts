import { expect, test } from 'vitest';
import { limitRules, mayApprove, mayGrant } from '../../shared/domain/creditLimit/limitRules.ts';
import { Currency } from '../../shared/domain/money.ts';
import { instant } from './complaintPlay.ts';
import {
  approves,
  clean,
  decides,
  decidesOn,
  disapproves,
  exception,
  graded,
  listed,
  questions,
} from './limitMoves.ts';
import { act, ask, codesOf, done, letterOf, typesOf } from './limitPlay.ts';

const asked = '2026-04-22T08:00:00Z';
const at = '2026-04-22T10:00:00Z';
const then = '2026-04-22T11:00:00Z';
const big = { amount: { minor: 500_000_01, currency: 'EUR' } } as const;
const proposed = done(ask(asked, big), at, decides());

test('the rules about limits say who may grant how much, in every currency, and where it is written', () => {
  for (const { authority, sources, disclosure } of limitRules) {
    expect(Object.values(sources).every((source) => source.length > 10)).toBe(true);
    expect([disclosure.BE, Object.keys(disclosure).length]).toEqual(['always', 8]);
    expect(authority.director).toBe('unlimited');
  }
  for (const currency of Currency.options) {
    const least = (role: 'underwriter' | 'senior-manager') =>
      mayGrant(role, currency, 500_000_00, instant(at));
    expect([least('underwriter'), least('senior-manager')]).toEqual([true, true]);
    expect(mayGrant('underwriter', currency, 2_000_000_000, instant(at))).toBe(false);
    expect(mayGrant('director', currency, 10 ** 15, instant(at))).toBe(true);
  }
  expect(mayGrant('senior-manager', 'EUR', 5_000_000_00, instant(at))).toBe(true);
  expect(mayGrant('senior-manager', 'EUR', 5_000_000_01, instant(at))).toBe(false);
  expect(mayGrant('handler', 'EUR', 0, instant(at))).toBe(false);
  expect([
    mayApprove('underwriter', 'EUR', 0, instant(at)),
    mayApprove('director', 'EUR', 0, instant(at)),
  ]).toEqual([false, true]);
});

test('nobody grants alone more than his authority: it is a proposal, and no decision', () => {
  const within = done(ask(asked, { amount: { minor: 500_000_00, currency: 'EUR' } }), at, decides());
  expect(within.state.status).toBe('decided');
  expect(proposed.state).toMatchObject({
    status: 'received',
    proposal: { by: 'stf_uma', needs: ['authority'] },
  });
  expect(proposed.state.cover).toBeUndefined();
  expect(proposed.state.tasks.map(({ name, role }) => [name, role])).toContainEqual([
    'approve',
    'senior-manager',
  ]);
});

test('it stands when a second person with the authority approves, and its words are those that were proposed', () => {
  const play = done(proposed, then, approves());
  expect(play.state.decisions).toMatchObject([
    { by: 'stf_uma', approvedBy: 'stf_mia', seq: 2, amount: 500_000_01 },
  ]);
  expect(play.state.proposal).toBeUndefined();
  expect(play.state.tasks).toEqual([]);
  expect(play.state.touched).toEqual(['stf_uma', 'stf_mia']);
  expect(letterOf(play, 'limit-decided')?.limit?.advice).toBe('2.advice');
  expect(play.state.cover?.from).toBe(then);
});

test('nobody is his own second person', () => {
  const own = done(ask(asked), at, decides(exception, 'stf_mia', 'senior-manager'));
  const play = act(own, then, approves('stf_mia', 'senior-manager'));
  expect([play.refusal?.refused, codesOf(play)]).toEqual(['authority', ['second-person']]);
});

test('a second person whose own authority does not reach that far is none', () => {
  const huge = done(ask(asked, { amount: { minor: 6_000_000_00, currency: 'EUR' } }), at, decides());
  expect(codesOf(act(huge, then, approves()))).toEqual(['beyond-authority']);
  expect(codesOf(act(huge, then, approves('stf_ugo', 'underwriter')))).toEqual(['beyond-authority']);
  expect(done(huge, then, approves('stf_dora', 'director')).state.outcome).toBe('approved');
});

test('a refused proposal is none any more: the request is decided anew', () => {
  const play = done(proposed, then, disapproves);
  expect(play.state.proposal).toBeUndefined();
  expect(play.state).toMatchObject({ status: 'received', decisions: [], due: proposed.state.due });
  expect(codesOf(act(play, then, approves()))).toEqual(['nothing-to-approve']);
  expect(done(play, then, decides({}, 'stf_mia', 'senior-manager')).state.outcome).toBe('approved');
});

test('two proposals at once would leave nobody sure which one counts', () => {
  expect(codesOf(act(proposed, then, decides({}, 'stf_ugo')))).toEqual(['proposal-waits']);
});

test('whoever is asked by name could be the second person', () => {
  const play = ask(asked, big);
  expect(done(play, at, decides({ askedOf: 'stf_mia' })).state.proposal?.askedOf).toBe('stf_mia');
  for (const askedOf of ['stf_uma', 'stf_ugo', 'stf_nobody'])
    expect(codesOf(act(play, at, decides({ askedOf })))).toEqual(['no-such-approver']);
});

test('a question in between makes a proposed decision none: the client is heard first', () => {
  const asking = done(proposed, then, questions);
  expect(asking.state.proposal).toBeUndefined();
  expect(asking.state.tasks).toEqual([]);
});

test('a grade that changed in between is looked at again before anything is granted', () => {
  const play = act(proposed, then, approves('stf_mia', 'senior-manager', graded));
  expect([play.refusal?.refused, codesOf(play)]).toEqual(['conflict', ['grade-changed']]);
});

test('a possible name on a sanctions list is never granted by one person alone (F 18)', () => {
  const play = done(ask(asked), at, decidesOn(listed));
  expect(play.state.proposal).toMatchObject({ needs: ['sanctions'], terms: { sanctions: { hits: 1 } } });
  const approved = done(play, then, approves('stf_mia', 'senior-manager', listed));
  expect(approved.state.decisions[0]?.sanctions).toMatchObject({ list: 'test', asOf: '2026-01-01' });
});

test('a name that appears on the list between proposal and approval is seen', () => {
  expect(codesOf(act(proposed, then, approves('stf_mia', 'senior-manager', listed)))).toEqual([
    'sanctions-changed',
  ]);
});

test('without a list nothing is granted, and what grants nothing is decided all the same (F 18)', () => {
  const unseen = { ...clean, sanctions: { trouble: 'missing' } as const };
  const play = act(ask(asked), at, decidesOn(unseen));
  expect(codesOf(play)).toEqual(['sanctions-list-unusable']);
  expect(codesOf(act(proposed, then, approves('stf_mia', 'senior-manager', unseen)))).toEqual([
    'sanctions-list-unusable',
  ]);
  const reasons = [{ code: 'x', because: 'y', remedy: 'z', disclosure: 'client' as const }];
  const nothing = done(ask(asked), at, decidesOn(unseen, { outcome: 'declined', reasons, ...exception }));
  expect(typesOf(nothing)).toEqual(['opened', 'proposed']);
});
