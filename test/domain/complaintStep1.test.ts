import { expect, test } from 'vitest';
import { openComplaint } from '../../shared/domain/complaint/open.ts';
import { accepts, answers, stays } from './complaintMoves.ts';
import {
  act,
  instant,
  intake,
  lastOf,
  lettersOf,
  open,
  settlement,
  staff,
  typesOf,
  wake,
  wednesday,
} from './complaintPlay.ts';

/** Fri 24 April 2026, 15:20 in Amsterdam: 48 hours after the first contact. */
const friday = '2026-04-24T13:20:00Z';
const justAfter = '2026-04-24T13:20:01Z';
const answered = 'complaint.step1.answered#1';
const solved = 'complaint.step1.solved#1';

test('Q02, F 2: nobody is turned away for not saying what he wants', () => {
  const { desiredOutcome, ...bare } = intake(wednesday, { desiredOutcome: undefined });
  expect(openComplaint(bare, instant(wednesday)).refused).toBe(false);
});

test('Q02: what the client hopes for is kept with his words', () => {
  const [opened] = open(wednesday, { desiredOutcome: 'Give it back.' }).events;
  expect(opened?.texts).toEqual({
    subject: 'Limit withdrawn',
    description: 'Nobody told us why.',
    desiredOutcome: 'Give it back.',
  });
});

test('Q03: the client would wait longer than 48 hours after his first contact', () => {
  const { state } = open();
  expect(state.due).toMatchObject({ dueAt: friday, amount: 48, unit: 'hours', from: wednesday });
  expect(state.due?.explanation).toEqual([{ from: wednesday, to: friday, counted: 48 }]);
});

test.each([
  ['over the night the clocks go forward', '2026-03-28T11:00:00Z', '2026-03-30T11:00:00Z'],
  ['over the night the clocks go back', '2026-10-24T10:00:00Z', '2026-10-26T10:00:00Z'],
  ['over a weekend', '2026-04-17T16:00:00Z', '2026-04-19T16:00:00Z'],
  ['over Christmas', '2026-12-24T15:00:00Z', '2026-12-26T15:00:00Z'],
])('Q03: 48 hours would stop %s', (_, from, dueAt) => {
  const play = open(from);
  expect(play.state.due?.dueAt).toBe(dueAt);
  expect(wake(play, dueAt).state.missed).toBe(false);
  const late = wake(play, instant(dueAt).replace('00Z', '01Z'));
  expect(settlement(late, answered)).toEqual([`broken ${dueAt}`]);
});

test('Q05: the client would not know that his complaint arrived, who has it and until when', () => {
  const play = open();
  expect(lettersOf(play)).toEqual(['complaint-acknowledged']);
  expect(lastOf(play)).toMatchObject({
    at: wednesday,
    letter: { handler: { staffId: 'stf_eva' }, due: { dueAt: friday }, late: false, subject: '1.subject' },
  });
});

test('Q06: an answer would reach the client otherwise than in writing, or without its explanation', () => {
  const answer = lastOf(act(open(), '2026-04-24T12:50:00Z', answers('upheld')));
  expect(answer.letter).toMatchObject({
    kind: 'complaint-answered',
    outcome: 'upheld',
    text: '3.explanation',
  });
  expect(answer.texts).toEqual({ explanation: 'We looked.' });
});

test('Q03: an answer at 14:50 on the last day would not be counted as kept', () => {
  const play = act(open(), '2026-04-24T12:50:00Z', answers());
  expect(settlement(play, answered)).toEqual(['kept 2026-04-24T12:50:00Z']);
  expect(wake(play, '2026-06-30T12:00:00Z').state).toMatchObject({ missed: false, answer: { inTime: true } });
});

test('an answer at the very due instant would be called late', () => {
  const play = act(open(), friday, answers());
  expect(settlement(play, answered)).toEqual([`kept ${friday}`]);
  expect(lettersOf(play)).toEqual(['complaint-acknowledged', 'complaint-answered']);
});

/** A client who asked to stay with his contact: a missed clock does not take his complaint away (F 3). */
const staying = () => act(open(), wednesday, stays);

test('an answer one second late would be passed off as in time', () => {
  const play = act(staying(), justAfter, answers());
  expect(settlement(play, answered)).toEqual([`broken ${friday}`]);
  expect(lastOf(play)).toMatchObject({ at: justAfter, letter: { inTime: false }, data: { inTime: false } });
});

test('F 3: a missed promise would be hidden from the client', () => {
  const play = wake(open(), justAfter);
  expect(typesOf(play)).toEqual(['opened', 'progress-asked', 'step-missed']);
  expect(lastOf(play)).toMatchObject({
    at: friday,
    letter: { kind: 'complaint-step1-broken', due: { dueAt: friday } },
  });
  expect(settlement(play, answered)).toEqual([`broken ${friday}`]);
  expect(settlement(play, solved)).toEqual([`broken ${friday}`]);
  expect(play.state).toMatchObject({ status: 'open', step: 'step2', missed: false, cameBy: 'missed' });
  expect(wake(staying(), justAfter).state).toMatchObject({ status: 'open', step: 'step1', missed: true });
});

test('F 3: an alarm three days late would move the instant at which we failed', () => {
  const events = wake(open(), '2026-04-27T13:20:00Z').events.filter(({ type }) => type === 'step-missed');
  expect(events.map(({ at }) => at)).toEqual([friday]);
});

test('F 3: after we failed, the client would lose his right to an answer', () => {
  const play = act(staying(), '2026-04-28T09:00:00Z', answers());
  expect(play.state.status).toBe('answered');
  expect(settlement(play, answered)).toEqual([`broken ${friday}`]);
  const moved = act(open(), '2026-04-28T09:00:00Z', answers('upheld', staff('stf_jan')));
  expect(moved.state).toMatchObject({ status: 'answered', step: 'step2', answer: { inTime: true } });
});

test('F 1: an answer would count as solved although the client has not accepted it', () => {
  const play = act(open(), '2026-04-24T12:50:00Z', answers());
  expect(settlement(play, solved)).toEqual([]);
  expect(play.state.promises).toContainEqual(expect.objectContaining({ key: solved, status: 'running' }));
});

test('F 1: accepting a timely answer would not count as solved in time, whenever he finds the time', () => {
  const play = act(act(open(), '2026-04-24T12:50:00Z', answers()), '2026-05-04T08:00:00Z', accepts);
  expect(play.state.status).toBe('resolved');
  expect(settlement(play, solved)).toEqual(['kept 2026-05-04T08:00:00Z']);
  expect(lettersOf(play).at(-1)).toBe('complaint-resolved');
});

test('F 1: accepting a late answer would wipe out that we were late', () => {
  const play = act(act(staying(), justAfter, answers()), '2026-05-04T08:00:00Z', accepts);
  expect(play.state.status).toBe('resolved');
  expect(settlement(play, solved)).toEqual([`broken ${friday}`]);
});

test('F 2: accepting before an answer would close the complaint; he is told until when to wait', () => {
  const play = act(open(), '2026-04-23T08:00:00Z', accepts);
  expect(play.refusal).toMatchObject({ refused: 'rule', reasons: [{ code: 'answer-awaited' }] });
  expect(play.refusal?.reasons[0]?.because).toContain(`is due at ${friday}`);
  expect(play.state.status).toBe('open');
});

test('F 2: after a missed instant he would be told that it lies ahead', () => {
  const play = act(staying(), '2026-04-25T08:00:00Z', accepts);
  expect(play.refusal?.reasons[0]?.because).toContain(`was due at ${friday}`);
});
