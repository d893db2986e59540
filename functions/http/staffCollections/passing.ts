import type { collectionMoney } from '../../../shared/api/collectionMoney.ts';
import { buyerKey } from '../../../shared/data/buyers.ts';
import { buyerInId } from '../../../shared/data/keys.ts';
import { payeeKey } from '../../../shared/data/payeeWords.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { DebtorAccounts } from '../../../shared/domain/bank/debtor.ts';
import { accountReader } from '../../../shared/domain/bank/readAccount.ts';
import { orderPassOn, passOnReturned } from '../../../shared/domain/collection/passOn.ts';
import { checkAccountOf } from '../../../shared/domain/collection/payee.ts';
import type { SanctionsList } from '../../../shared/domain/sanctions.ts';
import { staffCollectionCommand } from '../collectionCommands.ts';
import { payeeGiven } from '../collectionPayee.ts';
import { instructionIn, screenedFor } from '../instructing.ts';
import type { Call, HandlersOf } from '../serve/call.ts';

type Routes = typeof collectionMoney;
/** Where money is passed on, the sanctions list that is looked at before, and the accounts that we pay from. */
export type PassingDesk = { store: Store; sanctions: SanctionsList; accounts: DebtorAccounts };

/** Passing on what was collected: load, elapse, decide, commit. */
export function collectionMoneyHandlers(desk: PassingDesk): HandlersOf<Routes> {
  const { store } = desk;
  return {
    giveStaffCollectionPayee: async (call) => {
      const read = await accountReader(desk.accounts);
      return staffCollectionCommand(store, call, (state, { by }) =>
        payeeGiven(state, call.body, read, by, call.now),
      );
    },
    checkCollectionPayee: (call) =>
      staffCollectionCommand(store, call, (state, { by, role }) =>
        checkAccountOf(state, { ...call.body, by, role }, call.now),
      ),
    orderPassOn: (call) => orderOn(desk, call),
    returnPassOn: (call) =>
      staffCollectionCommand(store, call, (state, { by }) => {
        const returned = { n: Number(call.params.n), because: call.body.because };
        return passOnReturned(state, returned, by, call.now);
      }),
  };
}

/** Orders it: one read of the collection, its account and its buyer, and one transaction. */
async function orderOn({ store, sanctions, accounts }: PassingDesk, call: Call<Routes['orderPassOn']>) {
  const [list, read] = await Promise.all([sanctions(call.now), accountReader(accounts)]);
  const { n } = call.body;
  const buyerId = buyerInId(call.params.id);
  return staffCollectionCommand(
    store,
    call,
    (state, { by, found }) => {
      const instruction = instructionIn(found, state, { n, now: call.now }, { read, accounts });
      if ('refused' in instruction) return instruction;
      const screened = screenedFor(found, state, instruction.holder);
      return orderPassOn(state, { n, screened, sanctions: list, instruction }, by, call.now);
    },
    { also: [...(buyerId ? [buyerKey(buyerId)] : []), payeeKey(call.params.id)] },
  );
}
