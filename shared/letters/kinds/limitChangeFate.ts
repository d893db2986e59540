import { paragraph } from '../blocks.ts';
import { changeTerms, insured } from '../parts/limitTerms.ts';
import { words } from '../parts/limitWords.ts';
import { given } from '../requiredFacts.ts';
import type { Part } from '../writing.ts';

/** The announced day does not hold: why, and the new one where it is known (F 16). */
export const changeMoved: Part = (writing) => {
  const { facts, say, day } = writing;
  const { announcedFor, because, effectiveAt } = facts.limit ?? {};
  return [
    paragraph(
      say('limit-change-moved.lead', { day: day(given(facts, 'limit', announcedFor)) }),
      ...(because && because !== 'superseded' ? [say(`limit-change-moved.${because}`)] : []),
    ),
    ...(effectiveAt
      ? [paragraph(say('limit-change-moved.new-day', { day: day(effectiveAt) })), ...changeTerms(writing)]
      : [paragraph(say('limit-change-moved.no-day'))]),
    ...words(writing, 'heading.explanation', facts.text),
  ];
};

/** The announced change does not come. */
export const changeCancelled: Part = (writing) => {
  const { facts, say } = writing;
  const because = facts.limit?.because;
  const why =
    because === 'appeal-decided' || because === 'comment-answered' || because === 'superseded'
      ? [say(`limit-change-cancelled.${because}`)]
      : [];
  return [
    paragraph(say('limit-change-cancelled.lead'), ...why),
    paragraph(say('limit-change-cancelled.cover', insured(writing))),
    ...words(writing, 'heading.explanation', facts.text),
  ];
};
