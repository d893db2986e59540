import { daysAfter, yearOf } from '../calendarDate.ts';
import type { EventDraft } from '../case.ts';
import { rulesVersion } from '../charterRules.ts';
import { calendarOf, dateOf, midnightOf } from '../clocks.ts';
import type { Instant } from '../instant.ts';
import type { GuideStep } from './duties.ts';
import { foldOverdue } from './fold.ts';
import { datedOf, stepsOf } from './guide.ts';
import type { Overdue } from './state.ts';
import type { OverdueTimer } from './table.ts';

/** A duty whose last day is told ahead. */
export type ToldDuty = keyof Overdue['nearTold'];

/** The event with the timers that run after it: they follow from the file alone. */
export function withTimers(state: Overdue | undefined, event: EventDraft): EventDraft {
  const after = foldOverdue(state, event);
  const dated = datedOf(after);
  const timers: Record<OverdueTimer, Instant | null> = {
    'answer-due': after.due?.dueAt ?? null,
    'hand-over-near': nearOf(after, untold(after, 'hand-over', dated)),
    'claim-near': nearOf(after, untold(after, 'claim', dated)),
  };
  return { ...event, timers };
}

/** How many days before its last day a duty is told. */
export function daysAhead({ rules }: Pick<Overdue, 'rules'>): number {
  const { amount, unit } = rulesVersion(rules.charter).dutyAhead;
  if (unit !== 'days') throw new Error(`dutyAhead is counted in days, not in ${unit}`);
  return amount;
}

/** What of a duty is still to be told: what comes within the same days as the last was told with it. */
export function untold(state: Overdue, duty: ToldDuty, dated = datedOf(state)): GuideStep[] {
  const told = state.nearTold[duty];
  const after = told && daysAfter(told, daysAhead(state));
  return stepsOf(dated, duty).filter(({ done, by }) => !done && (after === undefined || by > after));
}

/** The first local midnight to come that lies so many days before a last day. */
function nearOf(state: Overdue, steps: readonly GuideStep[]): Instant | null {
  const { rules, lastAt } = state;
  const soonest = daysAfter(dateOf(rules, lastAt), daysAhead(state));
  const by = steps.find((step) => step.by > soonest)?.by;
  const { years } = calendarOf(rules);
  return by && yearOf(by) <= years.to ? midnightOf(rules, daysAfter(by, -daysAhead(state))) : null;
}
