import type { LocalDate } from '../instant.ts';
import type { Claim } from './state.ts';

/**
 * The date of the loss: of the event that makes the buyer insolvent, else the last day of the wait (F 20,
 * `cover.md` D.4). The first decision fixes it, and with it the insurance year.
 */
export function dateOfLossOf({
  cause,
  wait,
  decisions,
}: Pick<Claim, 'cause' | 'wait' | 'decisions'>): LocalDate {
  const decided = decisions.at(-1)?.dateOfLoss;
  return decided ?? (cause.cause === 'insolvency' ? cause.on : wait.lastOn);
}
