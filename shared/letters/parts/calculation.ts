import type { CalculationLineFact, CalculationStep } from '../../domain/claimFacts.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import { heading, table } from '../blocks.ts';
import { sayDate } from '../moments.ts';
import type { Writing } from '../writing.ts';
import type { Decision } from './excluded.ts';

/** Lines that say what is left; all others say what is taken off. */
const left: readonly CalculationStep[] = ['debt', 'insured-loss', 'indemnity'];

/** The calculation, line by line (`cover.md` D.1; K06). */
export function calculation(writing: Writing, { dateOfLoss, lines }: Decision): LetterBlock[] {
  const { locale, say } = writing;
  return [
    heading(say('heading.calculation')),
    table([
      { label: say('label.date-of-loss'), value: sayDate(locale, dateOfLoss) },
      ...lines.map((line) => row(writing, line)),
    ]),
  ];
}

function row({ locale, say, money }: Writing, { step, amount, percentage }: CalculationLineFact) {
  const label = say(`calculation.${step}`, { percentage: sayPercentage(locale, percentage ?? 0) });
  const value = money(amount);
  return { label, value: left.includes(step) || amount.minor === 0 ? value : `−\u00a0${value}` };
}

/** `90%`, `90 %`, by locale. */
function sayPercentage(locale: string, hundredths: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(
    hundredths / 100,
  );
}
