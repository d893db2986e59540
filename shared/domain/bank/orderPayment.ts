import { localDateAt } from '../calendar.ts';
import type { Reason, Refusal } from '../decision.ts';
import type { Instant } from '../instant.ts';
import type { MoneyFact } from '../money.ts';
import type { OfficeCode } from '../office.ts';
import { insurer } from '../offices.ts';
import { type PayeeAccount, takes } from './account.ts';
import { type DebtorAccounts, debtorFor } from './debtor.ts';
import { payeeReady } from './payee.ts';
import type { Payment } from './payment.ts';

/**
 * The text of the ordering event that holds the payment as JSON: how much the client is paid stands in the event,
 * what we and the bank call it is among ourselves.
 */
export const paymentText = 'internal-payment';

/** What is to be paid, to whom, and by which names the bank knows it. */
export type PaymentAsked = Pick<Payment, 'messageId' | 'endToEndId' | 'remittance'> & {
  office: OfficeCode;
  amount: MoneyFact;
  payee: PayeeAccount;
};

/**
 * The payment as the bank will be asked for it, fixed now and for ever; it goes into the event that orders it, as
 * its text `internal-payment`. Or everything that stands against it: an account that is not ready (`charter.md` F 25), one
 * that does not take this currency, none to pay from.
 */
export function orderPayment(
  { office, amount, payee, ...names }: PaymentAsked,
  accounts: Pick<DebtorAccounts, 'accounts'>,
  now: Instant,
): Payment | Refusal {
  const { currency } = amount;
  const debtor = debtorFor(accounts, office, currency);
  const reasons: Reason[] = [
    ...(payeeReady(payee, now)?.reasons ?? []),
    ...(takes(payee.account, currency) ? [] : [otherCurrency(currency)]),
  ];
  if ('refused' in debtor) return { ...debtor, reasons: [...reasons, ...debtor.reasons] };
  if (reasons.length > 0) return { refused: 'rule', reasons };
  return {
    ...{ ...names, amount, orderedAt: now, executeOn: localDateAt(office, now) },
    debtor: { holder: insurer.legalEntity, account: debtor },
    creditor: { holder: payee.holder, account: payee.account },
  };
}

const otherCurrency = (currency: string): Reason => ({
  ...{ code: 'account-for-another-currency', disclosure: 'client' },
  because: `This account does not take ${currency}.`,
});
