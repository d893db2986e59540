import type { Actor } from '../actor.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { settleWord } from '../promises.ts';
import { settleDecisions, stoppedClock, stoppedWord } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import { requestOver } from './refusals.ts';
import type { CreditLimit } from './state.ts';
import { mayHappen } from './table.ts';

/** The client withdraws his request: what was promised for it is void; what is insured already stays insured. */
export function cancelRequest(
  state: CreditLimit,
  because: string | undefined,
  by: Actor,
  now: Instant,
): Decision {
  if (!mayHappen('cancelled', state.status)) return requestOver(state);
  return accepted(
    happens(
      state,
      'cancelled',
      now,
      by,
      {},
      {
        ...(because !== undefined && { texts: { because } }),
        timers: { ...stoppedClock.timers, ...stoppedWord.timers },
        promises: [...settleDecisions(state, 'void'), ...settleWord(state, 'void')],
        letter: letterOf({ ...state, due: null }, 'cancelled'),
      },
    ),
  );
}
