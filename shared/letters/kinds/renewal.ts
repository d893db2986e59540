import type { LetterBlock } from '../../domain/letter.ts';
import { heading, list, paragraph, quote } from '../blocks.ts';
import { quoted } from '../ownWords.ts';
import { deadline } from '../parts/deadline.ts';
import { words } from '../parts/limitWords.ts';
import { outsideRoutes } from '../parts/outsideRoutes.ts';
import { choices, dates, renewalOf, values } from '../parts/renewal.ts';
import { whoHasIt } from '../parts/whoHasIt.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';

/** A policy was entered: its calendar, step by step (P02, P03). */
export const renewalPlan: Part = (writing) => {
  const { say } = writing;
  const said = values(writing);
  const { next, noticeOn } = renewalOf(writing);
  if (!next)
    return [
      paragraph(say('renewal-plan.lead')),
      paragraph(say('renewal-plan.none', said)),
      ...dates(writing),
    ];
  const soon = noticeOn ? [] : [say('renewal-plan.soon', said)];
  return [
    paragraph(say('renewal-plan.lead')),
    ...dates(writing),
    heading(say('heading.next')),
    list([
      [say('renewal-plan.documents', said), ...soon].join(' '),
      say('renewal-plan.remind'),
      say('renewal-plan.tacit'),
      say('renewal-plan.after'),
    ]),
  ];
};

/** The documents of the next period, and what he can do with them (P04, F 28). */
export const renewalDocuments: Part = (writing) => {
  const { facts, say } = writing;
  const { late: isLate, afterTheirDay } = renewalOf(writing);
  const late = [
    ...(isLate ? [paragraph(say('renewal-documents.late'))] : []),
    ...(afterTheirDay ? [paragraph(say('renewal-documents.after-their-day'))] : []),
  ];
  return [
    paragraph(say('renewal-documents.lead', values(writing))),
    ...late,
    paragraph(terms(writing)),
    ...words(writing, 'heading.explanation', facts.text),
    ...dates(writing),
    ...choices(writing),
  ];
};

/** They did not come in time (F 27). */
export const renewalDocumentsLate: Part = (writing) => {
  const { say } = writing;
  const said = values(writing);
  return [
    paragraph(say('broken.lead'), say('renewal-documents-late.lead', said)),
    paragraph(say('broken.sorry'), say('broken.record')),
    paragraph(say('renewal-documents-late.nothing-lost', said)),
    paragraph(whoHasIt(writing)),
  ];
};

export const renewalNoticeMoved: Part = (writing) => [
  paragraph(writing.say('renewal-notice-moved.lead')),
  ...dates(writing),
  ...choices(writing),
];

export const renewalProlonged: Part = (writing) => {
  const said = values(writing);
  return [
    paragraph(writing.say('renewal-prolonged.lead', said)),
    paragraph(writing.say('renewal-prolonged.decide', said)),
  ];
};

/** The last day for notice comes near; a late reminder says so, and no number of days (F 27). */
export const renewalReminder: Part = (writing) => [
  paragraph(writing.say('renewal-reminder.lead', values(writing))),
  ...overslept(writing),
  ...dates(writing),
  ...choices(writing),
];

export const renewalEnding: Part = (writing) => [
  paragraph(writing.say('renewal-ending.lead', values(writing))),
  ...overslept(writing),
  paragraph(writing.say('renewal-ending.go-on')),
];

function overslept(writing: Writing): LetterBlock[] {
  return renewalOf(writing).late ? [paragraph(writing.say('renewal-reminder.late'))] : [];
}

/** Other terms for the next period, in the words of whoever changes them (F 27). */
export const renewalTerms: Part = (writing) => {
  const { facts, say } = writing;
  return [
    paragraph(say('renewal-terms.lead', values(writing))),
    heading(say('heading.renewal-terms')),
    quote(quoted(given(facts, 'text', facts.text))),
    ...dates(writing),
    ...choices(writing),
  ];
};

export const renewalAccepted: Part = (writing) => [
  paragraph(writing.say('renewal-accepted.lead', values(writing)), terms(writing)),
  paragraph(writing.say('renewal-accepted.binding')),
];

export const renewalAsked: Part = (writing) => [
  paragraph(writing.say('renewal-asked.lead')),
  ...deadline(writing),
];

export const renewalNotice: Part = (writing) => [
  paragraph(writing.say('renewal-notice.lead', values(writing)), writing.say('renewal.insured')),
  paragraph(writing.say('renewal-notice.after')),
];

/** We give notice, in the form that the law asks for, and say why and where else he can go. */
export const renewalInsurerNotice: Part = (writing) => {
  const { facts, say } = writing;
  const registered = renewalOf(writing).form === 'registered-letter';
  return [
    paragraph(say('renewal-insurer-notice.lead', values(writing)), say('renewal.insured')),
    ...(registered ? [paragraph(say('renewal-insurer-notice.registered'))] : []),
    ...words(writing, 'heading.explanation', facts.text),
    paragraph(say('appeal-decided.complaint')),
    ...outsideRoutes(writing),
  ];
};

/** The one letter after the last day for notice: it renews (F 27). */
export const renewalRenewed: Part = (writing) => {
  const { say } = writing;
  const { changed } = renewalOf(writing);
  return [
    paragraph(
      say('renewal-renewed.lead', values(writing)),
      say(changed ? 'renewal-renewed.changed' : 'renewal.same'),
    ),
    ...dates(writing),
    paragraph(say('renewal-plan.remind')),
  ];
};

/** The same: it ends. */
export const renewalEnded: Part = (writing) => {
  const { say } = writing;
  const { by } = renewalOf(writing);
  const why = by ? [say(`renewal-ended.${by}`)] : [];
  return [
    paragraph(say('renewal-ended.lead', values(writing)), ...why),
    paragraph(say('renewal.insured'), say('renewal-ended.unpaid')),
  ];
};

function terms(writing: Writing): string {
  return writing.say(renewalOf(writing).changed ? 'renewal.changed' : 'renewal.same');
}
