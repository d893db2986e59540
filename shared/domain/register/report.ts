import * as z from 'zod';
import { ComplaintStep } from '../complaint/state.ts';
import { Instant } from '../instant.ts';
import { OfficeCode } from '../office.ts';
import type { RegisterLine } from './line.ts';
import { OpenAction } from './openActions.ts';

const number = z.number().int().nonnegative();
/** A number and what it was in the quarter before. */
const Trend = z.strictObject({ count: number, before: number });
const Counted = z.array(Trend.extend({ value: z.string() }));

/** What the register says of a quarter: of the complaints that were opened in it, as they stand now. */
export const QuarterReport = z.strictObject({
  quarter: z.string(),
  before: z.string(),
  offices: z.array(OfficeCode),
  asOf: Instant,
  opened: Trend,
  category: Counted,
  severity: Counted,
  rootCause: Counted,
  outcome: Counted,
  finalResponseBroken: Trend,
  /** The same category and root cause three times or more. */
  repeatCauses: z.array(z.strictObject({ category: z.string(), rootCause: z.string(), ...Trend.shape })),
  overturned: Trend.extend({ references: z.array(z.string()) }),
  days: z.array(
    z.strictObject({ step: ComplaintStep, complaints: number, median: z.number(), worst: z.number() }),
  ),
  /** What is owed now, whenever the complaint was opened. */
  openActions: z.array(OpenAction),
});
export type QuarterReport = z.infer<typeof QuarterReport>;

type Lines = readonly RegisterLine[];
const repeated = 3;

/** The figures of a quarter beside those of the quarter before. */
export function figuresOf(lines: Lines, before: Lines) {
  const trend = (keep: (line: RegisterLine) => boolean) => ({
    count: lines.filter(keep).length,
    before: before.filter(keep).length,
  });
  const references = lines.filter((line) => line.overturned).map(({ reference }) => reference);
  return {
    opened: { count: lines.length, before: before.length },
    category: countedBy(({ category }) => category ?? 'unclassified', lines, before),
    severity: countedBy(({ severity }) => severity ?? 'unclassified', lines, before),
    rootCause: countedBy(({ rootCause }) => rootCause ?? 'unclassified', lines, before),
    outcome: countedBy(({ outcome }) => outcome ?? 'unanswered', lines, before),
    finalResponseBroken: trend(({ finalResponse }) => finalResponse?.status === 'broken'),
    repeatCauses: repeatCauses(lines, before),
    overturned: { ...trend((line) => line.overturned), references },
    days: ComplaintStep.options.flatMap((step) => daysIn(step, lines)),
  };
}

function countedBy(of: (line: RegisterLine) => string, lines: Lines, before: Lines) {
  const values = [...new Set([...lines, ...before].map(of))].sort();
  const among = (all: Lines, value: string) => all.filter((line) => of(line) === value).length;
  return values.map((value) => ({ value, count: among(lines, value), before: among(before, value) }));
}

/** Causes that nobody knows, and complaints without one, are no cause that repeats itself. */
function repeatCauses(lines: Lines, before: Lines): QuarterReport['repeatCauses'] {
  const causeOf = ({ category, rootCause }: RegisterLine) =>
    category && rootCause && rootCause !== 'unknown' && rootCause !== 'unfounded'
      ? `${category} ${rootCause}`
      : '';
  return countedBy(causeOf, lines, before)
    .filter(({ value, count }) => value !== '' && count >= repeated)
    .map(({ value, ...trend }) => {
      const [category = '', rootCause = ''] = value.split(' ');
      return { category, rootCause, ...trend };
    });
}

function daysIn(step: ComplaintStep, lines: Lines): QuarterReport['days'] {
  const days = lines.flatMap((line) => line.days[step] ?? []).sort((a, b) => a - b);
  const [lower, upper] = [days[Math.floor((days.length - 1) / 2)], days[Math.floor(days.length / 2)]];
  const worst = days.at(-1);
  if (lower === undefined || upper === undefined || worst === undefined) return [];
  return [{ step, complaints: days.length, median: Math.round(((lower + upper) / 2) * 100) / 100, worst }];
}
