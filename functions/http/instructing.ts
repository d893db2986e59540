import { buyerIn } from '../../shared/data/buyers.ts';
import { paymentNamesOf } from '../../shared/data/keys.ts';
import { payeeIn } from '../../shared/data/payeeWords.ts';
import type { Found } from '../../shared/data/read.ts';
import type { Store } from '../../shared/data/store.ts';
import type { DebtorAccounts } from '../../shared/domain/bank/debtor.ts';
import { type AccountReader, writtenFor } from '../../shared/domain/bank/readAccount.ts';
import { type Refusal, refused } from '../../shared/domain/decision.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Instruction } from '../../shared/domain/payment/instruct.ts';
import { orderable } from '../../shared/domain/payment/order.ts';
import type { Paying } from '../../shared/domain/payment/paying.ts';
import type { Screened } from '../../shared/domain/sanctions.ts';

/** Where an account is taken, and those that we pay from: none of them is a payee's. */
export type AccountDesk = { store: Store; accounts: DebtorAccounts };
export type Banking = { read: AccountReader; accounts: DebtorAccounts };

/**
 * What the bank is to be asked for: the account in words, and the names by which it knows the payment. Before its
 * day it does not matter whether there is an account.
 */
export function instructionIn(
  found: Found,
  state: Paying,
  { n, now }: { n: number; now: Instant },
  { read, accounts }: Banking,
): Instruction | Refusal {
  const payment = orderable(state, n, now);
  if ('refused' in payment) return payment;
  const { id, currency, payee } = state;
  const words = payee && payeeIn(found, id, payee.seq);
  if (!words) {
    return refused(
      'rule',
      'payee-missing',
      'There is no account to pay to.',
      'Enter it, or have it entered.',
    );
  }
  const { holder, account, bic } = words;
  const own = read(writtenFor(currency, { account, bic }), currency);
  if ('refused' in own) return own;
  const { messageId, endToEndId } = paymentNamesOf(state, n);
  return { holder, account: own, accounts, messageId, endToEndId, remittance: state.reference };
}

/** On whom the sanctions list is looked at before money goes out: who owed it, and whose account it is (F 18). */
export function screenedFor(found: Found, { buyerId }: { buyerId: string }, holder: string): Screened {
  const buyer = buyerIn(found, buyerId)?.buyer;
  if (!buyer) throw new Error(`The buyer ${buyerId} is not there`);
  const { name, ids } = buyer;
  return { names: [name, holder], numbers: ids.map(({ number }) => number) };
}
