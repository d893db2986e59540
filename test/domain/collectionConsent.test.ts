import { expect, test } from 'vitest';
import type { Role } from '../../shared/domain/person.ts';
import { act, done, wake } from './casePlay.ts';
import {
  acts,
  amicable,
  answers,
  approves,
  assigns,
  calls,
  clientSays,
  isPaid,
  legal,
  proposes,
  refuses,
  sues,
  writes,
} from './collectionMoves.ts';
import { type CollectionMove, type CollectionPlay, mandated } from './collectionPlay.ts';
import { codesOf, letterOf, lettersOf, settledOf, timerOf, typesOf } from './limitPlay.ts';

/** Monday 4 May 2026, 11:00 in Amsterdam; each move a minute later. */
const monday = '2026-05-04T09:00:00Z';
const at = (minute: number) => `2026-05-04T09:${String(minute).padStart(2, '0')}:00Z`;
function after(...moves: CollectionMove[]): CollectionPlay {
  return moves.reduce((play, move, i) => done(play, at(i + 1), move), mandated(monday));
}
const tries = (play: CollectionPlay, move: CollectionMove, when = at(30)) => codesOf(act(play, when, move));

test('a mandate is acknowledged, a plan is promised in three working days, and the overdue file learns of it', () => {
  const play = mandated(monday);
  expect(play.state).toMatchObject({
    status: 'mandated',
    mandatedBy: 'client',
    handler: { staffId: 'stf_cas' },
  });
  expect(play.state.due).toMatchObject({ promise: 'collection.plan', amount: 3, unit: 'working-days' });
  expect(letterOf(play, 'collection-acknowledged')?.collection).toEqual({
    ...{ amount: { minor: 300_000, currency: 'EUR' }, count: 2, country: 'DE' },
  });
  expect(play.events[0]?.signals).toEqual([
    {
      ...{ to: 'ovd_nlsample', name: 'handed-over' },
      data: { collectionId: 'col_nlsample', invoices: ['B-2', 'A-1'] },
    },
  ]);
});

test('no plan in time: broken, told, a senior manager has it, and the plan is still owed', () => {
  const late = wake(mandated(monday), '2026-05-10T09:00:00Z');
  expect(typesOf(late)).toEqual(['mandated', 'plan-missed']);
  expect(settledOf(late, 'collection.plan')).toEqual(['broken']);
  expect(late.state).toMatchObject({ missed: true, handler: { staffId: 'stf_mia' }, status: 'mandated' });
  expect(late.state.tasks.map(({ name, role }) => [name, role])).toContainEqual([
    ...(['propose-late', 'senior-manager'] as [string, Role]),
  ]);
  expect(done(late, '2026-05-10T10:00:00Z', proposes()).state).toMatchObject({
    status: 'plan-proposed',
    due: null,
  });
});

test('before he agreed to a plan nothing is done, not even amicably', () => {
  expect(tries(mandated(monday), calls)).toEqual(['no-consent']);
  expect(tries(after(proposes()), calls)).toEqual(['no-consent']);
  expect(tries(after(proposes(), refuses), calls)).toEqual(['no-consent']);
  expect(after(proposes(), approves, calls).state.status).toBe('in-progress');
});

test('always amicable first: a legal step is refused without an amicable one on record, though he agreed', () => {
  const agreed = after(proposes(), approves);
  expect(agreed.state.status).toBe('plan-approved');
  expect(tries(agreed, sues)).toEqual(['amicable-first']);
  expect(done(done(agreed, at(10), calls), at(11), sues).state.actions).toEqual({
    ...{ count: 2, amicable: true, legal: true },
  });
});

test('a plan begins amicably too, unless that was tried already', () => {
  expect(tries(mandated(monday), proposes([legal]))).toEqual(['amicable-first']);
  expect(tries(mandated(monday), proposes([legal, amicable]))).toEqual(['amicable-first']);
  expect(tries(after(proposes([amicable]), approves, calls), proposes([legal]))).toBeUndefined();
});

test('consent is for one version of the plan: another needs it anew, and the old one cannot be approved', () => {
  const second = after(proposes(), proposes());
  expect(second.state.plan).toMatchObject({ version: 2, consent: 'awaited' });
  expect(tries(second, answers(true, 1))).toEqual(['plan-replaced']);
  const agreed = done(second, at(10), answers(true, 2));
  expect(tries(agreed, answers(true, 2))).toEqual(['plan-answered']);
  const changed = done(done(agreed, at(11), calls), at(12), proposes());
  expect(changed.state).toMatchObject({ status: 'in-progress', plan: { version: 3, consent: 'awaited' } });
  expect(tries(changed, sues)).toEqual(['no-consent']);
  expect(tries(changed, calls)).toBeUndefined();
});

