import type { collectionMoney } from '../../../shared/api/collectionMoney.ts';
import { buyerKey } from '../../../shared/data/buyers.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import type { DebtorAccounts } from '../../../shared/domain/bank/debtor.ts';
import { type AccountReader, accountReader, writtenFor } from '../../../shared/domain/bank/readAccount.ts';
import { orderPassOn, passOnReturned } from '../../../shared/domain/collection/passOn.ts';
import { checkAccountOf, giveAccount } from '../../../shared/domain/collection/payee.ts';
import type { Collection } from '../../../shared/domain/collection/state.ts';
import type { Decision } from '../../../shared/domain/decision.ts';
import type { SanctionsList } from '../../../shared/domain/sanctions.ts';
import { accountKeys, instructionIn, screenedFor } from '../instructing.ts';
import type { Call, HandlersOf } from '../serve/call.ts';
import { clientCollectionCommand, staffCollectionCommand } from './answers.ts';

type Routes = typeof collectionMoney;
/** Where money is passed on, the sanctions list that is looked at before, and the accounts that we pay from. */
export type PassingDesk = { store: Store; sanctions: SanctionsList; accounts: DebtorAccounts };

/** Passing on what was collected: load, elapse, decide, commit. */
export function collectionMoneyHandlers(desk: PassingDesk): HandlersOf<Routes> {
  const { store } = desk;
  return {
    giveCollectionPayee: async (call) => {
      const read = await accountReader();
      return clientCollectionCommand(store, call, (state, { by }) => given(state, call, read, by));
    },
    giveStaffCollectionPayee: async (call) => {
      const read = await accountReader();
      return staffCollectionCommand(store, call, (state, { by }) => given(state, call, read, by));
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

type Given = Call<Routes['giveCollectionPayee']> | Call<Routes['giveStaffCollectionPayee']>;

/** The account as it is written, read for the currency of the collection. */
function given(state: Collection, { body, now }: Given, read: AccountReader, by: Actor): Decision {
  const account = read(writtenFor(state.currency, body), state.currency);
  return 'refused' in account ? account : giveAccount(state, { holder: body.holder, account }, by, now);
}

/** Orders it: a read of the collection, a read of account and buyer, and one transaction. */
async function orderOn({ store, sanctions, accounts }: PassingDesk, call: Call<Routes['orderPassOn']>) {
  const [list, read] = await Promise.all([sanctions(call.now), accountReader()]);
  const { n } = call.body;
  return staffCollectionCommand(
    store,
    call,
    (state, { by, found }) => {
      const instruction = instructionIn(found, state, n, { read, accounts });
      if ('refused' in instruction) return instruction;
      const screened = screenedFor(found, state, instruction.holder);
      return orderPassOn(state, { n, screened, sanctions: list, instruction }, by, call.now);
    },
    { alsoOf: (state) => [buyerKey(state.buyerId), ...accountKeys(state)] },
  );
}
