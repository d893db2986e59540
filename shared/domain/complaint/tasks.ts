import type { Task } from '../case.ts';
import type { Role } from '../person.ts';
import { ladder } from './ladder.ts';
import type { Complaint } from './state.ts';
import { type TaskName, taskRules } from './table.ts';

/** The case with one more thing to do, unless it is on the list already. */
export function withTask(
  state: Complaint,
  name: TaskName,
  dueAt: Task['dueAt'],
  since: Task['since'],
): Complaint {
  if (state.tasks.some((known) => known.name === name)) return state;
  const { role } = taskRules[name];
  const { role: own, manager } = ladder[state.step];
  const whose: Role = role === 'step' ? own : role === 'manager' ? manager : role;
  return { ...state, tasks: [...state.tasks, { name, role: whose, dueAt, since }] };
}

export function without(state: Complaint, ...names: TaskName[]): Complaint {
  return { ...state, tasks: state.tasks.filter(({ name }) => !names.includes(name as TaskName)) };
}
