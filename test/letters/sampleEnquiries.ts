import type { ImprovementFact } from '../../shared/domain/enquiryFacts.ts';
import type { LetterFacts } from '../../shared/domain/letter.ts';
import type { LetterKind } from '../../shared/domain/letterKind.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import type { Variant } from './limitVariants.ts';
import { contact, instant } from './sampleLadder.ts';
import { deadlineOf, manager, requestedAt } from './sampleLimits.ts';

type Facts = Partial<LetterFacts>;
type Kind = Extract<LetterKind, `enquiry-${string}` | `feedback-${string}` | `improvement-${string}`>;

const asked = { subject: 'Hoe meld ik een nieuwe gebruiker aan?', firstContactAt: requestedAt };
const said = { subject: 'Uw brieven zijn duidelijk, de site is traag', firstContactAt: requestedAt };
const answer = { writtenAt: instant('2026-04-23T09:00:00Z'), inTime: true };

export const improvement: ImprovementFact = {
  ...{ said: 'De site is traag.', did: 'Een lijst toont nu eerst de eerste twintig regels.' },
  ...{ measure: 'Tijd tot de lijst er staat', unit: 'number', before: '6.5', after: '1.2' },
};

/** Facts of every letter about an enquiry, feedback or an improvement. */
export const ofEnquiryKind: Record<Kind, (office: OfficeCode) => Facts> = {
  'enquiry-acknowledged': (office) => ({
    ...{ contact, ...asked, due: deadlineOf('enquiry.answer', office, requestedAt) },
    ...{ enquiry: { system: 'policies' }, writtenAt: requestedAt },
  }),
  'enquiry-message': () => ({ contact, ...asked, text: 'Wij zoeken het voor u uit.' }),
  'enquiry-answered': (office) => ({
    ...{ contact, ...asked, ...answer, due: deadlineOf('enquiry.answer', office, requestedAt) },
    ...{ text: 'Kies bovenaan voor gebruikers.', closesOn: instant('2026-05-08T15:00:00Z') },
  }),
  'enquiry-late': (office) => missed('enquiry', office, asked),
  'enquiry-handed-over': () => ({ contact, ...asked, enquiry: { complaint: 'CMP-ABCDE-FGHIJ' } }),
  'feedback-acknowledged': (office) => ({
    ...{ contact, ...said, channel: 'api', writtenAt: requestedAt },
    due: deadlineOf('feedback.answer', office, requestedAt),
  }),
  'feedback-answered': (office) => ({
    ...{ contact, ...said, ...answer, due: deadlineOf('feedback.answer', office, requestedAt) },
    text: 'Wij maken de lijsten sneller.',
  }),
  'feedback-late': (office) => missed('feedback', office, said),
  'improvement-done': () => ({ contact, ...said, improvement, writtenAt: instant('2026-07-01T08:00:00Z') }),
};

function missed(kind: 'enquiry' | 'feedback', office: OfficeCode, words: Facts): Facts {
  const due = deadlineOf(`${kind}.answer`, office, requestedAt);
  const nextDue = deadlineOf(`${kind}.answer-late`, office, due.dueAt);
  return { contact: manager, ...words, due, nextDue, writtenAt: due.dueAt };
}

/** What these letters say beside the first sample of each kind. */
export function enquiries(office: OfficeCode): Variant[] {
  const late = instant('2026-04-28T08:00:00Z');
  const units = ['percent', 'days', 'hours'] as const;
  return [
    ['asked again', 'enquiry-acknowledged', { enquiry: { again: true }, writtenAt: requestedAt }],
    ['logged late', 'enquiry-acknowledged', { enquiry: { system: 'insights' }, writtenAt: late }],
    ['too late', 'enquiry-answered', { inTime: false, due: undefined }],
    ['by phone', 'feedback-acknowledged', { channel: 'phone' }],
    ['too late', 'feedback-answered', { inTime: false, due: undefined }],
    ...units.map((unit): Variant => [unit, 'improvement-done', { improvement: { ...improvement, unit } }]),
    ['one', 'improvement-done', { improvement: { ...improvement, unit: 'days', before: '5', after: '1' } }],
  ].map(
    ([name, kind, facts]) =>
      [name, kind, { ...ofEnquiryKind[kind as Kind](office), ...(facts as Facts) }] as Variant,
  );
}
