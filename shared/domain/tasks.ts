import type { Task } from './case.ts';

type Working = { tasks: Task[] };

/** The case with one more thing to do, unless it is on the list already. */
export function addTask<S extends Working>(state: S, task: Task): S {
  if (state.tasks.some((known) => known.name === task.name)) return state;
  return { ...state, tasks: [...state.tasks, task] };
}

export function removeTasks<S extends Working>(state: S, names: readonly string[]): S {
  return { ...state, tasks: state.tasks.filter(({ name }) => !names.includes(name)) };
}
