import type { Instant } from '../instant.ts';
import { addTask } from '../tasks.ts';
import type { Renewal } from './state.ts';
import { type TaskName, taskRules } from './table.ts';

/** The renewal with one more thing to do for a person of ours. */
export function withTask(state: Renewal, name: TaskName, dueAt: Instant, since: Instant): Renewal {
  return addTask(state, { name, role: taskRules[name].role, dueAt, since });
}
