import type { LetterBlock } from '../../domain/letter.ts';
import { heading, list, paragraph, quote, table } from '../blocks.ts';
import { quoted } from '../ownWords.ts';
import { deadline } from '../parts/deadline.ts';
import { amountsOf } from '../parts/invoices.ts';
import { paperList, papers, papersBy } from '../parts/papers.ts';
import { payable, waitingPeriod } from '../parts/wait.ts';
import { given } from '../requiredFacts.ts';
import { type Part, person, type Writing } from '../writing.ts';

/** A claim was filed: the wait, the first payable day, and which papers are missing (K01, K10, F 19, F 22). */
export const claimAcknowledged: Part = (writing) => {
  const { facts, say } = writing;
  const { wait, filedLate } = given(facts, 'claim', facts.claim);
  return [
    paragraph(say('claim-acknowledged.lead')),
    claimed(writing),
    ...(filedLate ? [paragraph(say('claim.filed-late', { days: filedLate }))] : []),
    ...waitingPeriod(writing, given(facts, 'claim', wait)),
    ...papers(writing),
    ...deadline(writing),
    heading(say('heading.next')),
    list([
      say('claim-acknowledged.who', person(facts)),
      say('claim-acknowledged.decide'),
      say('claim-acknowledged.calculation'),
      say('claim-acknowledged.tell'),
      say('acknowledged.written'),
    ]),
  ];
};

function claimed(writing: Writing): LetterBlock {
  const { facts, say } = writing;
  const { amount, amounts, count, cause, political } = given(facts, 'claim', facts.claim);
  const kind = { political: (political ?? 'act-of-state').replaceAll('-', '_') };
  const values = {
    amount: amountsOf(writing, amounts ?? [given(facts, 'claim', amount)]),
    count: given(facts, 'claim', count),
  };
  return table([
    { label: say('label.claimed'), value: say('value.claimed', values) },
    { label: say('label.cause'), value: say(`cause.${given(facts, 'claim', cause)}`, kind) },
  ]);
}

/** What we need beside the checklist, and by when. */
export const claimPapers: Part = (writing) => {
  const { facts, say } = writing;
  const missing = facts.claim?.missing ?? [];
  return [
    paragraph(say('claim-papers.lead')),
    quote(quoted(given(facts, 'text', facts.text))),
    ...(missing.length > 0 ? [paperList(writing, missing)] : []),
    paragraph(...papersBy(writing, facts), say('papers.other')),
  ];
};

/** Papers are still missing: the first and the second warning. */
export const claimWarning: Part = (writing) => {
  const { facts, say } = writing;
  const second = { second: (facts.claim?.warning ?? 1) > 1 ? 'yes' : 'no' };
  return [
    paragraph(say('claim-warning.lead', second)),
    ...papers(writing),
    paragraph(say('claim-warning.then', second)),
  ];
};

/** The file is complete: by when we decide, and from when we can pay (F 19). */
export const claimComplete: Part = (writing) => {
  const { facts, say } = writing;
  const wait = facts.claim?.wait;
  return [
    paragraph(say('claim-complete.lead')),
    ...deadline(writing),
    ...(wait && wait.days > 0 ? [heading(say('heading.paid-when')), paragraph(payable(writing, wait))] : []),
  ];
};

/** The client withdrew his claim. */
export const claimCancelled: Part = ({ facts, say, at }) => [
  paragraph(say('claim-cancelled.lead', { at: at(facts.writtenAt) })),
  paragraph(say('claim-cancelled.again')),
];
