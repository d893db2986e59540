import type { staffClaimPayments } from '../../../shared/api/staffClaimPayments.ts';
import { buyerKey } from '../../../shared/data/buyers.ts';
import { likelyYearsOf, yearIn, yearKey } from '../../../shared/data/claimYear.ts';
import { buyerInId } from '../../../shared/data/keys.ts';
import { payeeKey } from '../../../shared/data/payeeWords.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { DebtorAccounts } from '../../../shared/domain/bank/debtor.ts';
import { accountReader } from '../../../shared/domain/bank/readAccount.ts';
import { orderClaimPayment } from '../../../shared/domain/claim/pay.ts';
import type { SanctionsList } from '../../../shared/domain/sanctions.ts';
import { staffClaimCommand } from '../claimCommands.ts';
import { instructionIn, screenedFor } from '../instructing.ts';
import type { Call } from '../serve/call.ts';

type OrderCall = Call<(typeof staffClaimPayments)['orderClaimPayment']>;
/** Where payments are ordered, the sanctions list that is looked at before, and the accounts that we pay from. */
export type PayDesk = { store: Store; sanctions: SanctionsList; accounts: DebtorAccounts };

/**
 * Orders a payment: one read of the claim, its year, buyer and account, and one transaction that takes the
 * year as it was read: what is paid for the year never passes its maximum, however many order at once (F 24).
 */
export async function orderOn({ store, sanctions, accounts }: PayDesk, call: OrderCall) {
  const [list, read] = await Promise.all([sanctions(call.now), accountReader(accounts)]);
  const { n } = call.body;
  return staffClaimCommand(
    store,
    call,
    (state, { by, role, found }) => {
      const instruction = instructionIn(found, state, { n, now: call.now }, { read, accounts });
      if ('refused' in instruction) return instruction;
      const screened = screenedFor(found, state, instruction.holder);
      const { year } = yearIn(found, state);
      const order = { n, screened, sanctions: list, instruction };
      return orderClaimPayment(state, order, { by, role }, year, call.now);
    },
    { also: keysOf(call), alsoOf: (claim) => [yearKey(claim)] },
  );
}

/** Its year, its buyer and its account, by the claim's id. */
function keysOf({ params: { id }, now }: OrderCall) {
  const buyerId = buyerInId(id);
  return [...likelyYearsOf(id, now), ...(buyerId ? [buyerKey(buyerId)] : []), payeeKey(id)];
}
