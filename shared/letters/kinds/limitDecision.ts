import type { LetterBlock } from '../../domain/letter.ts';
import { heading, paragraph, quote } from '../blocks.ts';
import { quoted } from '../ownWords.ts';
import { appealRight } from '../parts/appealRight.ts';
import { deadline } from '../parts/deadline.ts';
import { insured, limitTerms } from '../parts/limitTerms.ts';
import { limitWords } from '../parts/limitWords.ts';
import { outsideRoutes } from '../parts/outsideRoutes.ts';
import { punctuality } from '../parts/punctuality.ts';
import { whoHasIt } from '../parts/whoHasIt.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';

/** The decision: what is insured, why, and what he can do about it (F 12 to F 14, F 17; L06, L07, L09). */
export const limitDecided: Part = (writing) => {
  const { facts, say } = writing;
  const outcome = given(facts, 'limit', facts.limit?.outcome);
  const refused = outcome === 'declined' || outcome === 'nil';
  return [
    paragraph(
      say(`limit-decided.lead.${outcome}`, insured(writing)),
      ...(refused ? [say('limit-decided.cover', insured(writing))] : []),
    ),
    limitTerms(writing),
    ...inForce(writing),
    ...exceptional(writing),
    ...limitWords(writing),
    ...timing(writing),
    ...appealRight(writing),
    ...outsideRoutes(writing),
  ];
};

/** From which delivery to which. */
function inForce({ facts, say, day }: Writing): LetterBlock[] {
  const { amount, from, until } = facts.limit ?? {};
  if (!from || !amount?.minor) return [];
  const limited = { limited: until ? 'yes' : 'no', until: until ? day(until) : '' };
  return [paragraph(say('limit-decided.period', { from: day(from), ...limited }))];
}

/** Why he was not heard first (F 13). */
function exceptional({ facts, say }: Writing): LetterBlock[] {
  const circumstance = facts.limit?.exceptional;
  if (circumstance === undefined) return [];
  return [
    heading(say('heading.exceptional')),
    paragraph(say('limit-decided.exceptional')),
    quote(quoted(circumstance)),
  ];
}

/** Whether the decision came in time; after a first decision, when the final one comes. */
function timing(writing: Writing): LetterBlock[] {
  return writing.facts.inTime === undefined ? deadline(writing) : punctuality(writing);
}

/** A complaint about the decision was upheld: somebody with the authority decides anew (F 8). */
export const newDecisionOwed =
  (lead: 'limit-new-decision-owed.lead' | 'claim-new-decision-owed.lead'): Part =>
  (writing) => {
    const { say } = writing;
    return [
      paragraph(say(lead)),
      paragraph(whoHasIt(writing), say('limit-new-decision-owed.stands')),
      ...deadline(writing),
    ];
  };
