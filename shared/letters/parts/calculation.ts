import type { CalculationLineFact, CalculationStep } from '../../domain/claimFacts.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import { heading, table } from '../blocks.ts';
import type { TextKey } from '../messages.ts';
import { sayDate } from '../moments.ts';
import { sayPercentage } from '../percentage.ts';
import type { Writing } from '../writing.ts';
import type { Decision } from './excluded.ts';

/** Lines that say what is left; all others say what is taken off, or added where the amount is below nothing. */
const left: readonly CalculationStep[] = ['debt', 'insured-loss', 'indemnity'];

/** The calculation, line by line (`cover.md` D.1; K06). */
export function calculation(writing: Writing, { dateOfLoss, lines, indemnity }: Decision): LetterBlock[] {
  const { locale, say, money } = writing;
  const end = lines.findIndex(({ step }) => step === 'indemnity') + 1 || lines.length;
  const after = lines.slice(end);
  const rest = after.reduce((minor, line) => minor - line.amount.minor, indemnity.minor);
  return [
    heading(say('heading.calculation')),
    table([
      { label: say('label.date-of-loss'), value: sayDate(locale, dateOfLoss) },
      ...lines.slice(0, end).map((line) => row(writing, line, `calculation.${line.step}`)),
      ...after.map((line) => row(writing, line, afterLabel(line))),
      ...(after.length > 0 && rest >= 0
        ? [{ label: say('calculation.left'), value: money({ ...indemnity, minor: rest }) }]
        : []),
    ]),
  ];
}

/** Receipts that are taken off the indemnity came after the loss. */
function afterLabel({ step }: CalculationLineFact): TextKey {
  return step === 'receipts' ? 'calculation.recovered' : `calculation.${step}`;
}

function row(
  { locale, say, money }: Writing,
  { step, amount, percentage }: CalculationLineFact,
  key: TextKey,
) {
  const added = amount.minor < 0;
  const known = percentage === undefined ? 'no' : 'yes';
  const values = { known, percentage: sayPercentage(locale, percentage ?? 0) };
  const label = say(step === 'vat' && added ? 'calculation.vat-added' : key, values);
  const value = money({ ...amount, minor: Math.abs(amount.minor) });
  if (left.includes(step) || amount.minor === 0) return { label, value };
  return { label, value: `${added ? '+' : '−'}\u00a0${value}` };
}
