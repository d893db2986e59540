import type { staffClaimDecisions } from '../../../shared/api/staffClaimDecisions.ts';
import { minorIn } from '../../../shared/domain/claim/cents.ts';
import { decideInterest } from '../../../shared/domain/claim/interest.ts';
import { recordRate, reserve } from '../../../shared/domain/claim/reserve.ts';
import { staffClaimCommand } from '../claimCommands.ts';
import type { HandlersOf } from '../serve/call.ts';
import { advanceOn, approveOn, type DecisionDesk, decideOn } from './deciding.ts';

/** What the staff decide about claims: load, elapse, decide, commit. */
export function claimDecisionHandlers(desk: DecisionDesk): HandlersOf<typeof staffClaimDecisions> {
  const { store } = desk;
  return {
    decideClaim: (call) => decideOn(desk, call),
    approveClaim: (call) => approveOn(desk, call),
    reserveClaim: (call) =>
      staffClaimCommand(store, call, (state, { by }) => {
        const amount = minorIn(state, call.body.amount);
        if (typeof amount !== 'number') return amount;
        return reserve(state, { amount, because: call.body.because }, by, call.now);
      }),
    recordClaimRate: (call) =>
      staffClaimCommand(store, call, (state, { by }) => recordRate(state, call.body, by, call.now)),
    oweClaimAdvance: (call) => advanceOn(desk, call),
    decideClaimInterest: (call) =>
      staffClaimCommand(store, call, (state, { by, role }) => {
        const amount = minorIn(state, call.body.amount);
        if (typeof amount !== 'number') return amount;
        return decideInterest(state, { ...call.body, amount }, { by, role }, call.now);
      }),
  };
}
