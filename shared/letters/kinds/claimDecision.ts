import type { LetterBlock } from '../../domain/letter.ts';
import { heading, paragraph } from '../blocks.ts';
import { periodText } from '../charterText.ts';
import { aim } from '../parts/aims.ts';
import { calculation } from '../parts/calculation.ts';
import { type Decision, excluded, reasonOf } from '../parts/excluded.ts';
import { explanation } from '../parts/explanation.ts';
import { words } from '../parts/limitWords.ts';
import { outsideRoutes } from '../parts/outsideRoutes.ts';
import { kept } from '../parts/punctuality.ts';
import { reasons } from '../parts/reasons.ts';
import { payable } from '../parts/wait.ts';
import { given } from '../requiredFacts.ts';
import { type Part, person, type Writing } from '../writing.ts';

/** The decision with its calculation, reasons with clauses, and the right to appeal (K06, K07, K11). */
export const claimDecided: Part = (writing) => {
  const { facts, say, money } = writing;
  const decision = given(facts, 'claim', facts.claim?.decision);
  const { outcome, because, indemnity } = decision;
  return [
    paragraph(
      say(`claim-decided.because.${because}`),
      say(`claim-decided.lead.${outcome}`, { amount: money(indemnity) }),
    ),
    ...before(writing, decision),
    ...words(writing, 'heading.explanation', facts.text),
    ...calculation(writing, decision),
    ...lessBecause(writing, decision),
    ...retained(writing, decision),
    ...excluded(writing, decision),
    ...reasons(writing),
    ...payment(writing, decision),
    ...kept(writing),
    ...appeal(writing, decision),
    ...(outcome === 'paid' ? [] : outsideRoutes(writing)),
  ];
};

/** What earlier decisions gave: the difference is paid, and nothing is taken back (F 24). */
function before({ say, money }: Writing, { indemnity, before: earlier }: Decision): LetterBlock[] {
  if (!earlier?.minor) return [];
  const minor = indemnity.minor - earlier.minor;
  if (minor <= 0) return [paragraph(say('claim-decided.before-none', { before: money(earlier) }))];
  const difference = money({ ...indemnity, minor });
  return [paragraph(say('claim-decided.before', { before: money(earlier), difference }))];
}

function lessBecause({ locale }: Writing, { reasonCode }: Decision): LetterBlock[] {
  return reasonCode === undefined ? [] : [paragraph(reasonOf(locale, reasonCode))];
}

function retained({ say, money }: Writing, decision: Decision): LetterBlock[] {
  if (decision.retained.minor === 0) return [];
  return [paragraph(say('claim-decided.retained', { retained: money(decision.retained) }))];
}

/** From which day we can pay, by when we aim to, and where to. */
function payment(writing: Writing, { indemnity, payableOn }: Decision): LetterBlock[] {
  const { facts, say } = writing;
  if (indemnity.minor === 0) return [];
  const { nextDue } = facts;
  return [
    heading(say('heading.paid-when')),
    ...(payableOn ? [paragraph(payable(writing, { payableOn }))] : []),
    ...(nextDue ? [paragraph(aim(writing, nextDue)), ...explanation(writing, nextDue)] : []),
    paragraph(say('claim-decided.account')),
  ];
}

/** Six months, later with new facts; the way to court is not shortened (K07, F 17). */
function appeal({ facts, locale, say, by }: Writing, { appealUntil }: Decision): LetterBlock[] {
  const { nextSpan } = facts;
  const period = nextSpan ? periodText(locale, nextSpan) : '';
  return [
    heading(say('heading.appeal')),
    paragraph(
      say('claim-decided.appeal', { ...person(facts), by: by(appealUntil) }),
      say('appeal-right.who', { limit: nextSpan ? 'yes' : 'no', period }),
      say('appeal-right.court'),
    ),
  ];
}
