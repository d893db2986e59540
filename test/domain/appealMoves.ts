import { withdraw } from '../../shared/domain/appeal/converse.ts';
import { type AppealDecision, decideAppeal } from '../../shared/domain/appeal/decide.ts';
import type { Role } from '../../shared/domain/person.ts';
import type { Move, Play } from './appealPlay.ts';
import { anna, staff } from './complaintPlay.ts';

/** What is done about an appeal, and what came of it, as one word each. */
export const wednesday = '2026-04-22T13:20:00Z';
export const reasons = [{ code: 'history', because: 'He always paid.', disclosure: 'client' as const }];
export const grants = (minor: number, outcome: AppealDecision['outcome'] = 'changed'): AppealDecision => ({
  ...{ outcome, explanation: 'We looked again.', reasons, newDecision: { amount: minor } },
});
export const confirms: AppealDecision = { outcome: 'confirmed', explanation: 'It stands.', reasons };
export const decides =
  (decision: AppealDecision, by = 'stf_mia', role: Role = 'senior-manager', may = true): Move =>
  (state, now) =>
    decideAppeal(state, decision, { by: staff(by), role, mayGrant: () => may }, now);
export const takesBack: Move = (state, now) => withdraw(state, undefined, anna, now);

export const last = (play: Play) => play.events.at(-1);
export const codes = ({ refusal }: Play) => refusal?.reasons.map(({ code }) => code);
export const statusOf = ({ state }: Play) =>
  state.promises.map(({ promise, status }) => `${promise} ${status}`);
