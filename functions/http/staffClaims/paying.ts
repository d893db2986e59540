import type { staffClaimDecisions } from '../../../shared/api/staffClaimDecisions.ts';
import { buyerKey } from '../../../shared/data/buyers.ts';
import { besideIn, calculationKeys } from '../../../shared/data/claimBeside.ts';
import type { DebtorAccounts } from '../../../shared/domain/bank/debtor.ts';
import { accountReader } from '../../../shared/domain/bank/readAccount.ts';
import { orderClaimPayment } from '../../../shared/domain/claim/pay.ts';
import { staffClaimCommand } from '../claimCommands.ts';
import { accountKeys, instructionIn, screenedFor } from '../instructing.ts';
import type { Call } from '../serve/call.ts';
import type { DecisionDesk } from './deciding.ts';

type OrderCall = Call<(typeof staffClaimDecisions)['orderClaimPayment']>;
/** Where payments are ordered, and the accounts that we pay from. */
export type PayDesk = DecisionDesk & { accounts: DebtorAccounts };

/**
 * Orders a payment: a read of the claim, a read of its year, buyer and account, and one transaction that takes the
 * year as it was read: what is paid for the year never passes its maximum, however many order at once (F 24).
 */
export async function orderOn({ store, sanctions, accounts }: PayDesk, call: OrderCall) {
  const [list, read] = await Promise.all([sanctions(call.now), accountReader()]);
  const { n } = call.body;
  return staffClaimCommand(
    store,
    call,
    (state, { by, role, found }) => {
      const instruction = instructionIn(found, state, n, { read, accounts });
      if ('refused' in instruction) return instruction;
      const screened = screenedFor(found, state, instruction.holder);
      const { year } = besideIn(found, state);
      const order = { n, screened, sanctions: list, instruction };
      return orderClaimPayment(state, order, { by, role }, year, call.now);
    },
    { alsoOf: (claim) => [...calculationKeys(claim), buyerKey(claim.buyerId), ...accountKeys(claim)] },
  );
}
