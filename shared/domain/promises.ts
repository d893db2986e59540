import type { CaseState } from './case.ts';
import type { PromiseChange, SettledBecause } from './promise.ts';

export type Settled = Extract<PromiseChange, { change: 'settled' }>;
export type SettledStatus = Settled['status'];
type Promising = Pick<CaseState, 'promises'>;

/** A promise by its key, if it is still running. */
export function settleKey(
  state: Promising,
  key: string | undefined,
  status: SettledStatus,
  because?: SettledBecause,
): PromiseChange[] {
  const running = state.promises.some((promise) => promise.key === key && promise.status === 'running');
  return running && key !== undefined
    ? [{ change: 'settled', key, status, ...(because && { because }) }]
    : [];
}

/** Everything that still runs, settled alike. */
export function settleAll(
  state: Promising,
  status: SettledStatus,
  except: readonly string[] = [],
): Settled[] {
  return state.promises
    .filter((promise) => promise.status === 'running' && !except.includes(promise.key))
    .map(({ key }) => ({ change: 'settled', key, status }));
}

/** The running promise of a word, settled. */
export function settleWord(
  { word }: { word?: { key: string } | undefined },
  status: SettledStatus,
): PromiseChange[] {
  return word ? [{ change: 'settled', key: word.key, status }] : [];
}
