import type { Actor } from '../actor.ts';
import { stoppedWord } from '../claimWord.ts';
import { accepted, type Decision, type Reason, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { writtenMoney } from '../money.ts';
import { settleKey, settleWord } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { stillOwed } from './debt.ts';
import { type DataOf, happens, letterOf, moneyIn } from './draft.ts';
import { collectionOver } from './refusals.ts';
import type { Collection } from './state.ts';
import { mayHappen } from './table.ts';

export type Closure = {
  as: DataOf<'closed'>['as'];
  reasons: readonly Pick<Reason, 'code' | 'because' | 'clause'>[];
};

const stopped = { 'plan-due': null, 'consent-until': null, ...stoppedWord.timers } as const;

/**
 * Nothing more is collected here: all of it was, nothing can be, or for another reason. What is owed to the client
 * is still passed on. The overdue file learns of it.
 */
export function closeCollection(
  state: Collection,
  { as, reasons }: Closure,
  by: Actor,
  now: Instant,
): Decision {
  if (!mayHappen('closed', state.status)) return collectionOver(state);
  const left = stillOwed(state.invoices);
  if (as === 'recovered' && left > 0) {
    return refused('rule', 'not-recovered', `${writtenMoney(moneyIn(state, left))} is still unpaid.`);
  }
  if (as !== 'recovered' && reasons.length === 0) {
    return refused('rule', 'reasons-required', 'The client is told why it ends without the money.');
  }
  const seq = state.events + 1;
  const { id: collectionId, overdueId } = state;
  const codes = reasons.map(({ code, clause }) => ({ code, ...(clause && { clause }) }));
  const told = reasons.map(({ clause }, i) => ({
    ...{ because: textRef(seq, `because-${i + 1}`), ...(clause && { clause }) },
  }));
  return accepted(
    happens(
      state,
      'closed',
      now,
      by,
      { as, reasons: codes },
      {
        texts: Object.fromEntries(reasons.map(({ because }, i) => [`because-${i + 1}`, because])),
        timers: stopped,
        promises: [...settleKey(state, state.dueKey, 'void'), ...settleWord(state, 'kept')],
        letter: letterOf({ ...state, due: null }, 'closed', { closedAs: as }, { reasons: told }),
        ...(state.mandatedBy === 'client' && {
          signals: [{ to: overdueId, name: 'collection-ended', data: { collectionId, as } }],
        }),
      },
    ),
  );
}
