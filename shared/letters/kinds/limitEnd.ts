import { paragraph } from '../blocks.ts';
import { periodText } from '../charterText.ts';
import { insured } from '../parts/limitTerms.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';

/** A temporary limit ends in 30 days (`charter.md` F 18). */
export const expiryAhead: Part = (writing) => [
  paragraph(writing.say('limit-expiry-ahead.lead', { ...insured(writing), day: lastDay(writing) })),
  ...afterwards(writing),
];

export const expired: Part = (writing) => [
  paragraph(writing.say('limit-expired.lead', { day: lastDay(writing) })),
  ...afterwards(writing),
];

function lastDay({ facts, day }: Writing): string {
  return day(given(facts, 'limit', facts.limit?.until));
}

const afterwards: Part = ({ facts, locale, say }) => {
  const { nextSpan } = facts;
  const limit = { limit: nextSpan ? 'yes' : 'no', period: nextSpan ? periodText(locale, nextSpan) : '' };
  return [paragraph(say('limit-expiry.after')), paragraph(say('limit-expiry.ask', limit))];
};
