import { heading, paragraph, quote } from '../blocks.ts';
import { sayOfDay } from '../moments.ts';
import { inline, quoted } from '../ownWords.ts';
import { outsideRoutes } from '../parts/outsideRoutes.ts';
import { howToPay } from '../parts/payment.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';
import { invoiceIn, overdue } from './invoice.ts';

/**
 * The legal notice: what is unpaid since when, from which day cover is suspended and for what, the last moment to
 * keep it, what the notice rests on and why, and how to object (F 29).
 */
export const suspensionNotice: Part = (writing) => {
  const { facts, say, by } = writing;
  const invoice = invoiceIn(writing);
  const { noticeDays, clause, payBy } = given(facts, 'invoice', invoice.suspension);
  const days = say('value.days', { days: noticeDays });
  const last = by(given(facts, 'invoice', payBy));
  return [
    paragraph(say('invoice-suspension-notice.lead', overdue(writing))),
    paragraph(say('invoice-suspension-notice.decision', { from: fromDay(writing) })),
    heading(say('heading.keep-cover')),
    paragraph(say('invoice-suspension-notice.pay', { by: last, days })),
    ...howToPay(writing, invoice),
    heading(say('heading.why')),
    paragraph(say('invoice-suspension-notice.rests-on', { clause: inline(given(facts, 'invoice', clause)) })),
    quote(quoted(given(facts, 'text', facts.text))),
    paragraph(say('invoice-suspension-notice.before'), say('invoice-suspension-notice.after')),
    paragraph(say('invoice-suspension-notice.object')),
    ...outsideRoutes(writing),
  ];
};

/** The day has come. */
export const suspended: Part = (writing) => {
  const { say, money } = writing;
  const invoice = invoiceIn(writing);
  const values = { number: invoice.number, left: money(invoice.left), from: fromDay(writing) };
  return [
    paragraph(say('invoice-suspended.lead', values)),
    paragraph(say('invoice-suspension-notice.before'), say('invoice-suspension-notice.after')),
    ...howToPay(writing, invoice),
    paragraph(say('invoice-suspension-notice.object')),
  ];
};

/** It is over, or it never began. */
export const suspensionEnded: Part = (writing) => {
  const { facts, locale, say } = writing;
  const { number, suspension } = invoiceIn(writing);
  const { ended, until } = given(facts, 'invoice', suspension);
  const because = (ended ?? 'settled').replace('-', '_');
  return [
    paragraph(say('invoice-suspension-ended.lead', { because, number })),
    ...(facts.text === undefined ? [] : [quote(quoted(facts.text))]),
    paragraph(
      until
        ? say('invoice-suspension-ended.gap', { from: fromDay(writing), until: sayOfDay(locale, until) })
        : say('invoice-suspension-ended.never'),
    ),
  ];
};

/** The first day whose deliveries are not insured, to stand after "from". */
function fromDay(writing: Writing): string {
  const { suspension } = invoiceIn(writing);
  return sayOfDay(writing.locale, given(writing.facts, 'invoice', suspension).from);
}
