import { expect, test } from 'vitest';
import type { Person } from '../../shared/domain/person.ts';
import {
  accepts,
  answersAs,
  asks,
  calls,
  disagrees,
  escalates,
  handsOver,
  stays,
  writes,
} from './complaintMoves.ts';
import {
  act,
  codesOf,
  lastOf,
  lettersOf,
  open,
  type Play,
  timerOf,
  typesOf,
  wake,
  wednesday,
} from './complaintPlay.ts';
import { house, person } from './complaintStaff.ts';
import { andThen, answerer, entered, rejectedIn } from './complaintStages.ts';

const solvedIn = (play: Play, step: string) =>
  play.state.promises.find(({ promise, measure }) => promise === `complaint.${step}` && measure === 'solved')
    ?.status;
const dirk = answerer.directors;
const proposed = andThen(
  andThen(entered.directors, calls(true, ...dirk)),
  answersAs(...dirk, 'partly-upheld'),
);

test('F 1: a senior manager’s refusal would pass for a solution, or his offer would not', () => {
  expect(solvedIn(rejectedIn('senior-manager'), 'senior-manager')).toBe('broken');
  const spoken = andThen(entered['senior-manager'], calls(true, 'stf_mia', 'senior-manager'));
  const offered = andThen(spoken, answersAs('stf_mia', 'senior-manager', 'partly-upheld'));
  expect(solvedIn(offered, 'senior-manager')).toBe('kept');
});

test('F 4: a refusal by the senior manager would lie there; it goes up after exactly five working days', () => {
  const answered = rejectedIn('senior-manager');
  // Tue 5 May 12:22; five working days on, Tue 12 May, at closing time.
  expect(timerOf(answered, 'referral')).toBe('2026-05-12T15:00:00Z');
  expect(lastOf(answered).letter?.automaticOn).toBe('2026-05-12T15:00:00Z');
  expect(wake(answered, '2026-05-12T15:00:00Z').state.step).toBe('senior-manager');
  const up = wake(answered, '2026-05-12T15:00:01Z');
  expect(up.state).toMatchObject({ step: 'directors', due: { from: '2026-05-12T15:00:00Z' } });
  expect(lettersOf(up).at(-1)).toBe('complaint-referred');
});

test('F 4: it would be sent to the directors although he accepted, or did not want that', () => {
  const answered = rejectedIn('senior-manager');
  expect(typesOf(wake(andThen(answered, accepts), '2026-09-01T12:00:00Z'))).not.toContain('referred');
  const stayed = wake(andThen(answered, stays), '2026-05-20T12:00:00Z');
  expect(stayed.state).toMatchObject({ step: 'senior-manager', status: 'answered', stays: true });
  expect(andThen(stayed, escalates).state.step).toBe('directors');
});

test('F 4, F 5: he asked something and asked to stay; our silence would be closed as his', () => {
  const asked = andThen(andThen(rejectedIn('senior-manager'), asks), stays);
  expect(timerOf(asked, 'silence-close')).toBeUndefined();
  expect(wake(asked, '2026-09-01T12:00:00Z').state.status).toBe('answered');
  expect(timerOf(andThen(asked, writes()), 'silence-close')).toBeDefined();
});

test('F 4: the directors would not call, and nobody would tell him that they did not', () => {
  expect(timerOf(entered.directors, 'directors-contact-due')).toBe('2026-05-18T15:00:00Z');
  const missed = wake(entered.directors, '2026-05-18T15:00:01Z');
  const told = missed.events.find(({ type }) => type === 'directors-contact-missed');
  expect(told).toMatchObject({
    at: '2026-05-18T15:00:00Z',
    letter: { kind: 'complaint-directors-contact-missed' },
  });
});

test.each([
  ['an attempt', calls(false, ...dirk)],
  ['a call by somebody else', calls(true, 'stf_eva', 'handler')],
  ['a call from before they had it', calls(true, ...dirk, '2026-05-12T12:00:00Z')],
])('F 4: %s would be counted as the directors’ call', (_, move) => {
  const play = andThen(entered.directors, move);
  expect(play.refusal).toBeUndefined();
  expect(timerOf(play, 'directors-contact-due')).toBe('2026-05-18T15:00:00Z');
  expect(timerOf(andThen(play, calls(true, ...dirk)), 'directors-contact-due')).toBeUndefined();
});

test('F 1: a proposal alone would count as a solution', () => {
  expect(solvedIn(proposed, 'directors')).toBe('running');
  const late = wake(proposed, '2026-06-12T15:00:01Z');
  expect(solvedIn(late, 'directors')).toBe('broken');
  expect(late.state.promises.filter(({ because }) => because === 'no-agreement-yet')).toHaveLength(1);
  expect(lastOf(late).letter).toMatchObject({ kind: 'complaint-directors-broken', proposed: true });
  const agreed = andThen(late, accepts);
  expect([agreed.state.status, solvedIn(agreed, 'directors')]).toEqual(['resolved', 'broken']);
});

