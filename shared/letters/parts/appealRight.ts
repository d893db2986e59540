import { heading, paragraph } from '../blocks.ts';
import { periodText } from '../charterText.ts';
import { type Part, person } from '../writing.ts';

/** How to appeal, for as long as the decision stands, and before the day of a change (F 16, F 17). */
export const appealRight: Part = ({ facts, locale, say, by }) => {
  const { limit, nextSpan } = facts;
  if (limit?.canAppeal === false) return [];
  const period = nextSpan ? periodText(locale, nextSpan) : '';
  const before = limit?.appealBy ? [say('appeal-right.before-change', { by: by(limit.appealBy) })] : [];
  return [
    heading(say('heading.appeal')),
    paragraph(
      say('appeal-right.how', person(facts)),
      say('appeal-right.who', { limit: nextSpan ? 'yes' : 'no', period }),
      ...before,
      say('appeal-right.court'),
    ),
  ];
};
