import type { Deadline } from '../deadline.ts';
import type { PromiseChange, SettledBecause } from '../promise.ts';
import { promiseOf } from './ladder.ts';
import type { Complaint, ComplaintStep } from './state.ts';

type Status = Extract<PromiseChange, { change: 'settled' }>['status'];

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
  status: Status,
  because?: SettledBecause,
): PromiseChange[] {
  return settleKey(state, stepKey(state.step, measure, state.stepSeq), status, because);
}

/** A promise by its key, if it is still running. */
export function settleKey(
  state: Complaint,
  key: string | undefined,
  status: Status,
  because?: SettledBecause,
): PromiseChange[] {
  const running = state.promises.some((promise) => promise.key === key && promise.status === 'running');
  return running && key !== undefined
    ? [{ change: 'settled', key, status, ...(because && { because }) }]
    : [];
}

/** Everything that still runs, settled alike. */
export function settleAll(state: Complaint, status: Status, except: readonly string[] = []): PromiseChange[] {
  return state.promises
    .filter((promise) => promise.status === 'running' && !except.includes(promise.key))
    .map(({ key }) => ({ change: 'settled', key, status }));
}
