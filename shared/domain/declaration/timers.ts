import { yearOf } from '../calendarDate.ts';
import type { EventDraft } from '../case.ts';
import { type CaseRules, calendarOf, morningOf } from '../clocks.ts';
import type { Instant } from '../instant.ts';
import { instalmentsOf } from '../premium/advance.ts';
import { foldDeclaration } from './fold.ts';
import { yearsOf } from './periods.ts';
import { termOn } from './plan.ts';
import { remindersOf } from './reminderRow.ts';
import type { Declaration, PeriodReminder } from './state.ts';
import type { DeclarationTimer } from './table.ts';

/** The event with the timers that run after it: they follow from the file alone, and from what the event asks for. */
export function withTimers(state: Declaration | undefined, event: EventDraft): EventDraft {
  const after = foldDeclaration(state, event);
  const late = event.timers?.['late-reminder'] ?? timerOf(after, 'late-reminder');
  const timers: Record<DeclarationTimer, Instant | null> = {
    'account-due': after.due?.dueAt ?? null,
    'advance-due': nextInstalment(after),
    reminder: mornings(after.rules, remindersOf(after)[0]),
    'late-reminder': after.late.length > 0 ? late : null,
  };
  return { ...event, timers };
}

const timerOf = ({ timers }: Declaration, name: DeclarationTimer) =>
  timers.find((timer) => timer.name === name)?.dueAt ?? null;

/** The morning of a day; none beyond the end of the calendar. */
function mornings(rules: CaseRules, next: { on: PeriodReminder['on'] } | undefined): Instant | null {
  return next && yearOf(next.on) <= calendarOf(rules).years.to ? morningOf(rules, next.on) : null;
}

/** The next instalment of an advance of which we have not been told. */
function nextInstalment({ plan, rules, advanceAsked, closedBefore }: Declaration): Instant | null {
  const [next] = yearsOf(plan)
    .filter(({ from }) => from >= closedBefore)
    .flatMap((year) => instalmentsOf(termOn(plan, year.from).premium ?? {}, year))
    .filter(({ on }) => advanceAsked === undefined || on > advanceAsked);
  return mornings(rules, next);
}
