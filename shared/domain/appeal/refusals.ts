import { type Refusal, refused } from '../decision.ts';
import type { Appeal } from './state.ts';

/** The appeal is over: the caller gets the current state with it. */
export function closedAlready({ status }: Appeal): Refusal {
  return refused('conflict', 'appeal-closed', `The appeal is ${status}.`);
}

export function notIndependent(): Refusal {
  return refused(
    'authority',
    'not-independent',
    'You had a part in the decision that is appealed: somebody independent decides.',
  );
}
