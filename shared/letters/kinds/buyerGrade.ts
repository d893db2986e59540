import type { LetterBlock } from '../../domain/letter.ts';
import { heading, list, paragraph } from '../blocks.ts';
import { sayMoney } from '../money.ts';
import { inline } from '../ownWords.ts';
import { words } from '../parts/limitWords.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';

/** A buyer is doing worse: the grade where it may be shown, and what it means for the cover (F 15, L08). */
export const buyerWorsened: Part = (writing) => {
  const { say } = writing;
  return [
    paragraph(say('buyer-worsened.lead'), gradeNow(writing)),
    heading(say('heading.cover')),
    paragraph(cover(writing), say('buyer-worsened.ahead')),
    ...words(writing, 'heading.explanation', writing.facts.text),
    heading(say('heading.reply')),
    paragraph(say('buyer-worsened.reply')),
  ];
};

function gradeNow({ facts, say }: Writing): string {
  const { grade, previousGrade: previous } = given(facts, 'buyer', facts.buyer);
  if (grade === undefined) return say('buyer-worsened.withheld');
  return say('buyer-worsened.shown', { grade, known: previous ? 'yes' : 'no', previous: previous ?? '' });
}

function cover({ facts, locale, say }: Writing): string {
  const amount = facts.buyer?.amount;
  const covered = amount?.minor ? 'yes' : 'no';
  return say('buyer-worsened.cover', { covered, amount: amount ? sayMoney(locale, amount) : '' });
}

/** Buyers that are doing better, once a week (F 15). */
export const buyersImproved: Part = (writing) => {
  const { facts, say } = writing;
  const improved = given(facts, 'buyer', facts.buyer?.improved);
  return [
    paragraph(say('buyers-improved.lead', { count: improved.length })),
    list(
      improved.map(({ name, grade }) =>
        grade === undefined ? inline(name) : say('buyers-improved.grade', { name: inline(name), grade }),
      ),
    ),
    ...scale(writing),
    paragraph(say('buyers-improved.reply')),
  ];
};

function scale({ facts, say }: Writing): LetterBlock[] {
  const shown = facts.buyer?.improved?.some(({ grade }) => grade !== undefined);
  return shown ? [paragraph(say('buyers-improved.scale'))] : [];
}
