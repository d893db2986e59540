import type { staffClaimDecisions } from '../../../shared/api/staffClaimDecisions.ts';
import { besideIn, calculationKeys, keysBesideClaim } from '../../../shared/data/claimBeside.ts';
import { payeeKey } from '../../../shared/data/payeeWords.ts';
import type { DebtorAccounts } from '../../../shared/domain/bank/debtor.ts';
import { accountReader } from '../../../shared/domain/bank/readAccount.ts';
import { orderClaimPayment } from '../../../shared/domain/claim/pay.ts';
import { staffClaimCommand } from '../claimCommands.ts';
import { instructionIn, screenedFor } from '../instructing.ts';
import type { Call } from '../serve/call.ts';
import type { DecisionDesk } from './deciding.ts';

type OrderCall = Call<(typeof staffClaimDecisions)['orderClaimPayment']>;
/** Where payments are ordered, and the accounts that we pay from. */
export type PayDesk = DecisionDesk & { accounts: DebtorAccounts };

/**
 * Orders a payment: one read of the claim, its year, buyer and account, and one transaction that takes the
 * year as it was read: what is paid for the year never passes its maximum, however many order at once (F 24).
 */
export async function orderOn({ store, sanctions, accounts }: PayDesk, call: OrderCall) {
  const [list, read] = await Promise.all([sanctions(call.now), accountReader()]);
  const { n } = call.body;
  return staffClaimCommand(
    store,
    call,
    (state, { by, role, found, world }) => {
      const instruction = instructionIn(found, state, n, { read, accounts });
      if ('refused' in instruction) return instruction;
      const screened = screenedFor(found, state, instruction.holder);
      const { year } = besideIn(found, state, world, call.now);
      const order = { n, screened, sanctions: list, instruction };
      return orderClaimPayment(state, order, { by, role }, year, call.now);
    },
    {
      also: [...keysBesideClaim(call.params.id, call.now), payeeKey(call.params.id)],
      alsoOf: calculationKeys,
    },
  );
}
