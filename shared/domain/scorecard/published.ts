import * as z from 'zod';
import { Instant } from '../instant.ts';
import { OfficeCode } from '../office.ts';
import { Measure } from '../promise.ts';
import type { Count } from './counts.ts';
import { middleOf } from './middle.ts';
import { sizeOf, sumOf, Tally } from './tally.ts';

/** A count of fewer than so many promises is not shown: it could tell of one client (`design.md` 7). */
export const smallest = 5;
export const hidden = `under ${smallest}` as const;

const Named = z.strictObject({ promise: z.string(), measure: Measure });
const Hidden = z.strictObject({ hidden: z.literal(hidden) });
const Times = z.strictObject({ unit: z.enum(['hours', 'days']), median: z.number(), worst: z.number() });
const Shown = Tally.extend({
  /** The same promises if their working hours were read as working days of 24 hours (F 11). */
  stricter: Tally.optional(),
  /** How long the kept and broken ones took until then; hidden where there are too few. */
  times: z.union([Times, Hidden]),
});
const Office = Named.extend({ office: OfficeCode });
/** One office's cell. */
export const Cell = z.union([Office.extend(Shown.shape), Office.extend(Hidden.shape)]);
export type Cell = z.infer<typeof Cell>;

const All = Named.extend({
  /** False: offices whose cells are hidden are left out, for the difference would show them. */
  complete: z.boolean(),
});
/** All offices together. */
export const Total = z.union([All.extend(Shown.shape), All.extend(Hidden.shape)]);
export type Total = z.infer<typeof Total>;

/** One month as everybody may see it. */
export const MonthScore = z.strictObject({
  month: z.string(),
  asOf: Instant,
  cells: z.array(Cell),
  totals: z.array(Total),
});
export type MonthScore = z.infer<typeof MonthScore>;

/** What of one month's counts everybody may see: cells under five hidden, and totals that do not betray them. */
export function published(counts: readonly Count[]): Pick<MonthScore, 'cells' | 'totals'> {
  const sorted = [...counts].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const groups = Map.groupBy(sorted, ({ promise, measure }) => `${promise} ${measure}`);
  return { cells: sorted.map(cellOf), totals: [...groups.values()].flatMap((group) => totalOf(group) ?? []) };
}

const nameOf = ({ promise, measure, office }: Count) => `${promise} ${measure} ${office}`;
const isSmall = ({ tally }: Pick<Count, 'tally'>) => sizeOf(tally) < smallest;

function cellOf(count: Count): Cell {
  const { promise, measure, office } = count;
  return { promise, measure, office, ...(isSmall(count) ? { hidden } : shownOf(count)) };
}

function shownOf({ tally, stricter, seconds, unit }: Omit<Count, 'office'>): z.infer<typeof Shown> {
  const few = seconds.length < smallest;
  const times = few ? { hidden } : { unit, ...middleOf(seconds, unit) };
  return { ...tally, ...(stricter && { stricter }), times };
}

function totalOf(group: readonly Count[]): Total | undefined {
  const [first] = group;
  if (!first) return undefined;
  const { promise, measure } = first;
  const small = group.filter(isSmall);
  const complete = small.length === 0 || mayJoin(small);
  const all = together(complete ? group : group.filter((count) => !isSmall(count)), first);
  return { promise, measure, complete, ...(isSmall(all) ? { hidden } : shownOf(all)) };
}

/**
 * Whether hidden cells may be part of a total from which the shown ones can be taken away. Together they must
 * be a cell that may be shown, and their sum must leave each of them open: one alone is the difference itself,
 * and when the sum is the least or the most that so many small cells can have, each is known.
 */
function mayJoin(small: readonly Count[]): boolean {
  const sum = sizeOf(sumOf(small.map(({ tally }) => tally)));
  return small.length > 1 && sum >= smallest && sum > small.length && sum < small.length * (smallest - 1);
}

function together(group: readonly Count[], { promise, measure }: Count): Omit<Count, 'office'> {
  const twice = group.some(({ stricter }) => stricter);
  return {
    ...{ promise, measure, tally: sumOf(group.map(({ tally }) => tally)) },
    stricter: twice ? sumOf(group.map(({ tally, stricter }) => stricter ?? tally)) : undefined,
    seconds: group.flatMap(({ seconds }) => seconds),
    unit: group.some(({ unit }) => unit === 'hours') ? 'hours' : 'days',
  };
}
