import type { Instant } from '../instant.ts';
import { decisionPromises, sameClock, startClock, stoppedWord } from './clocks.ts';
import type { CreditLimit } from './state.ts';

/**
 * After his answer, or the end of his time, the decision follows within two working days (F 12). An earlier
 * promise that still runs stays; one that would run longer gives way to this one and is void.
 */
export function ownTurn(state: CreditLimit, at: Instant) {
  const next = startClock(state.rules, 'limit.decision-after-comment', { from: at, seq: state.events + 1 });
  const running = state.promises.filter(
    ({ promise, status }) => status === 'running' && promise in decisionPromises,
  );
  const due = next.data.due?.dueAt;
  if (due && running.some(({ dueAt }) => dueAt <= due)) {
    const { data } = sameClock(state);
    return { data: { ...data, ...stoppedWord.data }, timers: { 'comment-until': null }, promises: [] };
  }
  return {
    data: { ...next.data, ...stoppedWord.data },
    timers: { ...next.timers, 'comment-until': null },
    promises: [
      ...running.map(({ key }) => ({ change: 'settled' as const, key, status: 'void' as const })),
      ...next.promises,
    ],
  };
}
