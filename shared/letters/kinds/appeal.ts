import type { AppealFact } from '../../domain/limitFacts.ts';
import { heading, list, paragraph } from '../blocks.ts';
import { sayDate } from '../moments.ts';
import { deadline } from '../parts/deadline.ts';
import { whoAndRole } from '../parts/whoHasIt.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';
import { messageAbout } from './message.ts';

/** An appeal reached us: who decides it, independent of the decision, and by when (L13, K07). */
export const appealAcknowledged: Part = (writing) => {
  const { facts, say, at } = writing;
  const appeal = given(facts, 'appeal', facts.appeal);
  return [
    paragraph(say('appeal-acknowledged.lead', { ...matter(writing), at: at(appeal.lodgedAt) })),
    ...deadline(writing),
    heading(say('heading.next')),
    list([
      say('appeal-acknowledged.who', whoAndRole(writing)),
      ...meanwhile(writing, appeal),
      say('acknowledged.add'),
      say('acknowledged.written'),
      say('appeal-right.court'),
    ]),
  ];
};

/** What the appeal is against, and of which day. */
export function matter({ facts, locale, dateOf }: Writing): { against: string; date: string } {
  const { against, decidedAt } = given(facts, 'appeal', facts.appeal);
  return { against: against.replace('-', '_'), date: sayDate(locale, dateOf(decidedAt)) };
}

/** The decision stands, and what it grants is paid; an announced change waits for an appeal that came early enough (F 16). */
function meanwhile({ say }: Writing, { against, beforeChange }: AppealFact): string[] {
  if (against === 'claim-decision')
    return [say('appeal-acknowledged.stands'), say('appeal-acknowledged.not-held-up')];
  if (beforeChange === undefined) return [say('appeal-acknowledged.stands')];
  return [say(beforeChange ? 'appeal-acknowledged.waits' : 'appeal-acknowledged.does-not-wait')];
}

export const appealMessage = messageAbout('appeal-message.lead');

/** The client withdrew his appeal. */
export const appealWithdrawn: Part = ({ facts, say, at }) => [
  paragraph(say('appeal-withdrawn.lead', { at: at(facts.writtenAt) })),
  paragraph(say('appeal-withdrawn.again')),
];
