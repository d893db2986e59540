import type { LetterBlock } from '../../domain/letter.ts';
import { heading, list, paragraph } from '../blocks.ts';
import { sayOn } from '../moments.ts';
import { deadline } from '../parts/deadline.ts';
import { guide, guideSteps, openSteps } from '../parts/guide.ts';
import { invoices, unpaid } from '../parts/invoices.ts';
import { paperList } from '../parts/papers.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';

/** Overdue invoices were told: the personal guide, step by step with its dates (K01, K02). */
export const overdueReceived: Part = (writing) => {
  const { facts, say } = writing;
  const { count, late } = given(facts, 'overdue', facts.overdue);
  return [
    paragraph(say('overdue-received.lead', { count: given(facts, 'overdue', count) })),
    ...invoices(writing),
    ...unpaid(writing),
    ...(late ? [paragraph(say('overdue.late', { late }))] : []),
    ...guide(writing),
    paragraph(say('overdue-received.extension')),
    ...ready(writing),
    ...deadline(writing),
    heading(say('heading.next')),
    list([
      say('overdue-received.sooner'),
      say('overdue-received.changes'),
      say('overdue-received.ahead'),
      say('acknowledged.written'),
    ]),
  ];
};

function ready(writing: Writing): LetterBlock[] {
  const papers = writing.facts.overdue?.papers ?? [];
  if (papers.length === 0) return [];
  const { say } = writing;
  return [
    heading(say('heading.ready')),
    paragraph(say('overdue-received.ready')),
    paperList(writing, papers),
  ];
}

/** Money came in: what is left, and which steps are still there. */
export const overdueReceipt: Part = (writing) => {
  const { facts, locale, say, money } = writing;
  const { received, unpaid: left } = given(facts, 'overdue', facts.overdue);
  const { on, amount } = given(facts, 'overdue', received);
  const paid = left?.length === 0;
  return [
    paragraph(say('overdue-receipt.lead', { amount: money(amount), on: sayOn(locale, on) })),
    paragraph(say('overdue-receipt.order'), ...(paid ? [say('overdue-receipt.paid')] : [])),
    ...unpaid(writing),
    ...(paid ? [] : openSteps(writing)),
  ];
};

/** The last day to hand over, or to claim, comes near. */
export const overdueDutyNear: Part = (writing) => {
  const { facts, say } = writing;
  return [
    paragraph(say('overdue-duty-near.lead')),
    guideSteps(writing, [given(facts, 'overdue', facts.overdue?.near)]),
    ...unpaid(writing),
    paragraph(say('overdue-duty-near.do')),
    paragraph(say('overdue-duty-near.paid')),
  ];
};
