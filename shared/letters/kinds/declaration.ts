import type { DeclarationFact } from '../../domain/declarationFacts.ts';
import type { LocalDate } from '../../domain/instant.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import { paragraph, table } from '../blocks.ts';
import { sayDate } from '../moments.ts';
import { countryName } from '../parts/countryName.ts';
import { deadline } from '../parts/deadline.ts';
import { words } from '../parts/limitWords.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';

/** A declaration is asked for: which, by when, and how little it takes (`charter.md` F 28, P02). */
export const declarationReminder: Part = (writing) => {
  const { facts, locale, say } = writing;
  const periods = given(facts, 'declaration', facts.declaration?.periods);
  const lies = [...new Set(periods.map((period) => period.lies))];
  const when = lies.length === 1 && periods.length === 1 ? lies[0] : 'several';
  return [
    paragraph(
      say('declaration-reminder.lead', { when: when ?? 'several' }),
      ...(facts.late ? [say('declaration-reminder.late')] : []),
    ),
    table(
      periods.map((period) => ({
        label: say('label.declared-period', spanOf(writing, period)),
        value: say('value.due', { lies: period.lies, date: sayDate(locale, period.dueOn) }),
      })),
    ),
    paragraph(say('declaration-reminder.what', basisOf(writing))),
    paragraph(say('declaration-reminder.filled')),
    paragraph(say('declaration-reminder.then')),
  ];
};

/** What was declared, as we have it: his receipt. */
export const declarationReceived: Part = (writing) => {
  const { facts, say } = writing;
  const { tooLate, insteadOfEstimate } = facts.declaration ?? {};
  const sentences = [
    ...(tooLate ? [say('declaration-received.late')] : []),
    ...(insteadOfEstimate ? [say('declaration-received.instead')] : []),
    say('declaration-received.correct'),
  ];
  return [...said(writing, 'declaration-received.lead'), paragraph(...sentences), ...deadline(writing)];
};

export const declarationCorrected: Part = (writing) => [
  ...said(writing, 'declaration-corrected.lead'),
  ...deadline(writing),
];

/** None came: what it is taken to be, why, and that his own word takes its place. */
export const declarationEstimated: Part = (writing) => [
  ...said(writing, 'declaration-estimated.lead'),
  ...words(writing, 'heading.explanation', writing.facts.text),
  paragraph(writing.say('declaration-estimated.yours')),
  ...deadline(writing),
];

type Lead = 'declaration-received.lead' | 'declaration-corrected.lead' | 'declaration-estimated.lead';

/** The period, and part by part what is declared in it; or that there was nothing. */
function said(writing: Writing, lead: Lead): LetterBlock[] {
  const { facts, say } = writing;
  const period = given(facts, 'declaration', facts.declaration?.period);
  const lines = given(facts, 'declaration', facts.declaration?.lines);
  const opening = say(lead, spanOf(writing, period));
  if (lines.length === 0) return [paragraph(opening, say('declaration-received.nil', basisOf(writing)))];
  return [paragraph(opening), table([...lines.map(partOf(writing)), ...total(writing)])];
}

const partOf =
  ({ locale, say, money }: Writing) =>
  ({ country, line, amount }: NonNullable<DeclarationFact['lines']>[number]) => ({
    label: say('label.part', { country: countryName(locale, country), line }),
    value: money(amount),
  });

function total({ facts, say, money }: Writing) {
  const { lines = [], total: sum } = facts.declaration ?? {};
  return sum && lines.length > 1 ? [{ label: say('label.sum'), value: money(sum) }] : [];
}

/** What is declared: what was sold, or what was outstanding. */
export function basisOf({ facts }: Pick<Writing, 'facts'>): { basis: string } {
  return { basis: given(facts, 'declaration', facts.declaration?.basis) };
}

/** The first and the last day of a period, as the locale writes them. */
export function spanOf({ locale }: Pick<Writing, 'locale'>, { from, to }: Record<'from' | 'to', LocalDate>) {
  return { from: sayDate(locale, from), to: sayDate(locale, to) };
}
