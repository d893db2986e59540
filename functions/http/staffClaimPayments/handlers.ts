import type { staffClaimPayments } from '../../../shared/api/staffClaimPayments.ts';
import { likelyYearsOf, yearIn, yearKey } from '../../../shared/data/claimYear.ts';
import { accountReader } from '../../../shared/domain/bank/readAccount.ts';
import { minorIn } from '../../../shared/domain/claim/cents.ts';
import { checkAccount } from '../../../shared/domain/claim/payee.ts';
import { type Came, recoverOnClaim } from '../../../shared/domain/claim/recover.ts';
import { paymentReturned } from '../../../shared/domain/claim/settle.ts';
import type { Claim } from '../../../shared/domain/claim/state.ts';
import type { Refusal } from '../../../shared/domain/decision.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { staffClaimCommand } from '../claimCommands.ts';
import { payeeGiven } from '../claimPayee.ts';
import type { Call, HandlersOf } from '../serve/call.ts';
import { orderOn, type PayDesk } from './paying.ts';

type Routes = typeof staffClaimPayments;

/** What the staff pay on claims: load, elapse, decide, commit. */
export function claimPaymentHandlers(desk: PayDesk): HandlersOf<Routes> {
  const { store } = desk;
  return {
    orderClaimPayment: (call) => orderOn(desk, call),
    giveStaffClaimPayee: async (call) => {
      const read = await accountReader(desk.accounts);
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
        yearOf(call),
      ),
    recordClaimRecovery: (call) =>
      staffClaimCommand(
        store,
        call,
        (state, { by, role, found }) => {
          const came = cameIn(state, call.body);
          if ('refused' in came) return came;
          const { year } = yearIn(found, state);
          return recoverOnClaim(state, came, { by, role }, year, call.now);
        },
        yearOf(call),
      ),
  };
}

/** The year, read with the claim. */
function yearOf({ params, now }: { params: { id: string }; now: Instant }) {
  return { also: likelyYearsOf(params.id, now), alsoOf: (claim: Claim) => [yearKey(claim)] };
}

function cameIn(claim: Claim, body: Call<Routes['recordClaimRecovery']>['body']): Came | Refusal {
  const [amount, costs] = [minorIn(claim, body.amount), minorIn(claim, body.costs)];
  if (typeof amount !== 'number') return amount;
  if (typeof costs !== 'number') return costs;
  return { ...body, amount, costs };
}
