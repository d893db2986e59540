import type { InvoiceFact } from '../../domain/invoiceFacts.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import { paragraph } from '../blocks.ts';
import { sayDate, sayLastDay, sayOn } from '../moments.ts';
import { deadline } from '../parts/deadline.ts';
import { billed, service } from '../parts/invoiceTables.ts';
import { howToPay } from '../parts/payment.ts';
import { kept } from '../parts/punctuality.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';

export function invoiceIn({ facts }: Writing): InvoiceFact {
  return given(facts, 'invoice', facts.invoice);
}

/** The invoice itself: how much, by when, for which service and period, who supplied it, how to pay (P05). */
export const invoiceIssued: Part = (writing) => {
  const { locale, say, money } = writing;
  const invoice = invoiceIn(writing);
  const by = sayLastDay(locale, given(writing.facts, 'invoice', invoice.dueOn));
  return [
    paragraph(say('invoice-issued.lead', { amount: money(invoice.total), by })),
    ...service(writing, invoice),
    ...billed(writing, invoice),
    ...howToPay(writing, invoice),
    ...taxDocument(writing, invoice),
    paragraph(say('invoice-issued.wrong')),
  ];
};

/** A correction is a document of its own; it says which invoice it takes off, and what becomes of the money (F 29). */
export const creditNoteIssued: Part = (writing) => {
  const { facts, locale, say, money } = writing;
  const invoice = invoiceIn(writing);
  const { number, issuedOn } = given(facts, 'invoice', invoice.corrects);
  const date = sayDate(locale, issuedOn);
  return [
    paragraph(say('invoice-credit-note.lead', { amount: money(invoice.total), number, date })),
    ...service(writing, invoice),
    ...billed(writing, invoice),
    paragraph(say('invoice-credit-note.set-off')),
    ...taxDocument(writing, invoice),
  ];
};

/** Mexico: what the tax office takes is another document (F 29). */
function taxDocument({ say }: Writing, { supplier }: InvoiceFact): LetterBlock[] {
  return supplier === 'MX' ? [paragraph(say('invoice.tax-document'))] : [];
}

/** Before the due date or after it, by the days as they are: friendly, and no word of it touches cover (F 29). */
export const invoiceReminder: Part = (writing) => {
  const { facts, locale, say, money } = writing;
  const invoice = invoiceIn(writing);
  const dueOn = given(facts, 'invoice', invoice.dueOn);
  const over = given(facts, 'invoice', invoice.overdueDays) > 0;
  const open = { number: invoice.number, left: money(invoice.left) };
  return [
    paragraph(
      over
        ? say('invoice-reminder.overdue', overdue(writing))
        : say('invoice-reminder.ahead', { ...open, by: sayLastDay(locale, dueOn) }),
      ...(facts.late ? [say('invoice-reminder.late')] : []),
    ),
    ...howToPay(writing, invoice),
    paragraph(say('invoice-reminder.crossed'), say('invoice-reminder.cover')),
    ...(over ? [paragraph(say('invoice-reminder.trouble'))] : []),
  ];
};

/** What is unpaid since when. */
export function overdue(writing: Writing) {
  const { facts, locale, say, money } = writing;
  const { number, left, dueOn, overdueDays } = invoiceIn(writing);
  return {
    ...{ number, left: money(left), on: sayOn(locale, given(facts, 'invoice', dueOn)) },
    days: say('value.days', { days: given(facts, 'invoice', overdueDays) }),
  };
}

/** Money reached us, or a claim's indemnity paid it: what is left, and what was too much. */
export const invoicePayment: Part = (writing) => {
  const { facts, locale, say, money } = writing;
  const invoice = invoiceIn(writing);
  const { on, amount, source, over } = given(facts, 'invoice', invoice.payment);
  const values = { amount: money(amount), on: sayOn(locale, on), number: invoice.number };
  const lead = source === 'set-off' ? 'invoice-payment.set-off' : 'invoice-payment.lead';
  const left = invoice.left.minor > 0;
  return [
    paragraph(say(lead, values)),
    paragraph(left ? say('invoice-payment.left', { left: money(invoice.left) }) : say('invoice-payment.all')),
    ...(left ? howToPay(writing, invoice) : []),
    ...(over.minor > 0 ? [paragraph(say('invoice-payment.over', { over: money(over) }))] : []),
    ...deadline(writing),
  ];
};

/** What a credit note leaves over goes back. */
export const refundOwed: Part = (writing) => {
  const { facts, say, money } = writing;
  const invoice = invoiceIn(writing);
  const { amount } = given(facts, 'invoice', invoice.refund);
  return [
    paragraph(say('invoice-refund-owed.lead', { amount: money(amount), number: invoice.number })),
    ...deadline(writing),
  ];
};

export const invoiceRefunded: Part = (writing) => {
  const { facts, locale, say, money } = writing;
  const { refund, number } = invoiceIn(writing);
  const { amount, on } = given(facts, 'invoice', refund);
  const day = sayOn(locale, given(facts, 'invoice', on));
  return [
    paragraph(say('invoice-refunded.lead', { amount: money(amount), on: day, number })),
    ...kept(writing),
  ];
};
