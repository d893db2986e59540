import { setTimeout as pause } from 'node:timers/promises';

/** Real time between two tries (ms), and how many there are: a throttled door opens within seconds. */
const WAIT = 60;
const TRIES = 200;

/**
 * `fetch` that knocks again when the door is throttled or busy; a command keeps its Idempotency-Key.
 * @param own headers that every request carries besides
 */
export function patient(own: Record<string, string> = {}): typeof fetch {
  return async (input, init) => {
    for (let left = TRIES; ; left -= 1) {
      const response = await fetch(input, { ...init, headers: { ...init?.headers, ...own } });
      if ((response.status !== 429 && response.status !== 503) || left === 0) return response;
      await response.body?.cancel();
      await pause(WAIT);
    }
  };
}
