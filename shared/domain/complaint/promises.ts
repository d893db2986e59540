import type { Deadline } from '../deadline.ts';
import type { PromiseChange, SettledBecause } from '../promise.ts';
import { type SettledStatus, settleKey } from '../promises.ts';
import { promiseOf } from './ladder.ts';
import type { Complaint, ComplaintStep } from './state.ts';

/** The key of one measure of a step that began with event number `seq`. */
export function stepKey(step: ComplaintStep, measure: 'answered' | 'solved', seq: number): string {
  return `${promiseOf(step)}.${measure}#${seq}`;
}

/** Both measures of a step, made at its start (F 1). */
export function madeForStep(step: ComplaintStep, seq: number, deadline: Deadline): PromiseChange[] {
  const made = (measure: 'answered' | 'solved'): PromiseChange => ({
    ...{ change: 'made', key: stepKey(step, measure, seq), measure, deadline },
  });
  return [made('answered'), made('solved')];
}

/** One measure of the running step, settled; a measure that is settled already stays as it is. */
export function settleStep(
  state: Complaint,
  measure: 'answered' | 'solved',
  status: SettledStatus,
  because?: SettledBecause,
): PromiseChange[] {
  return settleKey(state, stepKey(state.step, measure, state.stepSeq), status, because);
}
