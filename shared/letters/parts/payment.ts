import { paymentCode } from '../../domain/invoice/paymentCode.ts';
import { writtenReference } from '../../domain/invoice/paymentReference.ts';
import { accountFor, type OwnAccount, supplierOn } from '../../domain/invoice/suppliers.ts';
import type { InvoiceFact } from '../../domain/invoiceFacts.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import { heading, qr, table } from '../blocks.ts';
import { sayDate } from '../moments.ts';
import { given } from '../requiredFacts.ts';
import type { Writing } from '../writing.ts';

/** The payment line of the country: account, reference with its check digits, and a code where banks read one (F 29). */
export function howToPay(writing: Writing, invoice: InvoiceFact): LetterBlock[] {
  const { facts, locale, say, money, dateOf } = writing;
  const { left, paymentReference, issuedOn } = invoice;
  const supplier = supplierOn(invoice.supplier, issuedOn);
  const account = supplier && accountFor(supplier, left.currency);
  if (!account) throw new Error(`${invoice.supplier} has no account for ${left.currency}`);
  const dueOn = given(facts, 'invoice', invoice.dueOn);
  const code = paymentCode({ ...invoice, amount: left, name: supplier.name, account });
  return [
    heading(say('heading.pay')),
    table([
      { label: say('label.amount'), value: money(left) },
      {
        label: say(dueOn < dateOf(facts.writtenAt) ? 'label.was-due' : 'label.pay-by'),
        value: sayDate(locale, dueOn),
      },
      { label: say(`account.${account.scheme}`), value: writtenAccount(account) },
      { label: say('label.in-name-of'), value: supplier.name },
      { label: say(`reference.${paymentReference.scheme}`), value: writtenReference(paymentReference) },
    ]),
    ...(code ? [qr(code.content, say(`payment-code.${code.kind}`))] : []),
  ];
}

/** An IBAN is written in fours; other numbers as the bank writes them. */
function writtenAccount({ scheme, number }: OwnAccount): string {
  return scheme === 'iban' ? (number.match(/.{1,4}/g) ?? []).join(' ') : number;
}
