import type { staffClaimDecisions } from '../../../shared/api/staffClaimDecisions.ts';
import { buyerKey } from '../../../shared/data/buyers.ts';
import { besideIn, calculationKeys } from '../../../shared/data/claimBeside.ts';
import { paymentNamesOf } from '../../../shared/data/keys.ts';
import type { Found } from '../../../shared/data/read.ts';
import type { Key } from '../../../shared/data/store.ts';
import { keyOfText, textIn } from '../../../shared/data/texts.ts';
import type { DebtorAccounts } from '../../../shared/domain/bank/debtor.ts';
import { type AccountReader, accountReader, writtenFor } from '../../../shared/domain/bank/readAccount.ts';
import { orderClaimPayment } from '../../../shared/domain/claim/pay.ts';
import type { Claim } from '../../../shared/domain/claim/state.ts';
import { type Refusal, refused } from '../../../shared/domain/decision.ts';
import { textRef } from '../../../shared/domain/letterDraft.ts';
import type { Instruction } from '../../../shared/domain/payment/instruct.ts';
import { staffClaimCommand } from '../claimCommands.ts';
import type { Call } from '../serve/call.ts';
import { type DecisionDesk, knownBuyer } from './deciding.ts';

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
    (state, { by, role, found, world }) => {
      const instruction = instructionIn(found, state, n, { read, accounts });
      if ('refused' in instruction) return instruction;
      const { names, numbers, sanctions } = knownBuyer(found, state, list);
      const screened = { names: [...names, instruction.holder], numbers };
      const { year } = besideIn(found, state, world, call.now);
      const order = { n, screened, sanctions, instruction };
      return orderClaimPayment(state, order, { by, role }, year, call.now);
    },
    { alsoOf: (claim) => [...calculationKeys(claim), buyerKey(claim.buyerId), ...accountKeys(claim)] },
  );
}

const accountNames = ['holder', 'account', 'bic'] as const;

function accountKeys({ id, payee }: Claim): Key[] {
  return payee ? accountNames.map((name) => keyOfText(id, textRef(payee.seq, name))) : [];
}

type Banking = { read: AccountReader; accounts: DebtorAccounts };

/** What the bank is to be asked for: the account in words, and the names by which it knows the payment. */
function instructionIn(
  found: Found,
  { id, reference, currency, payee }: Claim,
  n: number,
  { read, accounts }: Banking,
): Instruction | Refusal {
  const word = (name: (typeof accountNames)[number]) =>
    payee && textIn(found, id, textRef(payee.seq, name))?.body;
  const [holder, account, bic] = [word('holder'), word('account'), word('bic')];
  if (holder === undefined || account === undefined) {
    return refused(
      'rule',
      'payee-missing',
      'There is no account to pay to.',
      'Enter it, or have it entered.',
    );
  }
  const own = read(writtenFor(currency, { account, bic }), currency);
  if ('refused' in own) return own;
  const { messageId, endToEndId } = paymentNamesOf(id, reference, n);
  return { holder, account: own, accounts, messageId, endToEndId, remittance: reference };
}