test('silence is no consent: after five working days only what is amicable goes on, and he is told', () => {
  const proposed = after(proposes());
  expect(timerOf(proposed, 'consent-until')).toBe(proposed.state.plan?.consentUntil);
  const silent = wake(proposed, '2026-05-20T09:00:00Z');
  expect(silent.state.plan?.consent).toBe('amicable-only');
  expect(letterOf(silent, 'collection-plan-answered')?.collection).toMatchObject({
    consent: 'amicable-only',
  });
  const called = done(silent, '2026-05-20T10:00:00Z', calls);
  expect(tries(called, sues, '2026-05-20T11:00:00Z')).toEqual(['no-consent']);
  const agreed = done(called, '2026-05-20T12:00:00Z', approves);
  expect(tries(agreed, sues, '2026-05-20T13:00:00Z')).toBeUndefined();
});

test('in the very second in which his time ends an answer is in time', () => {
  const proposed = after(proposes());
  const end = proposed.state.plan?.consentUntil ?? '';
  expect(typesOf(done(proposed, end, approves))).not.toContain('consent-ended');
});

test('a refused plan is followed by the promise of another', () => {
  const refused = after(proposes(), refuses);
  expect(refused.state).toMatchObject({ status: 'mandated', due: { promise: 'collection.plan' } });
  expect(settledOf(refused, 'collection.plan')).toEqual(['kept']);
});

test('what he agreed to is a step with its cost: no more is spent, and nothing else is done for money', () => {
  const begun = after(proposes(), approves, calls);
  expect(tries(begun, acts({ kind: 'legal', step: 2, cost: 50_001 }))).toEqual(['cost-not-agreed']);
  expect(tries(done(begun, at(10), sues), sues)).toEqual(['cost-not-agreed']);
  expect(tries(begun, acts({ kind: 'legal', step: 1 }))).toEqual(['not-in-plan']);
  expect(tries(begun, acts({ kind: 'legal', step: 9 }))).toEqual(['not-in-plan']);
  expect(tries(begun, acts({ kind: 'legal' }))).toEqual(['step-required']);
  expect(tries(begun, acts({ cost: 100 }))).toEqual(['step-required']);
});

test("the collector acts in the debtor's country, or the client reads why not", () => {
  expect(tries(mandated(monday), proposes(undefined, { country: 'NL' }))).toEqual(['collector-abroad']);
  const abroad = after(proposes(undefined, { country: 'AT', because: 'He moved to Vienna.' }));
  expect(abroad.events.at(-1)?.texts).toMatchObject({
    because: 'He moved to Vienna.',
    collector: 'Inkasso Weber',
  });
  expect(letterOf(abroad, 'collection-plan')?.text).toBe('2.because');
});

test('while it is our turn there is a word every five working days and one; while he thinks, none is promised', () => {
  expect(after(proposes()).state.word).toBeUndefined();
  const begun = after(proposes(), approves);
  expect(timerOf(begun, 'progress-missed')).toBe(begun.state.word?.dueAt);
  const silent = wake(begun, '2026-05-15T09:00:00Z');
  expect(lettersOf(silent).at(-1)).toBe('collection-progress');
  expect(settledOf(silent, 'collection.progress')).toEqual(['broken']);
  expect(settledOf(done(silent, '2026-05-15T10:00:00Z', writes), 'collection.progress')).toEqual([
    'broken',
    'kept',
  ]);
});

test('who writes is answered, and who has it next is told', () => {
  const asked = after(clientSays);
  expect(asked.state.tasks.map(({ name }) => name)).toContain('reply');
  expect(done(asked, at(10), writes).state.tasks.map(({ name }) => name)).not.toContain('reply');
  expect(done(asked, at(10), assigns('stf_cor')).state.handler).toEqual({ staffId: 'stf_cor' });
  expect(tries(asked, assigns('stf_cleo'))).toEqual(['cannot-collect']);
  expect(tries(asked, assigns('stf_nobody'))).toEqual(['no-such-person']);
});

test('after the indemnity he is consulted on his share: nothing legal before he answered or his time ended', () => {
  const ours = after(proposes([amicable]), approves, calls, isPaid, proposes());
  expect(letterOf(ours, 'collection-subrogated')?.collection?.sharing).toEqual({
    insurer: { minor: 270_000, currency: 'EUR' },
    total: { minor: 300_000, currency: 'EUR' },
  });
  expect(tries(ours, sues)).toEqual(['no-consent']);
  expect(tries(done(ours, at(20), refuses), sues)).toBeUndefined();
  expect(tries(wake(ours, '2026-05-20T09:00:00Z'), sues, '2026-05-20T10:00:00Z')).toBeUndefined();
});
