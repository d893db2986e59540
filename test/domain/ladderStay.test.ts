import { expect, test } from 'vitest';
import { answersAs, assigns, escalates, handsOver, stays } from './complaintMoves.ts';
import { act, codesOf, lettersOf, open, timerOf, wake } from './complaintPlay.ts';
import { andThen } from './complaintStages.ts';

test('F 3: his wish to stay with his contact would be ignored, or would hold him there for ever', () => {
  const stayed = wake(andThen(open(), stays), '2026-05-04T12:00:00Z');
  expect(stayed.state).toMatchObject({ step: 'step1', missed: true, handler: { staffId: 'stf_eva' } });
  expect(lettersOf(stayed).slice(1, 3)).toEqual(['complaint-stays', 'complaint-step1-broken']);
  expect(andThen(stayed, escalates).state).toMatchObject({ step: 'step2', stays: false });
  expect(wake(andThen(stayed, escalates), '2026-06-30T12:00:00Z').state.step).toBe('directors');
});

test('F 3: after it went on by itself he could not have his contact back, the one who had it last', () => {
  const passed = act(open(), '2026-04-23T08:00:00Z', assigns());
  const back = andThen(wake(passed, '2026-04-24T13:20:01Z'), stays);
  expect(back.state).toMatchObject({
    step: 'step1',
    handler: { staffId: 'stf_jan' },
    due: null,
    findings: [],
  });
  expect(timerOf(back, 'step-due')).toBeUndefined();
  expect(andThen(back, answersAs('stf_jan', 'handler')).state.answer).toMatchObject({ inTime: false });
});

test('his contact would hand him on although he asked to stay', () => {
  const stayed = andThen(open(), stays);
  expect(codesOf(andThen(stayed, handsOver('stf_eva')))).toEqual(['client-stays']);
});
