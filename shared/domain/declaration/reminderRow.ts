import { daysAfter, yearOf } from '../calendarDate.ts';
import { type CharterTarget, rulesVersion } from '../charterRules.ts';
import { type CaseRules, calendarOf, morningOf } from '../clocks.ts';
import type { Instant } from '../instant.ts';
import type { Period } from './periods.ts';
import { undeclared } from './standing.ts';
import type { Declaration, PeriodReminder } from './state.ts';

/** The reminders that are still to come, in the order in which they leave (`charter.md` F 28). */
export function remindersOf(state: Declaration): PeriodReminder[] {
  const { rules, reminded, openedAt } = state;
  return undeclared(state)
    .flatMap((period) => remindersFor(period, rules))
    .filter((one) => (reminded ? byDay(reminded, one) < 0 : isAhead(rules, one, openedAt)))
    .sort(byDay);
}

/** Before there was a file nobody could be reminded. */
function isAhead(rules: CaseRules, { on }: PeriodReminder, openedAt: Instant): boolean {
  return yearOf(on) > calendarOf(rules).years.to || morningOf(rules, on) > openedAt;
}

function remindersFor({ from, dueOn }: Period, rules: CaseRules): PeriodReminder[] {
  return [
    { on: daysAfter(dueOn, -daysOf(rules, 'declarationAhead')), stage: 'before', from },
    { on: dueOn, stage: 'on', from },
    { on: daysAfter(dueOn, daysOf(rules, 'declarationAfter')), stage: 'after', from },
  ];
}

/** A target that is counted in days. */
export function daysOf({ charter }: CaseRules, target: CharterTarget): number {
  const { amount, unit } = rulesVersion(charter)[target];
  if (unit !== 'days') throw new Error(`${target} is counted in days, not in ${unit}`);
  return amount;
}

/** The order in which reminders leave. */
export function byDay(
  a: Pick<PeriodReminder, 'on' | 'from'>,
  b: Pick<PeriodReminder, 'on' | 'from'>,
): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

/** Every reminder of a period has left, and it is still not declared. */
export function isChased(state: Declaration): boolean {
  const ahead = [...remindersOf(state), ...state.late].map(({ from }) => from);
  return undeclared(state).some(({ from }) => !ahead.includes(from));
}
