import type { Task } from '../case.ts';
import type { Role } from '../person.ts';
import { addTask, removeTasks } from '../tasks.ts';
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
  const { role } = taskRules[name];
  const { role: own, manager } = ladder[state.step];
  const whose: Role = role === 'step' ? own : role === 'manager' ? manager : role;
  return addTask(state, { name, role: whose, dueAt, since });
}

/** What goes on with the case to whoever has its step now. */
export function handedOn(state: Complaint, ...names: TaskName[]): Complaint {
  const { role } = ladder[state.step];
  const goesOn = (name: string) => (names as string[]).includes(name);
  return { ...state, tasks: state.tasks.map((task) => (goesOn(task.name) ? { ...task, role } : task)) };
}

export function without(state: Complaint, ...names: TaskName[]): Complaint {
  return removeTasks(state, names);
}
