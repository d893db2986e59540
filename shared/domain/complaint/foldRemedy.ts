import { textRef } from '../textRef.ts';
import type { DataOf } from './draft.ts';
import type { Complaint, Remedy } from './state.ts';
import { without, withTask } from './tasks.ts';

/** A remedy is on the list until it is done, also when it was missed (F 6). */
export function remedyPromised(
  state: Complaint,
  data: DataOf<'remedy-promised'>,
  at: Complaint['lastAt'],
): Complaint {
  const remedy: Remedy = { ...data, what: textRef(state.events + 1, 'what'), status: 'open' };
  return withTask({ ...state, remedies: [...state.remedies, remedy] }, 'remedy', data.dueAt, at);
}

export function remedyIs(state: Complaint, n: number, status: Remedy['status']): Complaint {
  const remedies = state.remedies.map((remedy) => (remedy.n === n ? { ...remedy, status } : remedy));
  const next: Complaint = { ...state, remedies };
  return remedies.every((remedy) => remedy.status === 'done') ? without(next, 'remedy') : next;
}
