import { filled } from '../sentence.ts';
import type { Line } from './calculation.ts';
import { type Exact, nothing, writtenAmount } from './exact.ts';
import { type LineRuleName, lineRules, steps } from './lineRules.ts';

/** What a line says besides its rule; amounts among the inputs are written by the workbook. */
export type Entry = {
  invoice?: string;
  inputs?: Record<string, Exact | string>;
  /** Less than nothing adds. */
  deducts?: Exact;
  /** What is left of the invoice; of the whole when absent. */
  left?: Exact;
  clause?: string;
};

/** The lines of a calculation as they are written, with what is left of everything. */
export type Workbook = {
  readonly lines: Line[];
  readonly total: Exact;
  write(rule: LineRuleName, entry: Entry): void;
};

/** An empty workbook that begins with `start`. */
export function openWorkbook(start: Exact): Workbook {
  let total = start;
  const lines: Line[] = [];
  return {
    lines,
    get total() {
      return total;
    },
    write(rule, { invoice, inputs = {}, deducts = nothing, left, clause }) {
      total = total.sub(deducts);
      const { step, clause: own, says } = lineRules[rule];
      const texts = Object.entries(inputs).map(([name, value]) => ({ name, value: textOf(value) }));
      const facts = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, spoken(value)]));
      lines.push({
        ...{ step, name: steps[step], rule, clause: clause ?? own },
        says: filled(says, { ...facts, ...(invoice !== undefined && { invoice }) }),
        ...(invoice !== undefined && { invoice }),
        inputs: texts,
        deducts: writtenAmount(deducts),
        result: writtenAmount(left ?? total),
        total: writtenAmount(total),
      });
    },
  };
}

/** An amount in a sentence; the inputs have it exact. */
function spoken(value: Exact | string): string {
  if (typeof value === 'string') return value;
  const text = writtenAmount(value);
  return text.includes('/') ? `${writtenAmount(value.floor())}…` : text;
}

const textOf = (value: Exact | string) => (typeof value === 'string' ? value : writtenAmount(value));
