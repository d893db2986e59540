import type { LetterBlock } from '../../domain/letter.ts';
import { heading, list, paragraph } from '../blocks.ts';
import { deadline } from '../parts/deadline.ts';
import { words } from '../parts/limitWords.ts';
import { reasons } from '../parts/reasons.ts';
import { given } from '../requiredFacts.ts';
import { type Part, person, type Writing } from '../writing.ts';

/** A mandate to collect: who has it, and by when there is a plan (K04, K08, K09). */
export const collectionAcknowledged: Part = (writing) => {
  const { facts, say, money } = writing;
  const { amount, count, stopsCover } = given(facts, 'collection', facts.collection);
  return [
    paragraph(
      say('collection-acknowledged.lead', {
        amount: money(given(facts, 'collection', amount)),
        count: given(facts, 'collection', count),
      }),
    ),
    ...(stopsCover ? [paragraph(say('collection-acknowledged.stops-cover'))] : []),
    ...deadline(writing),
    heading(say('heading.next')),
    list([
      say('collection-acknowledged.who', person(facts)),
      say('collection-acknowledged.plan'),
      say('collection-acknowledged.amicable'),
      say('collection-acknowledged.tell'),
    ]),
  ];
};

/** The mandate ended: how, why, and what he can do now. */
export const collectionClosed: Part = (writing) => {
  const { facts, say } = writing;
  const as = given(facts, 'collection', facts.collection?.closedAs);
  const left = as !== 'recovered';
  return [
    paragraph(say(`collection-closed.${as}`)),
    ...words(writing, 'heading.explanation', facts.text),
    ...reasons(writing),
    ...(left ? next(writing) : []),
  ];
};

function next({ say }: Writing): LetterBlock[] {
  return [paragraph(say('collection-closed.claim')), paragraph(say('appeal-decided.complaint'))];
}

/** After the indemnity we take his place, and ask him about his share (F 21, F 23). */
export const collectionSubrogated: Part = ({ facts, say, money }) => {
  const { insurer, total } = given(facts, 'collection', facts.collection?.sharing);
  const client = { ...total, minor: total.minor - insurer.minor };
  return [
    paragraph(say('collection-subrogated.lead')),
    paragraph(
      say('collection-subrogated.sharing', {
        ...{ insurer: money(insurer), total: money(total), client: money(client) },
      }),
    ),
    paragraph(say('collection-subrogated.ask'), say('collection-subrogated.tell')),
  ];
};
