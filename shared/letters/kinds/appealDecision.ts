import type { LetterBlock } from '../../domain/letter.ts';
import type { AppealFact } from '../../domain/limitFacts.ts';
import { heading, paragraph, table } from '../blocks.ts';
import { sayMoney } from '../money.ts';
import { words } from '../parts/limitWords.ts';
import { outsideRoutes } from '../parts/outsideRoutes.ts';
import { punctuality } from '../parts/punctuality.ts';
import { reasons } from '../parts/reasons.ts';
import { whoAndRole } from '../parts/whoHasIt.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';
import { matter } from './appeal.ts';

/** Confirmed or changed, by whom, why, what now applies, and where else he can go (L13, K07; F 16, F 17). */
export const appealDecided: Part = (writing) => {
  const { facts, say } = writing;
  const outcome = given(facts, 'appeal', facts.appeal?.outcome);
  const end = outcome === 'changed' ? [] : [say('appeal-decided.complaint')];
  return [
    paragraph(
      say('appeal-decided.lead', matter(writing)),
      say(`appeal-decided.${outcome}`),
      say('appeal-decided.by', whoAndRole(writing)),
    ),
    ...newDecision(writing),
    ...words(writing, 'heading.explanation', facts.text),
    ...reasons(writing),
    ...punctuality(writing),
    ...outsideRoutes(writing),
    paragraph(...end, say('appeal-decided.court')),
  ];
};

type NewDecision = NonNullable<AppealFact['newDecision']>;

/**
 * What stands instead. A limit where we were wrong runs from the first decision and covers deliveries since
 * (F 16); an indemnity has its calculation in the letter of the claim.
 */
function newDecision(writing: Writing): LetterBlock[] {
  const { facts, locale, say, day } = writing;
  const decision = facts.appeal?.newDecision;
  if (!decision) return [];
  const { amount, from } = decision;
  const claim = facts.appeal?.against === 'claim-decision';
  const since = !claim && from < facts.writtenAt ? 'yes' : 'no';
  const supersedes = say('appeal-decided.supersedes', { since, day: day(from) });
  return [
    heading(say('heading.now')),
    table([{ label: say(claim ? 'label.indemnity' : 'label.insured'), value: sayMoney(locale, amount) }]),
    claim
      ? paragraph(supersedes, say('appeal-decided.difference'))
      : paragraph(inForce(writing, decision), supersedes),
  ];
}

function inForce({ say, day }: Writing, { from, until }: NewDecision): string {
  const limited = { limited: until ? 'yes' : 'no', until: until ? day(until) : '' };
  return say('limit-decided.period', { from: day(from), ...limited });
}
