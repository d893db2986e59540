import { expect, test } from 'vitest';
import { act, done, wake } from './casePlay.ts';
import { instant } from './complaintPlay.ts';
import { answersFeedback, feedbackImproved, give, given } from './enquiryPlay.ts';

/** Wednesday 22 April 2026, 15:20; ten working days later, without King's Day, it is Thursday 7 May. */
const now = '2026-04-22T13:20:00Z';
const due = '2026-05-07T15:00:00Z';
const statuses = ({ promises }: { promises: { status: string }[] }) => promises.map(({ status }) => status);

test('C06: feedback and a suggestion are acknowledged at once, and promised an answer', () => {
  const { state, events } = give(now, { suggestion: 'A shorter list.' });
  expect(state).toMatchObject({ status: 'received', topic: 'online-system', due: { dueAt: due } });
  expect(events[0]).toMatchObject({
    ...{
      texts: { suggestion: 'A shorter list.' },
      letter: { kind: 'feedback-acknowledged', channel: 'api' },
    },
  });
});

test('it is answered once, in writing and in time', () => {
  const play = done(give(now), due, answersFeedback);
  expect(play.state).toMatchObject({ status: 'answered', due: null, tasks: [], answer: { inTime: true } });
  expect(statuses(play.state)).toEqual(['kept']);
  expect(act(play, '2026-05-08T09:00:00Z', answersFeedback).refusal).toMatchObject({ refused: 'conflict' });
});

test('L12: without an answer it is broken, told, and a senior manager has it', () => {
  const late = wake(give(now), '2026-05-07T15:00:01Z');
  expect(late.events.at(-1)?.letter?.kind).toBe('feedback-late');
  expect(late.state).toMatchObject({ handler: { staffId: 'stf_mia' }, tasks: [{ name: 'answer-late' }] });
  expect(statuses(done(late, '2026-05-11T09:00:00Z', answersFeedback).state)).toEqual(['broken', 'kept']);
});

test('logged by a person of ours it keeps the day on which it reached us', () => {
  const receivedAt = instant('2026-04-20T08:00:00Z');
  expect(give(now, {}, { channel: 'meeting', receivedAt }).state).toMatchObject({
    ...{ channel: 'meeting', receivedAt, due: { dueAt: '2026-05-05T15:00:00Z' } },
  });
  const long = { channel: 'phone' as const, receivedAt: instant('2026-03-22T08:00:00Z') };
  expect(given(now, {}, long)).toMatchObject({ reasons: [{ code: 'received-too-long-ago' }] });
});

test('C07: what it led to is told by letter, also long after the answer', () => {
  const play = done(done(give(now), due, answersFeedback), '2026-09-01T09:00:00Z', feedbackImproved);
  expect(play.events.at(-1)?.letter?.kind).toBe('improvement-done');
  expect(play.state.status).toBe('answered');
});
