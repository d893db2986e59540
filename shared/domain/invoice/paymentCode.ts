import { bankText } from '../bank/bankText.ts';
import type { LocalDate } from '../instant.ts';
import { type MoneyFact, moneyOf } from '../money.ts';
import { type PaymentReference, writtenReference } from './paymentReference.ts';
import type { OwnAccount } from './suppliers.ts';

/** What a banking app needs to fill in a transfer. */
export type PaymentOrder = {
  amount: MoneyFact;
  name: string;
  account: OwnAccount;
  paymentReference: PaymentReference;
  number: string;
  dueOn?: LocalDate | undefined;
};

export type PaymentCode = { kind: 'epc' | 'qr-platba'; content: string };

/** The largest amount that the European code has room for. */
const mostEuro = 99_999_999_999;

/** The code that apps of the country read: crowns in the Czech Republic, else euros; undefined where there is none. */
export function paymentCode(order: PaymentOrder): PaymentCode | undefined {
  const { account, amount } = order;
  if (account.scheme !== 'iban' || amount.minor === 0) return undefined;
  if (account.number.startsWith('CZ')) return { kind: 'qr-platba', content: spayd(order) };
  if (amount.currency !== 'EUR' || amount.minor > mostEuro) return undefined;
  return { kind: 'epc', content: epc(order) };
}

/**
 * EPC069-12, version 002: a SEPA credit transfer. A reference that is none of ISO 11649 goes as plain words; names are
 * written in the letters that every bank and every reader takes.
 */
function epc({ amount, name, account, paymentReference }: PaymentOrder): string {
  const structured = paymentReference.scheme === 'rf';
  const reference = structured ? paymentReference.value : '';
  // A machine reads it: the groups of four are for people, the signs around a Belgian one say what it is.
  const spoken =
    paymentReference.scheme === 'ogm' ? writtenReference(paymentReference) : paymentReference.value;
  const words = structured ? '' : spoken;
  const euro = `EUR${moneyOf(amount).amount}`;
  const lines = ['BCD', '002', '1', 'SCT', account.bic ?? '', bankText(name, 70), account.number, euro];
  return [...lines, '', reference, words].join('\n').trimEnd();
}

/** Short Payment Descriptor 1.0, the QR Platba of the Czech banks. */
function spayd({ amount, account, paymentReference, number, dueOn }: PaymentOrder): string {
  const { value } = paymentReference;
  const fields = [
    `ACC:${account.number}${account.bic ? `+${account.bic}` : ''}`,
    `AM:${moneyOf(amount).amount}`,
    `CC:${amount.currency}`,
    ...(dueOn ? [`DT:${dueOn.replaceAll('-', '')}`] : []),
    `MSG:${bankText(number, 60).toUpperCase()}`,
    `X-VS:${value}`,
  ];
  return ['SPD', '1.0', ...fields].join('*');
}
