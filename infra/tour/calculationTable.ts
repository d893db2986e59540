import type { z } from 'zod';
import type { CalculationView } from '../../shared/api/calculation.ts';
import { figures, styled, WIDTH } from './terminal.ts';

type Workbook = z.infer<typeof CalculationView>;

const columns = { off: 13, left: 13, total: 13 };
const words = WIDTH - columns.off - columns.total - 4;

/** The workbook of a claim as client and insurer read it: each line with what it takes off and what is left. */
export function calculationTable({ lines, indemnity, payable }: Workbook): string[] {
  return [
    styled('bold', `    ${'The calculation'.padEnd(words)}${right('off', 'off')}${right('left', 'total')}`),
    ...lines.flatMap(({ step, text, deducts, total }) =>
      rowsOf(step, text, written(deducts), written(total)),
    ),
    styled(
      'bold',
      `    ${'Indemnity'.padEnd(words)}${right('', 'off')}${right(written(indemnity.amount), 'total')}`,
    ),
    styled(
      'bold',
      `    ${'Still to be paid'.padEnd(words)}${right('', 'off')}${right(written(payable.amount), 'total')}`,
    ),
  ];
}

function rowsOf(step: number, text: string, off: string, total: string): string[] {
  const [first = '', ...more] = broken(text);
  const number = String(step).padStart(2);
  return [
    `${styled('dim', number)}  ${first.padEnd(words)}${right(off, 'off')}${right(total, 'total')}`,
    ...more.map((line) => `    ${line}`),
  ];
}

const right = (text: string, column: keyof typeof columns) => text.padStart(columns[column]);

function broken(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length < words) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** What takes nothing off shows no amount. */
const written = (amount: string) => (/^0(\.0+)?$/.test(amount) ? '' : figures(amount));
