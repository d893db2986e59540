import { expect, test } from 'vitest';
import { answersWith, decides, questions, why, writes } from './limitMoves.ts';
import { ask, done, letterOf, lettersOf, settledOf, timerOf, typesOf, wake } from './limitPlay.ts';

const asked = '2026-04-22T08:00:00Z';
const due = '2026-04-24T15:00:00Z';
const late = wake(ask(asked), '2026-04-24T15:00:01Z');

test('a decision at its very due instant is in time', () => {
  const play = done(ask(asked), due, decides());
  expect([play.state.missed, settledOf(play, 'limit.decision')]).toEqual([false, ['kept']]);
});

test('nobody hides a late decision: the promise is broken and the client is told in writing (L12)', () => {
  expect(late.state).toMatchObject({ missed: true, status: 'received', lastAt: due });
  expect(settledOf(late, 'limit.decision')).toEqual(['broken']);
  expect(letterOf(late, 'limit-late')).toMatchObject({
    due: { dueAt: due },
    handler: { staffId: 'stf_max' },
  });
});

test('a late decision is a senior manager’s by name, and he has it on his list', () => {
  expect(late.state.handler).toEqual({ staffId: 'stf_max' });
  expect(late.state.tasks).toEqual([
    { name: 'decide-late', role: 'senior-manager', dueAt: due, since: asked },
  ]);
});

test('a senior manager who had it already keeps it', () => {
  const his = wake(ask(asked, { handler: { staffId: 'stf_mia' } }), '2026-04-24T15:00:01Z');
  expect(his.state.handler).toEqual({ staffId: 'stf_mia' });
});

test('a client who waits hears from us every two working days until there is a decision (L03)', () => {
  expect(timerOf(late, 'progress-missed')).toBe('2026-04-29T15:00:00Z');
  const waited = wake(late, '2026-05-02T00:00:00Z');
  expect(lettersOf(waited)).toEqual(['limit-acknowledged', 'limit-late', 'limit-progress', 'limit-progress']);
  expect(settledOf(waited, 'limit.progress')).toEqual(['broken', 'broken']);
  const word = done(late, '2026-04-28T09:00:00Z', writes(false));
  expect(settledOf(word, 'limit.progress')).toEqual(['kept']);
  expect(timerOf(word, 'progress-missed')).toBe('2026-04-30T15:00:00Z');
});

test('a decision is still owed after the promise was broken, and ends the waiting', () => {
  const play = done(late, '2026-04-28T09:00:00Z', decides());
  expect(play.state).toMatchObject({ status: 'decided', missed: true, timers: [], tasks: [], due: null });
  expect(settledOf(play, 'limit.decision')).toEqual(['broken']);
  expect(settledOf(play, 'limit.progress')).toEqual(['kept']);
});

test('a question after the promise was broken mends nothing, and gives him his time', () => {
  const asking = done(late, '2026-04-28T09:00:00Z', questions);
  expect(settledOf(asking, 'limit.decision')).toEqual(['broken']);
  expect([timerOf(asking, 'progress-missed'), asking.state.word]).toEqual([undefined, undefined]);
  const answered = done(asking, '2026-04-29T09:00:00Z', answersWith('Here.'));
  expect(answered.state.due?.promise).toBe('limit.decision-after-comment');
  const again = wake(answered, '2026-05-02T00:00:00Z');
  expect(settledOf(again, 'limit.decision-after-comment')).toEqual(['broken']);
  expect(typesOf(again).filter((type) => type === 'decision-missed')).toHaveLength(2);
});

test('the final decision after an interim one can be missed like any other', () => {
  const interim = done(
    ask(asked),
    '2026-04-23T10:00:00Z',
    decides({ outcome: 'interim', amount: 1, reasons: [why] }),
  );
  const missed = wake(interim, '2026-05-09T00:00:00Z');
  expect(settledOf(missed, 'limit.final-decision')).toEqual(['broken']);
  expect(missed.state.cover?.amount).toBe(1);
});
