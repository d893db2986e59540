import { monthsAfter } from '../calendarDate.ts';
import type { LocalDate } from '../instant.ts';
import { expectedOf } from '../premium/riskSplit.ts';
import { type Period, periodsIn, periodsOf } from './periods.ts';
import { termOn } from './plan.ts';
import type { Declaration, Declared, TurnoverLine, YearRecord } from './state.ts';

type Known = Pick<Declaration, 'plan' | 'years' | 'closedBefore'>;

/** What was declared for the period that begins on a day. */
export function declaredFor({ years }: Pick<Known, 'years'>, from: LocalDate): Declared | undefined {
  return years.flatMap(({ declared }) => declared).find((one) => one.from === from);
}

/** The periods of the years that are open, the earliest first. */
export function openPeriods({ plan, closedBefore }: Known): Period[] {
  return periodsOf(plan, closedBefore).filter(({ from }) => from >= closedBefore);
}

/** Those of them that nobody has declared, estimates aside. */
export function undeclared(state: Known): Period[] {
  return openPeriods(state).filter(({ from }) => !declaredFor(state, from));
}

/** The record of the year that begins on a day; an empty one while there is none. */
export function recordOf({ years }: Pick<Known, 'years'>, year: Pick<YearRecord, 'from' | 'to'>): YearRecord {
  const known = years.find(({ from }) => from === year.from);
  return known ? { ...known, to: year.to } : { ...year, declared: [], billed: [], accounts: 0 };
}

/** Whether every period of the year is declared or estimated. */
export function isWhole(state: Known, year: YearRecord): boolean {
  const periods = periodsIn(state.plan, year);
  return periods.length > 0 && periods.every(({ from }) => declaredFor(state, from));
}

/**
 * What a declaration is filled in with, so that the client only corrects it (`charter.md` P02): what he declared
 * last; before that what he expected to sell, in proportion to the months.
 */
export function prefilled(state: Known, period: Period): TurnoverLine[] {
  const earlier = state.years
    .flatMap(({ declared }) => declared)
    .filter(({ from, lines }) => from < period.from && lines.length > 0)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  if (earlier) return earlier.lines;
  const { turnover, premium } = termOn(state.plan, period.from);
  if (!turnover || premium?.basis === 'outstanding') return [];
  return expectedOf(turnover, Math.round((turnover.expected * monthsIn(period)) / 12));
}

/** How many months a period has; one that is cut short counts its last as a whole one. */
function monthsIn({ from, to }: Period): number {
  let months = 1;
  while (monthsAfter(from, months) <= to) months += 1;
  return months;
}
