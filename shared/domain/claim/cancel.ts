import type { Actor } from '../actor.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { settleAll } from '../promises.ts';
import { happens, letterOf } from './draft.ts';
import { endedSignals, stoppedTimers } from './ends.ts';
import { claimOver } from './refusals.ts';
import type { Claim } from './state.ts';
import { mayHappen } from './table.ts';

/** The client withdraws his claim before it is decided: its invoices can be claimed again. */
export function cancelClaim(state: Claim, because: string | undefined, by: Actor, now: Instant): Decision {
  if (!mayHappen('cancelled', state.status)) return claimOver(state);
  if (state.entitlement > 0) {
    const because = 'A payment on account is owed or was made: the claim is decided now.';
    return refused('conflict', 'paid-on-account', because, 'Write to us if nothing is owed to you any more.');
  }
  return accepted(
    happens(
      state,
      'cancelled',
      now,
      by,
      {},
      {
        ...(because !== undefined && { texts: { because } }),
        timers: stoppedTimers,
        promises: settleAll(state, 'void'),
        letter: letterOf({ ...state, due: null }, 'cancelled'),
        signals: endedSignals(
          state,
          'cancelled-by-client',
          state.invoices.map(({ number }) => number),
        ),
      },
    ),
  );
}
