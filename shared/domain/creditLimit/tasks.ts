import type { Instant } from '../instant.ts';
import { addTask, removeTasks } from '../tasks.ts';
import type { CreditLimit } from './state.ts';
import { type TaskName, taskRules } from './table.ts';

/** The case with one more thing to do, unless it is on the list already. */
export function withTask(state: CreditLimit, name: TaskName, dueAt: Instant, since: Instant): CreditLimit {
  return addTask(state, { name, role: taskRules[name].role, dueAt, since });
}

export function without(state: CreditLimit, ...names: TaskName[]): CreditLimit {
  return removeTasks(state, names);
}
