import { system } from '../actor.ts';
import { stoppedWord } from '../claimWord.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { settleKey, settleWord } from '../promises.ts';
import { stoppedPlan } from './clocks.ts';
import { afterPaid, stillOwed } from './debt.ts';
import { type DataOf, happens } from './draft.ts';
import type { Collection } from './state.ts';

/**
 * The debtor paid the client himself, who told it in the overdue file or in a claim: so much less is to be
 * collected. Where nothing is left, no plan and no word is promised any more, and the collection is to be closed.
 */
export function receivedElsewhere(
  state: Collection,
  { key, on, paid }: Pick<DataOf<'received'>, 'key' | 'on' | 'paid'>,
  now: Instant,
): Decision | undefined {
  const ours = paid.filter(({ number }) => state.invoices.some((known) => known.number === number));
  if (ours.length === 0) return undefined;
  const data = { key, on, paid: ours };
  if (stillOwed(afterPaid(state.invoices, ours)) > 0)
    return accepted(happens(state, 'received', now, system, data));
  return accepted(
    happens(
      state,
      'received',
      now,
      system,
      { ...data, over: true },
      {
        timers: { ...stoppedPlan.timers, 'consent-until': null, ...stoppedWord.timers },
        promises: [...settleKey(state, state.dueKey, 'void'), ...settleWord(state, 'void')],
      },
    ),
  );
}