test('F 4: "not agreed" would leave him without a final letter, or would be taken for agreement', () => {
  const closed = andThen(proposed, disagrees);
  expect(closed.state.status).toBe('closed-not-agreed');
  expect(lastOf(closed).letter).toMatchObject({
    kind: 'complaint-not-agreed',
    outsideRoutes: ['court-or-arbitration', 'kifid-conditional'],
  });
  expect(solvedIn(closed, 'directors')).toBe('broken');
  expect(codesOf(andThen(rejectedIn('step2'), disagrees))).toEqual(['not-with-directors']);
  expect(codesOf(andThen(entered.directors, disagrees))).toEqual(['answer-awaited']);
});

test('there is nothing above the directors: he would be sent round in a circle', () => {
  expect(codesOf(andThen(proposed, escalates))).toEqual(['last-step']);
  expect(codesOf(andThen(entered.directors, handsOver(...dirk)))).toEqual(['last-step']);
});

const without = (...gone: string[]) => ({
  people: house.people.filter(({ staffId }) => !gone.includes(staffId)),
});
const until = '2026-04-24T13:20:01Z';
const handlerAfterMiss = (people: readonly Person[]) =>
  wake(open(wednesday, {}, { people }), until).state.handler;

test.each([
  ['a colleague of the office', [], { staffId: 'stf_jan' }],
  ['the next office', ['stf_jan'], { staffId: 'stf_bas' }],
  ['a director, by name', ['stf_jan', 'stf_bas'], { staffId: 'stf_dirk' }],
  ['the other director', ['stf_jan', 'stf_bas', 'stf_dirk'], { staffId: 'stf_dora' }],
  [
    'the office, with the reason',
    ['stf_jan', 'stf_bas', 'stf_dirk', 'stf_dora'],
    { because: 'no-dedicated-contact' },
  ],
])(
  'design 4: with nobody nearer the complaint would lie with nobody instead of with %s',
  (_, gone, handler) => {
    expect(handlerAfterMiss(without(...gone).people)).toEqual(handler);
  },
);

test('a director to whom step 2 fell by name could not answer it', () => {
  const play = wake(open(wednesday, {}, without('stf_jan', 'stf_bas')), until);
  expect(andThen(play, answersAs(...dirk)).state).toMatchObject({ status: 'answered', step: 'step2' });
});

test('an assignee who has left would be given it, also when we were late to notice', () => {
  const left = person('stf_jan', 'handler', { validTo: '2026-04-24T13:00:00Z' as Person['validFrom'] });
  const people = house.people.map((one) => (one.staffId === 'stf_jan' ? left : one));
  expect(handlerAfterMiss(people)).toEqual({ staffId: 'stf_bas' });
  const typed = open(
    '2026-04-24T13:30:00Z',
    { channel: 'phone', firstContactAt: '2026-04-20T12:00:00Z' as Person['validFrom'] },
    { people },
  );
  expect(typed.state).toMatchObject({ step: 'step2', handler: { staffId: 'stf_bas' } });
});

test('F 8, design 4: whoever had it, answered it or is named in it would judge it again', () => {
  const up = andThen(rejectedIn('step1'), escalates);
  const again = andThen(up, answersAs('stf_eva', 'handler'));
  expect(again.refusal).toMatchObject({ refused: 'authority', reasons: [{ code: 'not-independent' }] });
  const helped = andThen(andThen(open(), answersAs('stf_mia', 'senior-manager')), escalates);
  expect(wake(helped, '2026-05-06T12:00:00Z').state.handler).toEqual({ staffId: 'stf_max' });
  const named = wake(open(wednesday, { named: ['stf_jan'] }), until);
  expect(named.state.handler).toEqual({ staffId: 'stf_bas' });
  expect(lastOf(named).data).toMatchObject({
    move: { excluded: [{ staffId: 'stf_eva' }, { staffId: 'stf_jan', because: 'named' }] },
  });
  expect(codesOf(andThen(named, answersAs('stf_jan', 'handler')))).toEqual(['named-in-complaint']);
});

test('003: a handler would answer in the senior manager’s or the directors’ place', () => {
  expect(codesOf(andThen(entered['senior-manager'], answersAs('stf_bas', 'handler')))).toEqual([
    'not-your-step',
  ]);
  expect(codesOf(andThen(entered.directors, answersAs('stf_max', 'senior-manager')))).toEqual([
    'not-your-step',
  ]);
});

test('the directors’ promise would run for ever when he accepts before they called', () => {
  const quick = andThen(andThen(entered.directors, answersAs(...dirk)), accepts);
  expect(quick.state.promises.filter(({ status }) => status === 'running')).toEqual([]);
  expect(act(quick, '2026-07-01T12:00:00Z', calls(true)).state.status).toBe('resolved');
});
