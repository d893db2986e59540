import { type Actor, system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { settleKey } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { noChange } from './changeRefusals.ts';
import { aboutCover } from './coverLetter.ts';
import { type DataOf, happens, moneyIn } from './draft.ts';
import { runningChange } from './hindrance.ts';
import { noticeKey } from './noticeDays.ts';
import type { Change, CreditLimit } from './state.ts';

type Because = DataOf<'change-cancelled'>['because'];

/** The announced change does not come: a person of ours says why, and what is insured stays so. */
export function cancelChange(state: CreditLimit, text: string, by: Actor, now: Instant): Decision {
  const change = runningChange(state);
  if (!change) return noChange();
  return accepted(cancelled(state, change, 'cancelled', { by, now, text }));
}

/** A new decision, another change or an appeal stands instead of the announced one. */
export function superseded(
  state: CreditLimit,
  because: Exclude<Because, 'cancelled'>,
  now: Instant,
): EventDraft[] {
  const change = runningChange(state);
  return change ? [cancelled(state, change, because, { by: system, now })] : [];
}

type Words = { by: Actor; now: Instant; text?: string };

function cancelled(
  state: CreditLimit,
  change: Change,
  because: Because,
  { by, now, text }: Words,
): EventDraft {
  const limit = {
    amount: moneyIn(state, state.cover?.amount ?? 0),
    announcedFor: change.effectiveAt,
    ...(because !== 'cancelled' && { because }),
  };
  return happens(
    state,
    'change-cancelled',
    now,
    by,
    { because },
    {
      ...(text !== undefined && { texts: { text } }),
      timers: { 'change-effective': null },
      promises: settleKey(state, noticeKey(change.seq), 'void'),
      letter: aboutCover(state, 'change-cancelled', {
        limit,
        ...(text !== undefined && { text: textRef(state.events + 1, 'text') }),
      }),
    },
  );
}
