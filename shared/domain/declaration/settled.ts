import { type CaseRules, dateOf } from '../clocks.ts';
import type { Instant, LocalDate } from '../instant.ts';
import { insuranceYearOn } from '../policyYear/insuranceYear.ts';
import type { InsuranceYear } from '../policyYear/policyYear.ts';
import { advanceDue, instalmentsOf } from '../premium/advance.ts';
import { netOf } from '../premium/billed.ts';
import { addTask, removeTasks } from '../tasks.ts';
import { yearsOf } from './periods.ts';
import { termOn } from './plan.ts';
import { isChased } from './reminderRow.ts';
import { recordOf, undeclared } from './standing.ts';
import type { Declaration, Plan, YearRecord } from './state.ts';
import { type TaskName, taskRules } from './table.ts';

/** The insurance year in which an instant lies. */
export function insuranceYearOf(plan: Plan, rules: CaseRules, at: Instant): InsuranceYear {
  return insuranceYearOn(plan, dateOf(rules, at));
}

/** What follows from everything else: the account that is due next, the status, and whose turn it is. */
export function settled(state: Declaration): Declaration {
  const owed = state.years
    .flatMap((year) => year.owed ?? [])
    .sort((a, b) => (a.due.dueAt < b.due.dueAt ? -1 : 1));
  const runs = ({ key }: { key: string }) =>
    state.promises.some((promise) => promise.key === key && promise.status === 'running');
  const [next] = owed.filter(runs);
  const [late] = owed.filter((one) => !runs(one));
  const promises = state.promises.filter(({ key }) => owed.some((one) => one.key === key));
  const after = { ...state, promises, due: next?.due ?? null, missed: late !== undefined };
  const tasks: Partial<Record<TaskName, Instant | undefined>> = {
    'make-account': next?.due.dueAt,
    'account-late': late?.due.dueAt,
    'bill-advance': unbilledAdvance(after) ? state.lastAt : undefined,
    'chase-declaration': isChased(after) ? state.lastAt : undefined,
  };
  return withTasks({ ...after, status: isOver(after) ? 'ended' : 'running' }, tasks);
}

/** A task that is there already keeps its time. */
function withTasks(state: Declaration, wanted: Partial<Record<TaskName, Instant | undefined>>): Declaration {
  return (Object.keys(wanted) as TaskName[]).reduce((current, name) => {
    const dueAt = wanted[name];
    if (!dueAt) return removeTasks(current, [name]);
    return addTask(current, { name, role: taskRules[name].role, dueAt, since: state.lastAt });
  }, state);
}

/** We were told of an instalment of the advance that nobody has billed. */
function unbilledAdvance({ plan, advanceAsked, years }: Declaration): boolean {
  return (
    advanceAsked !== undefined &&
    yearsOf(plan).some((year) => advanceOpen({ plan, years }, year, advanceAsked) > 0)
  );
}

/** What of the advance of a year fell due by a day and is not billed, in whole cents; nothing once there is an account. */
export function advanceOpen(
  { plan, years }: Pick<Declaration, 'plan' | 'years'>,
  year: InsuranceYear,
  by: LocalDate,
): number {
  const { premium } = termOn(plan, year.from);
  const record = recordOf({ years }, year);
  if (!premium || record.accounts > 0) return 0;
  return advanceDue(instalmentsOf(premium, year), by) - billedOf(record);
}

export const billedOf = ({ billed }: Pick<YearRecord, 'billed'>) =>
  netOf(billed.flatMap(({ parts }) => parts));

function isOver(state: Declaration): boolean {
  const { plan, rules, lastAt } = state;
  if (dateOf(rules, lastAt) <= plan.endsOn || undeclared(state).length > 0) return false;
  return state.years.every((year) => !year.owed && (year.accounts > 0 || !termOn(plan, year.from).premium));
}
