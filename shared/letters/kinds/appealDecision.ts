import type { LetterBlock } from '../../domain/letter.ts';
import { heading, paragraph, table } from '../blocks.ts';
import { sayMoney } from '../money.ts';
import { aimed } from '../parts/aims.ts';
import { words } from '../parts/limitWords.ts';
import { outsideRoutes } from '../parts/outsideRoutes.ts';
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

/** What stands instead; where we were wrong it runs from the first decision and covers deliveries since (F 16). */
function newDecision({ facts, locale, say, day }: Writing): LetterBlock[] {
  const decision = facts.appeal?.newDecision;
  if (!decision) return [];
  const { amount, from, until } = decision;
  const since = from < facts.writtenAt ? 'yes' : 'no';
  const limited = { limited: until ? 'yes' : 'no', until: until ? day(until) : '' };
  return [
    heading(say('heading.now')),
    table([{ label: say('label.insured'), value: sayMoney(locale, amount) }]),
    paragraph(
      say('limit-decided.period', { from: day(from), ...limited }),
      say('appeal-decided.supersedes', { since, day: day(from) }),
    ),
  ];
}

/** Whether the decision came in time. */
function punctuality(writing: Writing): LetterBlock[] {
  const { due, inTime } = writing.facts;
  if (!due || inTime === undefined) return [];
  const came = inTime ? 'limit-decided.in-time' : 'limit-decided.too-late';
  return [paragraph(aimed(writing, due), writing.say(came))];
}
