import type { z } from 'zod';
import type { enquiries } from '../../shared/api/enquiries.ts';
import type { feedback } from '../../shared/api/feedback.ts';
import type { staffImprovements } from '../../shared/api/staffImprovements.ts';

type Question = z.input<typeof enquiries.askEnquiry.body>;
type Opinion = z.input<typeof feedback.giveFeedback.body>;
type Words = z.input<typeof staffImprovements.recordImprovement.body>['words'];

/** What companies ask; with `answer`, a handler has answered. */
export const sampleEnquiries: { company: string; question: Question; answer?: string }[] = [
  {
    company: 'nl-1',
    question: {
      ...{ topic: 'online-system', system: 'policies', subject: 'Een nieuwe collega' },
      text: 'Hoe geef ik een nieuwe collega toegang?',
    },
    answer: 'Kies bovenaan voor Gebruikers en dan voor Toevoegen. Uw collega krijgt een e-mail met een link.',
  },
  {
    company: 'ie-1',
    question: {
      ...{ topic: 'policy', subject: 'A second company' },
      text: 'We have bought a company. Is it insured with us from the first day?',
    },
  },
];

/** What a company thinks of us, what we said to it, and what it led to. */
export const sampleFeedback: {
  company: string;
  opinion: Opinion;
  answer: string;
  improvement: {
    words: Words;
    measure: { unit: 'number'; before: string };
    did: Partial<Record<keyof Words, string>>;
    after: string;
  };
}[] = [
  {
    company: 'nl-2',
    opinion: {
      ...{ topic: 'credit-limits', subject: 'Lange lijsten' },
      text: 'De lijst van onze limieten laadt traag en is onoverzichtelijk.',
      suggestion: 'Begin met de limieten die deze week veranderd zijn.',
    },
    answer: 'Dank u wel. U hebt gelijk, en wij passen de lijst aan.',
    improvement: {
      words: {
        'nl-NL': {
          said: 'De lijst van limieten laadt traag en is onoverzichtelijk.',
          change: 'De lijst begint met wat het laatst is veranderd, vijfentwintig regels per keer.',
          measure: 'Seconden tot de lijst er staat',
        },
        'en-IE': {
          said: 'The list of limits loads slowly and is hard to survey.',
          change: 'The list begins with what changed last, twenty-five lines at a time.',
          measure: 'Seconds until the list is there',
        },
      },
      measure: { unit: 'number', before: '6.5' },
      did: {
        'nl-NL': 'De lijst begint nu met wat het laatst is veranderd, vijfentwintig regels per keer.',
        'en-IE': 'The list now begins with what changed last, twenty-five lines at a time.',
      },
      after: '1.2',
    },
  },
];

/** The office whose letters are reviewed from the first day on. */
export const reviewedOffice = 'IE';
