import type { Span } from '../domain/deadline.ts';
import type { Locale } from '../domain/office.ts';
import csCZ from './charter/cs-CZ.json' with { type: 'json' };
import enIE from './charter/en-IE.json' with { type: 'json' };
import esES from './charter/es-ES.json' with { type: 'json' };
import esMX from './charter/es-MX.json' with { type: 'json' };
import nlBE from './charter/nl-BE.json' with { type: 'json' };
import nlNL from './charter/nl-NL.json' with { type: 'json' };
import svSE from './charter/sv-SE.json' with { type: 'json' };
import { tieShortWords } from './czechTies.ts';
import { type Periods, period } from './period.ts';

/** The promises that the charter publishes (`charter.md` A.1, A.3 to A.5; F 3, 4, 6 to 9, 12 to 22, 25, 26, 28, 30). */
export const charterKeys = [
  'complaint.step1',
  'complaint.step2',
  'complaint.senior-manager',
  'complaint.directors',
  'complaint.directors-contact',
  'complaint.findings',
  'complaint.remedy',
  'complaint.final-response',
  'complaint.written',
  'complaint.progress',
  'limit.decision',
  'limit.comment',
  'limit.decision-after-comment',
  'limit.final-decision',
  'limit.progress',
  'limit.reasons',
  'limit.notice',
  'limit.expiry',
  'limit.new-decision',
  'buyer.identification',
  'buyer.grade-told',
  'appeal.decision',
  'appeal.decision-late',
  'appeal.open',
  'overdue.guide',
  'overdue.extension-answer',
  'collection.plan',
  'collection.consent',
  'collection.progress',
  'collection.pass-on',
  'claim.decision',
  'claim.progress',
  'claim.new-decision',
  'claim.reasons',
  'claim.payment',
  'claim.share',
  'renewal.documents',
  'renewal.unhurried',
  'renewal.receipts',
  'renewal.answer',
  'invoice.clear',
  'invoice.cover',
  'invoice.refund',
  'data.request',
  'premium.declaration',
  'premium.account',
  'enquiry.answer',
  'enquiry.answer-late',
  'feedback.answer',
  'feedback.answer-late',
  'improvement.done',
  'quality.review',
  'contact.dedicated',
  'contact.new',
  'client.review',
] as const;
export type CharterKey = (typeof charterKeys)[number];

type Words = { readonly title: string; readonly text: string };
type CharterWords = Readonly<Record<CharterKey, Words>> & { readonly period: Periods };

/** Kept apart from the letters, so that the public page needs neither their sentences nor a formatter. */
export const charterWords = {
  'en-IE': enIE,
  'nl-NL': nlNL,
  'nl-BE': nlBE,
  'sv-SE': svSE,
  'cs-CZ': csCZ,
  'es-ES': esES,
  'es-MX': esMX,
} as const satisfies Record<Locale, CharterWords>;

/**
 * One promise in the reader's language. `span` is the target that the rules in force give it, in the
 * charter's own unit; throws when a promise with a period is asked for without one.
 */
export function charterText(locale: Locale, key: CharterKey, facts: { span?: Span } = {}): Words {
  const { title, text } = charterWords[locale][key];
  return { title, text: locale === 'cs-CZ' ? tieShortWords(filled()) : filled() };

  function filled(): string {
    if (!text.includes('{period}')) return text;
    if (!facts.span) throw new Error(`The promise ${key} needs its span`);
    return text.replace('{period}', periodText(locale, facts.span));
  }
}

/** How long, in the charter's own unit, in the words of the locale: `48 werkuren`. */
export function periodText(locale: Locale, span: Span): string {
  return period(locale, charterWords[locale].period, span);
}
