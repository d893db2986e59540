import type { Instant } from '../instant.ts';
import { addTask, removeTasks } from '../tasks.ts';
import type { Claim } from './state.ts';
import { type TaskName, taskRules } from './table.ts';

/** The case with one more thing to do, unless it is on the list already. */
export function withTask(state: Claim, name: TaskName, dueAt: Instant, since: Instant): Claim {
  return addTask(state, { name, role: taskRules[name].role, dueAt, since });
}

export function without(state: Claim, ...names: TaskName[]): Claim {
  return removeTasks(state, names);
}
