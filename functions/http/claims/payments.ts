import type { claimPayments } from '../../../shared/api/claimPayments.ts';
import { claimKind } from '../../../shared/data/claimKind.ts';
import type { Store } from '../../../shared/data/store.ts';
import { accountReader } from '../../../shared/domain/bank/readAccount.ts';
import { readOwn } from '../caseReading.ts';
import { calculationOf } from '../claimCalculation.ts';
import { clientClaimCommand } from '../claimCommands.ts';
import { payeeGiven } from '../claimPayee.ts';
import type { HandlersOf } from '../serve/call.ts';

/** What clients do about the money of a claim. */
export function claimPaymentHandlers(store: Store): HandlersOf<typeof claimPayments> {
  return {
    getClaimCalculation: async (call) => {
      const one = await readOwn(store, claimKind, call.params.id, call);
      return { body: await calculationOf(store, one, call.query, { now: call.now, audience: 'client' }) };
    },
    giveClaimPayee: async (call) => {
      const read = await accountReader();
      return clientClaimCommand(store, call, (state, { by }) =>
        payeeGiven(state, call.body, read, by, call.now),
      );
    },
  };
}
