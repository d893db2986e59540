import { expect, test } from 'vitest';
import { answers, asks, assigns, attaches, calls, notes, writes } from './complaintMoves.ts';
import { act, lastOf, lettersOf, open, type Play, settlement, typesOf, wake } from './complaintPlay.ts';

/** Opened Wed 22 April 2026, 15:20 in Amsterdam; the office is open 08:30 to 17:00, and closed on Mon 27. */
const asked = '2026-04-24T12:20:00Z';
const told = '2026-04-28T07:50:00Z';
const step = '2026-04-24T13:20:00Z';

const tasksOf = (play: Play) => play.state.tasks.map(({ name }) => name);
/** The timers that run while it is our turn. */
const ours = (play: Play) => play.state.timers.filter(({ name }) => name.startsWith('progress'));
const wordOf = (play: Play) => play.state.word?.dueAt;
const waitFor = (play: Play, name: string) => play.state.timers.find((timer) => timer.name === name)?.dueAt;

test('F 7: a handler would not be reminded after 16 working hours, or he would have no time left to write', () => {
  const play = open();
  expect([waitFor(play, 'progress-asked'), waitFor(play, 'progress-missed')]).toEqual([asked, told]);
  expect(wordOf(play)).toBe(told);
});

test('F 7: over Christmas the silence would be counted against closed days', () => {
  const play = open('2026-12-24T15:00:00Z');
  expect(waitFor(play, 'progress-asked')).toBe('2026-12-29T14:00:00Z');
  expect(wordOf(play)).toBe('2026-12-30T09:30:00Z');
});

test('F 7: the reminder would bother the client instead of us', () => {
  const play = wake(open(), '2026-04-24T12:20:01Z');
  expect(lastOf(play)).toMatchObject({ type: 'progress-asked', at: asked, audience: 'staff' });
  expect(lettersOf(play)).toEqual(['complaint-acknowledged']);
  expect(play.state.tasks).toContainEqual({ name: 'progress', role: 'handler', dueAt: told, since: asked });
});

/** Missed Fri 24 April 15:20; the letter that says so is a word: 20 working hours later it is Thu 30, 09:50. */
const afterMissed = '2026-04-30T07:50:00Z';

test('F 3, F 7: the letter that admits the missed promise would be followed by one that says nothing moved', () => {
  const play = wake(open(), told.replace('00Z', '01Z'));
  expect(typesOf(play)).toEqual(['opened', 'progress-asked', 'step-missed']);
  expect(settlement(play, 'complaint.progress#1')).toEqual([`kept ${step}`]);
  expect(tasksOf(play)).toEqual(['ask-outcome', 'answer', 'findings']);
  expect(wordOf(play)).toBe(afterMissed);
});

test('F 7: nobody writes, and neither he nor our manager would be told that nothing has moved', () => {
  const play = wake(open(), afterMissed.replace('00Z', '01Z'));
  expect(lastOf(play)).toMatchObject({
    type: 'progress-missed',
    at: afterMissed,
    letter: { kind: 'complaint-progress', lastWordAt: step },
  });
  expect(settlement(play, 'complaint.progress#3')).toEqual([`broken ${afterMissed}`]);
  expect(tasksOf(play)).toEqual(['ask-outcome', 'answer', 'findings', 'silence']);
  expect(play.state.tasks.at(-1)).toMatchObject({ role: 'senior-manager', since: afterMissed });
});

test('F 7: we would write that nobody told him anything, though we had spoken with him since', () => {
  const talkAt = '2026-04-28T08:00:00Z';
  const spoken = act(wake(open(), '2026-04-28T07:00:00Z'), talkAt, calls(true, 'stf_jan'));
  const letter = (play: typeof spoken) => lastOf(wake(play, afterMissed.replace('00Z', '01Z'))).letter;
  expect(letter(spoken)).toMatchObject({ kind: 'complaint-progress', lastWordAt: talkAt, spoken: true });
  const tried = act(wake(open(), '2026-04-28T07:00:00Z'), talkAt, calls(false, 'stf_jan'));
  expect(letter(tried)).toMatchObject({ lastWordAt: step });
});

test('F 7: a word at the very instant would be counted as silence', () => {
  const play = act(wake(open(), afterMissed), afterMissed, writes());
  expect(settlement(play, 'complaint.progress#3')).toEqual([`kept ${afterMissed}`]);
  expect(lettersOf(play)).not.toContain('complaint-progress');
});

test('F 7: a person wrote, and yet a letter would say that nothing has moved', () => {
  const play = wake(act(open(), '2026-04-24T12:30:00Z', writes()), told.replace('00Z', '01Z'));
  expect(settlement(play, 'complaint.progress#1')).toEqual(['kept 2026-04-24T12:30:00Z']);
  expect(lettersOf(play)).toEqual(['complaint-acknowledged', 'complaint-message', 'complaint-step1-broken']);
  expect(tasksOf(play)).toEqual(['answer', 'findings']);
});

test('F 7: while we wait for him, he would be told that we do nothing', () => {
  const play = act(open(), '2026-04-23T08:00:00Z', writes(true));
  expect(wordOf(play)).toBeUndefined();
  expect(play.state.timers.map(({ name }) => name)).toEqual(['final-response-due', 'step-due']);
});

test('F 7: he replied, and our silence would not be counted', () => {
  const play = act(act(open(), '2026-04-23T08:00:00Z', writes(true)), '2026-04-23T09:00:00Z', asks);
  expect(wordOf(play)).toBe('2026-04-28T12:00:00Z');
  expect(play.state.tasks.map(({ name }) => name)).toEqual(['answer', 'reply']);
});

test('F 7: asking again and again would put off our word', () => {
  const play = act(open(), '2026-04-24T09:00:00Z', asks);
  expect(wordOf(play)).toBe(told);
});

test('F 7: after the answer nobody would have to react to what he writes', () => {
  const answered = act(open(), '2026-04-23T08:00:00Z', answers());
  expect(ours(answered)).toEqual([]);
  const play = act(answered, '2026-04-23T09:00:00Z', asks);
  expect(wordOf(play)).toBe('2026-04-28T12:00:00Z');
  const replied = act(play, '2026-04-23T10:00:00Z', writes());
  expect([tasksOf(replied), ours(replied)]).toEqual([[], []]);
});

test('F 7: notes, documents and calls among ourselves would count as a word to him', () => {
  for (const move of [notes, attaches, calls(true)])
    expect(wordOf(act(open(), '2026-04-24T09:00:00Z', move))).toBe(told);
});

test('F 7: a new handler would inherit a reminder that is over', () => {
  const play = act(wake(open(), '2026-04-24T12:25:00Z'), '2026-04-24T12:30:00Z', assigns());
  expect(play.state.tasks.map(({ name }) => name)).toEqual(['answer', 'ask-outcome']);
  expect(settlement(play, 'complaint.progress#1')).toEqual(['kept 2026-04-24T12:30:00Z']);
});

test('F 7: once somebody wrote, the manager would still be told that nobody did', () => {
  const silent = wake(open(), '2026-05-01T07:50:00Z');
  expect(tasksOf(act(silent, '2026-05-01T08:00:00Z', writes()))).toEqual(['answer', 'findings']);
});
