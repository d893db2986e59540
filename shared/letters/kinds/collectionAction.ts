import { paragraph, quote } from '../blocks.ts';
import { sayLastDay, sayOn } from '../moments.ts';
import { quoted } from '../ownWords.ts';
import { deadline } from '../parts/deadline.ts';
import { kept } from '../parts/punctuality.ts';
import { shares } from '../parts/shares.ts';
import { given } from '../requiredFacts.ts';
import type { Part } from '../writing.ts';

/** A right would lapse: what we do, when and why; an insolvency filing goes ahead unless he objects (F 21). */
export const collectionException: Part = (writing) => {
  const { facts, locale, say } = writing;
  const { right, on } = given(facts, 'collection', facts.collection?.exception);
  const ahead = right === 'insolvency-filing';
  return [
    paragraph(
      say('collection-exception.lead', { by: sayLastDay(locale, on), right: say(`right.${right}`) }),
      say('collection-exception.why'),
    ),
    quote(quoted(given(facts, 'text', facts.text))),
    paragraph(say(ahead ? 'collection-exception.goes-ahead' : 'collection-exception.consent')),
  ];
};

/** Something was done (K03). */
export const collectionAction: Part = (writing) => {
  const { facts, locale, say, money } = writing;
  const { kind, on, cost } = given(facts, 'collection', facts.collection?.action);
  const values = { kind: kind.replace('-', '_'), on: sayOn(locale, on) };
  return [
    paragraph(say('collection-action.lead', values)),
    quote(quoted(given(facts, 'text', facts.text))),
    ...(cost.minor > 0 ? [paragraph(say('collection-action.cost', { amount: money(cost) }))] : []),
    paragraph(say('message.next')),
    ...deadline(writing),
  ];
};

/** Money was collected: costs, shares, and by when his part is passed on (K05). */
export const collectionRecovered: Part = (writing) => {
  const { facts, locale, say, money } = writing;
  const recovery = given(facts, 'collection', facts.collection?.recovery);
  const { amount, on } = recovery;
  return [
    paragraph(say('collection-recovered.lead', { amount: money(amount), on: sayOn(locale, on) })),
    ...shares(writing, recovery),
  ];
};

export const collectionPassedOn: Part = (writing) => {
  const { facts, say, money } = writing;
  const { passedOn, ending } = given(facts, 'collection', facts.collection);
  return [
    paragraph(
      say('collection-passed-on.lead', {
        amount: money(given(facts, 'collection', passedOn)),
        ending: given(facts, 'collection', ending),
      }),
    ),
    ...kept(writing),
  ];
};
