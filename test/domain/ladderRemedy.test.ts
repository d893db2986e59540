import { expect, test } from 'vitest';
import {
  accepts,
  answers,
  answersAs,
  answersWithRemedy,
  asks,
  calls,
  disagrees,
  fulfils,
  promises,
  writes,
} from './complaintMoves.ts';
import { act, lastOf, lettersOf, open, settlement, timerOf, wake } from './complaintPlay.ts';
import { andThen, entered } from './complaintStages.ts';

const thursday = '2026-04-23T08:00:00Z';
const answered = act(open(), thursday, answers());

test('F 6: a complaint would be resolved while what we promised is not done', () => {
  const accepted = andThen(act(open(), thursday, answersWithRemedy('2026-05-22T12:00:00Z')), accepts);
  expect(accepted.state).toMatchObject({ status: 'answered', acceptedAt: '2026-04-23T08:01:00Z' });
  expect(lettersOf(accepted)).not.toContain('complaint-resolved');
  const done = act(accepted, '2026-05-22T12:00:00Z', fulfils());
  expect(done.state.status).toBe('resolved');
  expect(settlement(done, 'complaint.remedy#1')).toEqual(['kept 2026-05-22T12:00:00Z']);
  expect(lettersOf(done).slice(-2)).toEqual(['complaint-remedy-done', 'complaint-resolved']);
});

test('F 6: a remedy done late would wipe out that it was late, or would never be said', () => {
  const promised = act(open(), thursday, promises('2026-05-22T12:00:00Z'));
  const late = act(promised, '2026-05-22T12:00:01Z', fulfils());
  expect(settlement(late, 'complaint.remedy#1')).toEqual(['broken 2026-05-22T12:00:00Z']);
  expect(lettersOf(late)).toContain('complaint-remedy-missed');
  expect(lettersOf(late).at(-1)).toBe('complaint-remedy-done');
});

test('F 6: his silence would close a complaint while we owe him what we promised', () => {
  const promised = act(open(), thursday, answersWithRemedy('2026-05-22T12:00:00Z'));
  const silent = ['reminder-1', 'reminder-2', 'silence-close'];
  for (const name of silent) expect(timerOf(promised, name)).toBeUndefined();
  expect(promised.events.find(({ type }) => type === 'answered')?.letter?.closesOn).toBeUndefined();
  // Late is not done: it stays open for as long as that takes.
  const missed = wake(promised, '2026-12-01T12:00:00Z');
  expect(missed.state.status).toBe('answered');
  expect(lettersOf(missed).at(-1)).toBe('complaint-remedy-missed');
  // Then his silence counts, from the day on which we told him that it is done.
  const done = act(missed, '2026-12-01T12:00:00Z', fulfils());
  expect(lastOf(done).letter).toMatchObject({ kind: 'complaint-remedy-done' });
  expect(lastOf(done).letter?.closesOn).toBe(timerOf(done, 'silence-close'));
  expect(wake(done, timerOf(done, 'silence-close') ?? '').state.status).toBe('answered');
  expect(wake(done, '2027-01-27T12:00:00Z').state.status).toBe('closed-no-reply');
});

test('F 6: a remedy promised after the answer would come too late to keep it open', () => {
  const promised = act(answered, '2026-06-10T08:00:00Z', promises('2026-07-10T12:00:00Z'));
  expect(timerOf(promised, 'silence-close')).toBeUndefined();
  expect(wake(promised, '2026-07-10T12:00:01Z').state.status).toBe('answered');
  expect(timerOf(act(promised, '2026-06-11T08:00:00Z', writes()), 'silence-close')).toBeUndefined();
});

test('F 6: with two remedies the first one done would start the count', () => {
  const one = act(answered, '2026-05-04T08:00:00Z', promises('2026-05-20T12:00:00Z'));
  const two = act(one, '2026-05-04T09:00:00Z', promises('2026-05-22T12:00:00Z'));
  const first = act(two, '2026-05-11T09:00:00Z', fulfils(1));
  expect(timerOf(first, 'silence-close')).toBeUndefined();
  expect(timerOf(act(first, '2026-05-12T09:00:00Z', fulfils(2)), 'silence-close')).toBeDefined();
});

test('F 6: what is done while it is our turn would make it his', () => {
  const asked = andThen(act(open(), thursday, answersWithRemedy('2026-05-22T12:00:00Z')), asks);
  const done = andThen(asked, fulfils());
  expect(timerOf(done, 'silence-close')).toBeUndefined();
  expect(timerOf(andThen(done, writes()), 'silence-close')).toBeDefined();
});

test('F 6: a remedy would die with a complaint on which we did not agree', () => {
  const promised = andThen(entered.directors, promises('2026-09-01T12:00:00Z'));
  const spoken = andThen(promised, calls(true, 'stf_dirk', 'director'));
  const over = andThen(andThen(spoken, answersAs('stf_dirk', 'director', 'rejected')), disagrees);
  const missed = wake(over, '2026-09-01T12:00:01Z');
  expect(lastOf(missed)).toMatchObject({
    type: 'remedy-missed',
    letter: { kind: 'complaint-remedy-missed' },
  });
});

test('F 6, F 7: after the last remedy a closed complaint would go on telling him that nothing moves', () => {
  const accepted = andThen(act(open(), thursday, answersWithRemedy('2026-05-22T12:00:00Z')), accepts);
  const done = andThen(andThen(accepted, asks), fulfils());
  expect(done.state).toMatchObject({ status: 'resolved', timers: [] });
  expect(wake(done, '2026-09-01T12:00:00Z').events).toEqual(done.events);
});
