import { expect, test } from 'vitest';
import { act, done, wake } from './casePlay.ts';
import { approves, at, decides, deskFor, does, listed, why } from './claimMoneyPlay.ts';
import { isUpheld } from './claimMoves.ts';
import { complete, filed } from './claimPlay.ts';
import { codesOf, letterOf, settledOf } from './limitPlay.ts';

const may = '2026-05-05T09:00:00Z';
const wednesday = '2026-05-06T09:00:00Z';
const declined = decides({
  outcome: 'declined',
  exclusions: ['F-1', 'F-2'].map((invoice) => ({ invoice, code: 'other-debtor' as const })),
  reasons: [why('other-debtor'), why('nothing-insured')],
});
const mia = { staffId: 'stf_mia', role: 'senior-manager' } as const;

/** Declined by Cleo, who was wrong. */
function upheld() {
  const play = complete();
  const desk = deskFor(play);
  return { desk, play: done(does(desk, play, may, declined), wednesday, isUpheld) };
}

test('F 8: an upheld complaint opens a new decision, owed in writing within five working days', () => {
  const { play } = upheld();
  expect(play.state.due).toMatchObject({ promise: 'claim.new-decision', dueAt: '2026-05-13T15:00:00Z' });
  expect(letterOf(play, 'claim-new-decision-owed')?.due?.promise).toBe('claim.new-decision');
  expect(play.state.handler).toEqual({ staffId: 'stf_mia' });
  expect(play.state.tasks.map(({ name }) => name)).toContain('assess');
});

test('F 8: whoever decided does not decide it, and another one keeps the promise', () => {
  const { desk, play } = upheld();
  expect(codesOf(at(desk, play, wednesday, decides()))).toEqual(['second-person']);
  const anew = does(desk, play, wednesday, decides({}, mia));
  expect(settledOf(anew, 'claim.new-decision')).toEqual(['kept']);
  expect(anew.state).toMatchObject({ entitlement: 1_800_00, due: null });
  expect(anew.state.anew).toBeUndefined();
  const proposed = does(desk, play, wednesday, decides({}, { ...mia, buyer: listed }));
  const cleo = approves(true, { staffId: 'stf_cleo', role: 'director', buyer: listed });
  expect(codesOf(at(desk, proposed, wednesday, cleo))).toEqual(['second-person']);
});

test('F 8, L12: missed it is broken, told, and still owed by somebody else', () => {
  const { desk, play } = upheld();
  const late = wake(play, '2026-05-20T09:00:00Z');
  expect(settledOf(late, 'claim.new-decision')).toEqual(['broken']);
  expect(letterOf(late, 'claim-late')?.due?.promise).toBe('claim.new-decision');
  expect(late.state.tasks.map(({ name }) => name)).toContain('decide-late');
  expect(codesOf(at(desk, late, '2026-05-20T10:00:00Z', decides()))).toEqual(['second-person']);
});

test('F 8: where nothing was decided there is nothing to decide anew', () => {
  const play = filed();
  expect(act(play, may, isUpheld).events).toHaveLength(play.events.length);
});
