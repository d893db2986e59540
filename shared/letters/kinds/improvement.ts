import type { ImprovementFact } from '../../domain/enquiryFacts.ts';
import { heading, paragraph, quote, table } from '../blocks.ts';
import { inline, quoted } from '../ownWords.ts';
import { sayPercentage } from '../percentage.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';

/** You said, we did: what changed because of his words, measured before and after (`charter.md` C07). */
export const improvementDone: Part = (writing) => {
  const { facts, say } = writing;
  const improvement = given(facts, 'improvement', facts.improvement);
  const { said, did, measure, before, after } = improvement;
  return [
    paragraph(say('improvement-done.lead')),
    heading(say('heading.said')),
    quote(quoted(said)),
    heading(say('heading.did')),
    quote(quoted(did)),
    heading(say('heading.measured')),
    table([
      { label: say('label.measure'), value: inline(measure) },
      { label: say('label.measured-before'), value: measured(writing, improvement, before) },
      { label: say('label.measured-after'), value: measured(writing, improvement, after) },
    ]),
    paragraph(say('improvement-done.thanks')),
  ];
};

/** A value with its unit. At most nine digits and two decimals: a number holds it exactly enough to be written. */
function measured({ say, locale }: Writing, { unit }: ImprovementFact, text: string): string {
  const value = Number(text);
  if (unit === 'percent') return sayPercentage(locale, value);
  return unit === 'number' ? new Intl.NumberFormat(locale).format(value) : say(`measured.${unit}`, { value });
}
