import type { PayeeAccount } from '../bank/account.ts';
import type { DebtorAccounts } from '../bank/debtor.ts';
import { orderPayment as askBank, paymentText } from '../bank/orderPayment.ts';
import type { Payment as BankPayment } from '../bank/payment.ts';
import type { Refusal } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { type TextRef, textRef } from '../textRef.ts';
import type { PaymentEventData } from './event.ts';
import { type Ordering, orderPayment } from './order.ts';
import { payableTo } from './payee.ts';
import { type Paying, paymentOf } from './paying.ts';

/** What the bank needs beside the case: the account in words, its own names of the payment, and ours to pay from. */
export type Instruction = Pick<PayeeAccount, 'holder' | 'account'> &
  Pick<BankPayment, 'messageId' | 'endToEndId' | 'remittance'> & {
    accounts: Pick<DebtorAccounts, 'accounts'>;
  };

/** An ordered payment; its text is what the bank is asked for, fixed for ever. */
export type Instructed = {
  data: PaymentEventData<'payment-ordered'>;
  texts: { [paymentText]: string };
};

/** Orders an owed payment and fixes what the bank is asked for; or says what stands against it. */
export function instruct(
  state: Paying,
  ordering: Ordering,
  instruction: Instruction,
  now: Instant,
): Instructed | Refusal {
  const data = orderPayment(state, ordering, now);
  if ('refused' in data) return data;
  const payee = payableTo(state, now);
  if ('refused' in payee) return payee;
  const { holder, account, accounts, ...names } = instruction;
  const { enteredBy, enteredAt, calledBack } = payee;
  const asked = {
    ...{ ...names, office: state.office, amount: { minor: data.amount, currency: state.currency } },
    payee: { holder, account, enteredBy, enteredAt, calledBack },
  };
  const payment = askBank(asked, accounts, now);
  return 'refused' in payment ? payment : { data, texts: { [paymentText]: JSON.stringify(payment) } };
}

/** Where what the bank is asked for stands. Throws for a payment that was not ordered. */
export function wordsOfPayment(state: Pick<Paying, 'id' | 'payments'>, n: number): TextRef {
  const seq = paymentOf(state, n)?.orderedSeq;
  if (seq === undefined) throw new Error(`Payment ${n} of ${state.id} was not ordered`);
  return textRef(seq, paymentText);
}
