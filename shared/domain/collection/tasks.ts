import { midnightOf } from '../clocks.ts';
import type { Instant } from '../instant.ts';
import { addTask, removeTasks } from '../tasks.ts';
import { stillOwed } from './debt.ts';
import type { Collection } from './state.ts';
import { mayHappen, type TaskName, taskRules } from './table.ts';

export function withTask(state: Collection, name: TaskName, dueAt: Instant, since: Instant): Collection {
  return addTask(state, { name, role: taskRules[name].role, dueAt, since });
}

export function without(state: Collection, ...names: TaskName[]): Collection {
  return removeTasks(state, names);
}

/** What there is to do follows from where the collection stands, but for what somebody wrote or a letter that came back. */
const following = ['propose', 'propose-late', 'keep-right', 'tell', 'close'] as const;

/** The case with what there is to do in it now; what stays on the list keeps its place. */
export function worked(state: Collection, at: Instant): Collection {
  const due = mayHappen('acted', state.status) ? dueNow(state, at) : {};
  const others = state.tasks.filter(({ name }) => !(following as readonly string[]).includes(name));
  const tasks = following.flatMap((name) => {
    const dueAt = due[name];
    const since = state.tasks.find((known) => known.name === name)?.since ?? at;
    return dueAt ? [{ name, role: taskRules[name].role, dueAt, since }] : [];
  });
  return { ...state, tasks: [...others, ...tasks] };
}

function dueNow(state: Collection, at: Instant): Partial<Record<(typeof following)[number], Instant>> {
  const { due, dueKey, word, exceptions } = state;
  const [right] = exceptions
    .filter(({ consent, done }) => !done && consent !== 'objected')
    .map(({ on }) => on)
    .sort();
  return {
    ...(due && { [dueKey ? 'propose' : 'propose-late']: due.dueAt }),
    ...(right && { 'keep-right': midnightOf(state.rules, right) }),
    ...(word && { tell: word.dueAt }),
    ...(stillOwed(state.invoices) === 0 && { close: at }),
  };
}
