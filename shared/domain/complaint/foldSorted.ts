import type { DataOf } from './draft.ts';
import type { Complaint } from './state.ts';
import { without, withTask } from './tasks.ts';

/** An appeal is to be logged from it, unless it was already (F 8). */
export function sorted(state: Complaint, { as }: DataOf<'sorted'>, at: Complaint['lastAt']): Complaint {
  const next: Complaint = { ...state, sortedAs: as };
  if (as === 'complaint') return without(next, 'lodge-appeal');
  return state.appealId ? next : withTask(next, 'lodge-appeal', at, at);
}
