import { expect, test } from 'vitest';
import { type AppealDecision, decideAppeal } from '../../shared/domain/appeal/decide.ts';
import type { LimitAppealed as Appealed } from '../../shared/domain/appeal/state.ts';
import { act, lodge, type Move, partial } from './appealPlay.ts';
import { instant, staff } from './complaintPlay.ts';

const lodgedAt = '2026-04-22T13:20:00Z';
const now = '2026-04-24T09:00:00Z';
const [june, december] = [instant('2026-06-30T21:59:59Z'), instant('2026-12-31T22:59:59Z')];
const reasons = [{ code: 'history', because: 'He always paid.', disclosure: 'client' as const }];

/** What becomes of a decision on an appeal against this: the code of its refusal, or nothing. */
function outcomeOf(about: Partial<Appealed>, newDecision: NonNullable<AppealDecision['newDecision']>) {
  const outcome = newDecision.amount < 10_000_000 ? 'partly-changed' : 'changed';
  const decision: AppealDecision = { outcome, explanation: 'We looked again.', reasons, newDecision };
  const decides: Move = (state, at) =>
    decideAppeal(state, decision, { by: staff('stf_mia'), role: 'senior-manager', mayGrant: () => true }, at);
  const play = act(lodge(lodgedAt, { about: { ...partial, ...about } }), now, decides);
  return play.refusal?.reasons[0]?.code;
}
const whole = { amount: 10_000_000 };

test.each<[string, Partial<Appealed>, NonNullable<AppealDecision['newDecision']>, string | undefined]>([
  ['conditions could never be found wrong', { ...whole, conditions: 1, keeps: {} }, whole, undefined],
  ['an end could never be found wrong', { ...whole, until: june, keeps: { until: june } }, whole, undefined],
  [
    'a later end would not be more',
    { ...whole, until: june, keeps: { until: june } },
    { ...whole, until: december },
    undefined,
  ],
  [
    'the same again would be called changed',
    { ...whole, until: june, keeps: { until: june } },
    { ...whole, until: june },
    'not-in-his-favour',
  ],
  ['as much as there was would be called changed', whole, whole, 'not-in-his-favour'],
  [
    'conditions would go and an end would come',
    { ...whole, conditions: 1, keeps: {} },
    { ...whole, until: june },
    'not-in-his-favour',
  ],
  ['more now would end what stands for good', { keeps: {} }, { ...whole, until: june }, 'not-in-his-favour'],
  [
    'more now would end sooner than what stands',
    { keeps: { until: december } },
    { ...whole, until: june },
    'not-in-his-favour',
  ],
  ['where nothing is insured an end takes nothing', { amount: 0 }, { ...whole, until: june }, undefined],
  [
    'what was wrong would stay wrong until later',
    {},
    { ...whole, from: instant('2026-04-24T09:00:01Z') },
    'from-in-future',
  ],
  ['an announced change could not be put right on its day', { from: june }, whole, undefined],
  ['it would end before it began', { amount: 0 }, { ...whole, until: partial.from }, 'ends-before-it-begins'],
])('F 17: %s', (_wrong, about, newDecision, code) => {
  expect(outcomeOf(about, newDecision)).toBe(code);
});
