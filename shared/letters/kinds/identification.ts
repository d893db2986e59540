import { paragraph, quote, table } from '../blocks.ts';
import { inline, quoted } from '../ownWords.ts';
import { countryName } from '../parts/countryName.ts';
import { deadline } from '../parts/deadline.ts';
import { words } from '../parts/limitWords.ts';
import { given } from '../requiredFacts.ts';
import { type Part, person } from '../writing.ts';

/** A buyer we do not know: who looks for him, and by when (`charter.md` F 18). */
export const identificationAcknowledged: Part = (writing) => {
  const { facts, say } = writing;
  return [
    paragraph(say('identification-acknowledged.lead')),
    paragraph(say('identification-acknowledged.who', person(facts))),
    ...deadline(writing),
  ];
};

/** What became of the search: the buyer, or why we did not find him. */
export const identificationAnswered: Part = (writing) =>
  writing.facts.buyer?.found ? found(writing) : notFound(writing);

const found: Part = (writing) => {
  const { facts, locale, say } = writing;
  const { name, country, number } = given(facts, 'buyer', facts.buyer?.found);
  return [
    paragraph(say('identification-answered.found')),
    table([
      { label: say('label.name'), value: inline(name) },
      { label: say('label.country'), value: countryName(locale, country) },
      ...(number === undefined ? [] : [{ label: say('label.number'), value: inline(number) }]),
    ]),
    ...words(writing, 'heading.explanation', facts.text),
    paragraph(say('identification-answered.limit')),
  ];
};

const notFound: Part = ({ facts, say }) => [
  paragraph(say('identification-answered.not-found')),
  quote(quoted(given(facts, 'text', facts.text))),
  paragraph(say('identification-answered.again')),
];
