import type { Instant } from '../../shared/domain/instant.ts';
import type { LetterFacts } from '../../shared/domain/letter.ts';
import type { LetterKind } from '../../shared/domain/letterKind.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { people } from './sampleLadder.ts';
import { deadlineOf, requestedAt, working } from './sampleLimits.ts';
import { date } from './sampleOverdues.ts';

type Kind = Extract<LetterKind, `contact-${string}` | `review-${string}`>;

/** A case about a client himself is about no buyer and has nothing of another family. */
const base = { subject: undefined, due: undefined, step: undefined } satisfies Partial<LetterFacts>;
const year = { amount: 365, unit: 'days' } as const;
const owed = (office: OfficeCode) => deadlineOf('contact.new', office, requestedAt, working(5));
const review = (office: OfficeCode, from: Instant = requestedAt) =>
  deadlineOf('client.review', office, from, year);

export const picture = {
  business: 'Handel in hout en plaatmateriaal, twee vestigingen.',
  strategy: 'Groei in de bouw.\nEen derde vestiging in 2027.',
  markets: 'Nederland en Vlaanderen, vooral aannemers.',
};

/** Facts of each kind of letter about the contact and the yearly review. */
export const ofRelationKind: Record<Kind, (office: OfficeCode) => Partial<LetterFacts>> = {
  'contact-assigned': () => ({ ...base, relation: { previous: 'Joost Hendriks' } }),
  'contact-awaited': (office) => ({
    ...base,
    ...{ due: owed(office), relation: { previous: 'Joost Hendriks' }, writtenAt: requestedAt },
  }),
  'contact-none': () => ({
    ...base,
    text: 'Uw afdeling wordt door een team bediend, zodat er altijd iemand is.',
    relation: { previous: 'Joost Hendriks' },
  }),
  'contact-late': (office) => {
    const due = owed(office);
    return { ...base, due, writtenAt: due.dueAt, contact: people['senior-manager'] };
  },
  'review-near': (office) => ({ ...base, due: review(office), relation: picture, writtenAt: requestedAt }),
  'review-held': (office) => ({
    ...base,
    ...{ text: 'Besproken: de nieuwe vestiging en de limieten die daarbij horen.', inTime: true },
    ...{ nextDue: review(office), relation: { heldOn: date('2026-04-21'), ...picture } },
  }),
  'review-late': (office) => {
    const due = review(office);
    return { ...base, due, writtenAt: due.dueAt };
  },
};
