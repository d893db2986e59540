import { profileParts } from '../../domain/clientReview/state.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import { heading, list, paragraph, quote } from '../blocks.ts';
import { sayOn } from '../moments.ts';
import { quoted } from '../ownWords.ts';
import { aim } from '../parts/aims.ts';
import { deadline } from '../parts/deadline.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';

/** Once a year we ask the client about his business, his strategy and his markets (`charter.md` C10). */
export const reviewNear: Part = (writing) => {
  const { say } = writing;
  return [
    paragraph(say('review-near.lead'), say('review-near.arrange')),
    heading(say('heading.topics')),
    list(profileParts.map((part) => say(`review-near.${part}`))),
    ...understood(writing, say('review-near.known')),
    ...deadline(writing),
  ];
};

/** What was said, what we understood, and when we ask again. */
export const reviewHeld: Part = (writing) => {
  const { facts, locale, say } = writing;
  const next = given(facts, 'nextDue', facts.nextDue);
  const on = given(facts, 'relation', facts.relation?.heldOn);
  return [
    paragraph(
      say('review-held.lead', { on: sayOn(locale, on) }),
      ...(facts.inTime === false ? [say('kept.too-late')] : []),
    ),
    heading(say('heading.minutes')),
    quote(quoted(given(facts, 'text', facts.text))),
    ...understood(writing, say('review-held.understood')),
    paragraph(say('review-held.correct')),
    heading(say('heading.next-review')),
    paragraph(aim(writing, next)),
  ];
};

/** Our picture of the client, part by part; nothing where we have none yet. */
function understood({ facts, say }: Writing, lead: string): LetterBlock[] {
  const parts = profileParts.flatMap((part) => {
    const words = facts.relation?.[part];
    return words === undefined ? [] : [paragraph(say(`label.${part}`)), quote(quoted(words))];
  });
  return parts.length === 0 ? [] : [heading(say('heading.understood')), paragraph(lead), ...parts];
}
