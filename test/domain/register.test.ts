import { expect, test } from 'vitest';
import { type Classification, Complaint } from '../../shared/domain/complaint/state.ts';
import { conflictsOf } from '../../shared/domain/register/conflicts.ts';
import { type RegisterLine, registerLine } from '../../shared/domain/register/line.ts';
import { openActionsOf } from '../../shared/domain/register/openActions.ts';
import { quarterBefore, quarterDays, rangeOf } from '../../shared/domain/register/quarter.ts';
import { figuresOf } from '../../shared/domain/register/report.ts';
import { accepts, answersAs, calls, escalates, promises, stays, withdraws } from './complaintMoves.ts';
import { act, instant, open, type Play, wake, wednesday } from './complaintPlay.ts';

const line = (play: Play, now = '2026-07-01T00:00:00Z') => registerLine(play.state, instant(now));

/** Rejected by Eva on the same day, escalated on Friday, upheld in part by Jan on Monday. */
function overturnedStory(): Play {
  const called = act(open(wednesday, { named: ['stf_mia'] }), '2026-04-22T14:00:00Z', calls(true));
  const rejected = act(called, '2026-04-22T15:20:00Z', answersAs('stf_eva', 'handler', 'rejected'));
  const escalated = act(rejected, '2026-04-24T13:45:00Z', escalates);
  const heard = act(escalated, '2026-04-27T07:00:00Z', calls(true, 'stf_jan'));
  return act(heard, '2026-04-27T13:45:00Z', answersAs('stf_jan', 'handler', 'partly-upheld'));
}

test('the register tells a complaint from its first contact to its last answer, without a word of its text', () => {
  const play = act(overturnedStory(), '2026-04-28T08:00:00Z', accepts);
  expect(line(play)).toEqual({
    ...{ id: 'cmp_nlsample', reference: 'CMP-SAMPL-00001', office: 'NL', clientId: 'cli_nlsample' },
    ...{ openedAt: wednesday, firstContactAt: wednesday, channel: 'api', status: 'resolved' },
    ...{ step: 'step2', outcome: 'partly-upheld', overturned: true, remedies: [], outsideRoutes: true },
    // Two hours, and three days.
    days: { step1: 0.08, step2: 3 },
    finalResponse: { dueAt: play.state.finalResponse?.dueAt, status: 'kept' },
    conflicts: 2,
  });
});

test('a step without an answer counts to its end, and one that runs to now; the furthest step stays', () => {
  const missed = wake(open(), '2026-04-24T13:21:00Z');
  expect(line(missed, '2026-04-25T13:20:00Z')).toMatchObject({
    ...{ step: 'step2', status: 'open', days: { step1: 2, step2: 1 }, outsideRoutes: false },
    finalResponse: { status: 'running' },
  });
  const back = act(missed, '2026-04-25T13:20:00Z', stays);
  expect(line(back, '2026-04-26T13:20:00Z')).toMatchObject({ step: 'step2', days: { step1: 3, step2: 1 } });
  expect(Complaint.parse(back.state).register.steps.map(({ step }) => step)).toEqual([
    'step1',
    'step2',
    'step1',
  ]);
});

test('a withdrawn complaint has no final response to give, a missed one is broken and shows the way outside', () => {
  const withdrawn = act(open(), '2026-04-22T14:00:00Z', withdraws);
  expect(line(withdrawn).finalResponse?.status).toBe('void');
  const late = wake(open(), '2026-07-01T00:00:00Z');
  expect(line(late)).toMatchObject({ finalResponse: { status: 'broken' }, outsideRoutes: true });
});

test('whoever is named or had it is in the conflict log, with the steps that he did not get', () => {
  const conflicts = conflictsOf(overturnedStory().state);
  expect(
    conflicts.map(({ staffId, because, still, passedOver }) => [staffId, because, still, passedOver]),
  ).toEqual([
    ['stf_eva', 'answered', true, [{ step: 'step2', at: '2026-04-24T13:45:00Z' }]],
    ['stf_mia', 'named', true, []],
  ]);
});

test('a manager who is named in it is passed over when his step comes', () => {
  const play = wake(open(wednesday, { named: ['stf_mia'] }), '2026-05-06T00:00:00Z');
  expect(play.state.step).toBe('senior-manager');
  const [mia] = conflictsOf(play.state).filter(({ staffId }) => staffId === 'stf_mia');
  expect(mia?.passedOver).toEqual([{ step: 'senior-manager', at: '2026-05-05T10:20:00Z' }]);
});

test('what is owed is an open action until it is done', () => {
  const play = act(open(), '2026-04-22T14:00:00Z', promises('2026-04-23T10:00:00Z'));
  const now = '2026-04-25T10:00:00Z';
  const actions = openActionsOf(wake(play, now).state, instant(now));
  expect(actions.map(({ action, dueAt, missed }) => [action, dueAt, missed])).toEqual([
    ['remedy', '2026-04-23T10:00:00Z', true],
    // Friday to Wednesday: Monday is King's Day.
    ['findings', '2026-04-29T15:00:00Z', false],
  ]);
});

const sorted = (over: Partial<Classification> & { days?: RegisterLine['days'] }): RegisterLine => ({
  ...line(open()),
  ...{ kind: 'complaint', category: 'delay', severity: 'low', rootCause: 'process', product: 'other' },
  ...over,
});

test('a quarter counts, compares, and names the causes that come back', () => {
  const lines = [
    sorted({ days: { step1: 1 } }),
    sorted({ days: { step1: 4, step2: 9 } }),
    sorted({ severity: 'high', days: { step1: 2 } }),
    sorted({ category: 'systems', rootCause: 'system', days: { step1: 3 } }),
    sorted({ category: 'conduct', rootCause: undefined, days: {} }),
  ];
  const unknown = Array.from({ length: 3 }, () => sorted({ category: 'claims', rootCause: 'unknown' }));
  const figures = figuresOf([...lines, ...unknown.map((l) => ({ ...l, days: {} }))], [sorted({})]);
  expect(figures.opened).toEqual({ count: 8, before: 1 });
  expect(figures.category).toContainEqual({ value: 'delay', count: 3, before: 1 });
  expect(figures.severity).toEqual([
    { value: 'high', count: 1, before: 0 },
    { value: 'low', count: 7, before: 1 },
  ]);
  expect(figures.rootCause).toContainEqual({ value: 'unclassified', count: 1, before: 0 });
  expect(figures.repeatCauses).toEqual([{ category: 'delay', rootCause: 'process', count: 3, before: 1 }]);
  expect(figures.days).toEqual([
    { step: 'step1', complaints: 4, median: 2.5, worst: 4 },
    { step: 'step2', complaints: 1, median: 9, worst: 9 },
  ]);
});

test('an overturned answer is named by its complaint', () => {
  const { overturned } = figuresOf([line(overturnedStory()), line(open())], []);
  expect(overturned).toEqual({ count: 1, before: 0, references: ['CMP-SAMPL-00001'] });
});

test('a quarter is of whole days by the clock of its office', () => {
  expect([quarterBefore('2026-Q1'), quarterBefore('2026-Q3')]).toEqual(['2025-Q4', '2026-Q2']);
  expect(quarterDays('2026-Q2')).toEqual({ first: '2026-04-01', last: '2026-06-30' });
  const { first, last } = quarterDays('2026-Q1');
  expect(rangeOf('NL', first, last)).toEqual({ from: '2025-12-31T23:00:00Z', until: '2026-03-31T22:00:00Z' });
  expect(rangeOf('MX', first, last)).toEqual({ from: '2026-01-01T06:00:00Z', until: '2026-04-01T06:00:00Z' });
});
