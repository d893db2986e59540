import { expect, test } from 'vitest';
import { answersWith, approves, asksFor, decides, exception, questions, why } from './limitMoves.ts';
import { act, ask, codesOf, done, letterOf, settledOf, timerOf, typesOf, wake } from './limitPlay.ts';

/** Wed 22 April 2026; Monday 27 April is a holiday in Amsterdam. */
const asked = '2026-04-22T08:00:00Z';
const question = done(ask(asked), '2026-04-22T09:00:00Z', questions);
const declines = (over = {}) =>
  decides({ outcome: 'declined', reasons: [why], weighed: 'Weighed.', ...over });

test('a question within two working days keeps the promise, and gives five working days to answer (F 12)', () => {
  expect(question.state).toMatchObject({ status: 'information-requested', due: null, missed: false });
  expect(settledOf(question, 'limit.decision')).toEqual(['kept']);
  expect(question.state.hearing?.until).toBe('2026-04-30T15:00:00Z');
  expect(letterOf(question, 'limit-question')).toMatchObject({
    ...{ text: '2.text', limit: { commentUntil: '2026-04-30T15:00:00Z' } },
  });
  // It is his turn: nobody of ours has anything to do.
  expect(question.state.tasks).toEqual([]);
});

test('whoever asked for speed has two working days to answer, and is decided about sooner (F 12)', () => {
  const fast = done(ask(asked, { speed: true }), '2026-04-22T09:00:00Z', questions);
  expect(fast.state.hearing?.until).toBe('2026-04-24T15:00:00Z');
});

test('two working days after his answer there is a decision (F 12)', () => {
  const answered = done(question, '2026-04-23T09:00:00Z', answersWith('They pay.'));
  expect(answered.state).toMatchObject({
    status: 'in-review',
    hearing: { answeredAt: '2026-04-23T09:00:00Z' },
  });
  expect(answered.state.due).toMatchObject({
    ...{ promise: 'limit.decision-after-comment', dueAt: '2026-04-28T15:00:00Z' },
  });
  const decided = done(answered, '2026-04-28T15:00:00Z', declines());
  expect(settledOf(decided, 'limit.decision-after-comment')).toEqual(['kept']);
});

test('a client who does not answer is decided about two working days after his time ended (F 12)', () => {
  const ended = wake(question, '2026-04-30T15:00:01Z');
  expect(ended.state).toMatchObject({ status: 'in-review', hearing: { endedAt: '2026-04-30T15:00:00Z' } });
  expect(ended.state.due?.dueAt).toBe('2026-05-04T15:00:00Z');
  // He said nothing, so there is nothing to weigh.
  expect(done(ended, '2026-05-01T09:00:00Z', declines({ weighed: undefined })).state.outcome).toBe(
    'declined',
  );
});

test('an answer at the very end of his time is in time', () => {
  const answered = done(question, '2026-04-30T15:00:00Z', answersWith('They pay.'));
  expect(typesOf(answered).slice(-1)).toEqual(['information-given']);
});

test('nobody can gain time by asking again and again: a later question stops no clock', () => {
  const answered = done(question, '2026-04-23T09:00:00Z', answersWith('They pay.'));
  const again = done(answered, '2026-04-24T09:00:00Z', questions);
  expect(again.state.due?.dueAt).toBe('2026-04-28T15:00:00Z');
  const late = wake(again, '2026-04-28T15:00:01Z');
  expect([late.state.missed, late.state.status]).toEqual([true, 'information-requested']);
  expect(settledOf(late, 'limit.decision-after-comment')).toEqual(['broken']);
  // He answers all the same, and two working days run for the decision again.
  const then = done(late, '2026-04-29T09:00:00Z', answersWith('As I said.'));
  expect(timerOf(then, 'decision-due')).toBe('2026-05-01T15:00:00Z');
});

test('nobody asks twice at once', () => {
  const twice = act(question, '2026-04-22T10:00:00Z', questions);
  expect([twice.refusal?.refused, codesOf(twice)]).toEqual(['conflict', ['already-asked']]);
});

const adverse = {
  declined: {},
  nil: {},
  partial: { amount: 1_000_000 },
  conditional: { amount: 10_000_000, conditions: ['A guarantee of the parent.'] },
} as const;
const adverses = Object.entries(adverse) as [keyof typeof adverse, object][];

test.each(adverses)('a client is never %s without having been asked (F 13)', (outcome, over) => {
  const decision = decides({ outcome, reasons: [why], ...over });
  expect(codesOf(act(ask(asked), '2026-04-22T10:00:00Z', decision))).toEqual(['not-heard']);
  const early = act(question, '2026-04-22T10:00:00Z', decision);
  expect(codesOf(early)).toEqual(['not-heard']);
  expect(early.refusal?.reasons[0]?.because).toContain('2026-04-30T15:00:00Z');
});

