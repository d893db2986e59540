import type { Retrier, TaskState } from './definition.ts';

/** Errors that the wildcard names do not cover (Amazon States Language). */
const NEVER_BY_ALL = new Set(['States.DataLimitExceeded', 'States.Runtime']);

function covers(names: string[], error: string): boolean {
  if (names.includes(error)) return true;
  if (NEVER_BY_ALL.has(error)) return false;
  return names.includes('States.ALL') || (names.includes('States.TaskFailed') && error !== 'States.Timeout');
}

/**
 * What a failed task waits before its next attempt (ms), or undefined when its retriers are used up.
 * `used` counts the attempts of each retrier and is changed.
 */
export function retryDelay(state: TaskState, error: string, used: number[]): number | undefined {
  const index = state.Retry.findIndex((retrier) => covers(retrier.ErrorEquals, error));
  const retrier = state.Retry[index];
  if (!retrier) return undefined;
  const before = used[index] ?? 0;
  if (before >= retrier.MaxAttempts) return undefined;
  used[index] = before + 1;
  return delay(retrier, before) * 1000;
}

function delay(retrier: Retrier, before: number): number {
  const grown = retrier.IntervalSeconds * retrier.BackoffRate ** before;
  return Math.min(grown, retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY);
}

export function catcherOf(state: TaskState, error: string): TaskState['Catch'][number] | undefined {
  return state.Catch.find((catcher) => covers(catcher.ErrorEquals, error));
}
