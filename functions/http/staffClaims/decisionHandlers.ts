import type { staffClaimDecisions } from '../../../shared/api/staffClaimDecisions.ts';
import { besideIn, calculationKeys } from '../../../shared/data/claimBeside.ts';
import { claimKind } from '../../../shared/data/claimKind.ts';
import { accountReader } from '../../../shared/domain/bank/readAccount.ts';
import { minorIn } from '../../../shared/domain/claim/cents.ts';
import { decideInterest } from '../../../shared/domain/claim/interest.ts';
import { checkAccount } from '../../../shared/domain/claim/payee.ts';
import { type Came, recoverOnClaim } from '../../../shared/domain/claim/recover.ts';
import { recordRate, reserve } from '../../../shared/domain/claim/reserve.ts';
import { paymentReturned } from '../../../shared/domain/claim/settle.ts';
import type { Claim } from '../../../shared/domain/claim/state.ts';
import type { Refusal } from '../../../shared/domain/decision.ts';
import { readForStaff } from '../caseReading.ts';
import { calculationOf } from '../claimCalculation.ts';
import { staffClaimCommand } from '../claimCommands.ts';
import { payeeGiven } from '../claimPayee.ts';
import type { Call, HandlersOf } from '../serve/call.ts';
import { approveOn, decideOn } from './deciding.ts';
import { orderOn, type PayDesk } from './paying.ts';

type Routes = typeof staffClaimDecisions;

/** What the staff decide and pay about claims: load, elapse, decide, commit. */
export function claimDecisionHandlers(desk: PayDesk): HandlersOf<Routes> {
  const { store } = desk;
  return {
    getStaffClaimCalculation: async (call) => {
      const one = await readForStaff(store, claimKind, call.params.id, call);
      return { body: await calculationOf(store, one, call.query, { now: call.now, audience: 'staff' }) };
    },
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
    orderClaimPayment: (call) => orderOn(desk, call),
    decideClaimInterest: (call) =>
      staffClaimCommand(store, call, (state, { by, role }) => {
        const amount = minorIn(state, call.body.amount);
        if (typeof amount !== 'number') return amount;
        return decideInterest(state, { ...call.body, amount }, { by, role }, call.now);
      }),
    giveStaffClaimPayee: async (call) => {
      const read = await accountReader();
      return staffClaimCommand(store, call, (state, { by }) =>
        payeeGiven(state, call.body, read, by, call.now),
      );
    },
    checkClaimPayee: (call) =>
      staffClaimCommand(store, call, (state, { by, role }) =>
        checkAccount(state, call.body.confirmed, { by, role }, call.now),
      ),
    ...movingYear(desk),
  };
}

type InYear = 'returnClaimPayment' | 'recordClaimRecovery';

/** What changes the claim's place in its year besides decisions and orders: the year is read, and written with it. */
function movingYear({ store }: PayDesk): Pick<HandlersOf<Routes>, InYear> {
  return {
    returnClaimPayment: (call) =>
      staffClaimCommand(
        store,
        call,
        (state, { by, role }) => {
          const returned = { n: Number(call.params.n), because: call.body.because };
          return paymentReturned(state, returned, { by, role }, call.now);
        },
        { alsoOf: calculationKeys },
      ),
    recordClaimRecovery: (call) =>
      staffClaimCommand(
        store,
        call,
        (state, { by, role, found }) => {
          const came = cameIn(state, call.body);
          if ('refused' in came) return came;
          const { year } = besideIn(found, state);
          return recoverOnClaim(state, came, { by, role }, year, call.now);
        },
        { alsoOf: calculationKeys },
      ),
  };
}

function cameIn(claim: Claim, body: Call<Routes['recordClaimRecovery']>['body']): Came | Refusal {
  const [amount, costs] = [minorIn(claim, body.amount), minorIn(claim, body.costs)];
  if (typeof amount !== 'number') return amount;
  if (typeof costs !== 'number') return costs;
  return { ...body, amount, costs };
}