test.each(adverses)('%s: what he said is weighed, and the letter says how (F 13)', (outcome, over) => {
  const answered = done(question, '2026-04-23T09:00:00Z', answersWith('They always paid me.'));
  const decision = { outcome, reasons: [why], ...over };
  expect(codesOf(act(answered, '2026-04-23T10:00:00Z', decides(decision)))).toEqual(['weighing-required']);
  const decided = done(answered, '2026-04-23T10:00:00Z', decides({ ...decision, weighed: 'It weighs.' }));
  expect(letterOf(decided, 'limit-decided')?.limit?.weighed).toBe(`${decided.events.length}.weighed`);
});

test('the experience he told with his request is weighed too, also when he did not answer (F 13)', () => {
  const told = done(ask(asked, { experience: 'Ten years.' }), '2026-04-22T09:00:00Z', questions);
  const ended = wake(told, '2026-05-01T00:00:00Z');
  const silent = act(ended, '2026-05-01T09:00:00Z', declines({ weighed: undefined }));
  expect(codesOf(silent)).toEqual(['weighing-required']);
});

test('what was heard for one request does not count for the next (F 13)', () => {
  const answered = done(question, '2026-04-23T09:00:00Z', answersWith('They pay.'));
  const decided = done(answered, '2026-04-23T10:00:00Z', declines());
  const again = done(decided, '2026-05-11T08:00:00Z', asksFor(5_000_000));
  expect(codesOf(act(again, '2026-05-11T09:00:00Z', declines()))).toEqual(['not-heard']);
});

test('he is approved in full at once, also while he is being asked', () => {
  expect(done(question, '2026-04-22T10:00:00Z', decides()).state).toMatchObject({
    ...{ status: 'decided', outcome: 'approved', timers: [], tasks: [] },
  });
});

test('an exceptional circumstance stands in for the hearing only when a second person agrees (F 13)', () => {
  const proposed = done(ask(asked), '2026-04-22T10:00:00Z', declines({ ...exception, weighed: undefined }));
  expect(proposed.state).toMatchObject({ status: 'received', proposal: { needs: ['exceptional'] } });
  expect(proposed.state.decisions).toEqual([]);
  expect(typesOf(proposed)).toEqual(['opened', 'proposed']);
  expect(proposed.events.at(-1)).toMatchObject({ audience: 'staff' });
  expect(proposed.events.at(-1)?.letter).toBeUndefined();
});

test('what he writes after his time, or of his own accord, is weighed like an answer (F 13)', () => {
  const ended = wake(question, '2026-04-30T15:00:01Z');
  const late = done(ended, '2026-05-01T08:00:00Z', answersWith('They paid all of it.'));
  const unasked = done(ask(asked), '2026-04-22T09:00:00Z', answersWith('They paid all of it.'));
  for (const play of [late, unasked]) {
    const silent = declines({ weighed: undefined, ...exception });
    expect(codesOf(act(play, '2026-05-01T09:00:00Z', silent))).toEqual(['weighing-required']);
  }
  expect(done(late, '2026-05-01T09:00:00Z', declines()).state.outcome).toBe('declined');
});

test('nobody approves an adverse decision that was proposed before he spoke (F 13)', () => {
  const words = { ...exception, weighed: undefined };
  const proposed = done(question, '2026-04-22T10:00:00Z', declines(words));
  const answered = done(proposed, '2026-04-23T09:00:00Z', answersWith('They pay.'));
  expect(codesOf(act(answered, '2026-04-23T10:00:00Z', approves()))).toEqual(['nothing-to-approve']);
  expect(answered.state.tasks.map(({ name }) => name)).toEqual(['decide']);
  const ended = done(wake(question, '2026-04-30T15:00:01Z'), '2026-05-01T08:00:00Z', declines(words));
  const spoken = done(ended, '2026-05-01T09:00:00Z', answersWith('They pay.'));
  expect(codesOf(act(spoken, '2026-05-01T10:00:00Z', approves()))).toEqual(['nothing-to-approve']);
});

test('what was proposed as he wished still is, whatever he says meanwhile', () => {
  const big = { amount: { minor: 500_000_01, currency: 'EUR' } } as const;
  const proposed = done(ask(asked, big), '2026-04-22T09:00:00Z', decides());
  const spoken = done(proposed, '2026-04-22T10:00:00Z', answersWith('They pay.'));
  expect(done(spoken, '2026-04-22T11:00:00Z', approves()).state.outcome).toBe('approved');
});
