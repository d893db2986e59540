import { system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import type { Instant } from '../instant.ts';
import { settleKey } from '../promises.ts';
import { aboutCover } from './coverLetter.ts';
import { happens, moneyIn, nextIs } from './draft.ts';
import { runningChange } from './hindrance.ts';
import { noticeKey } from './noticeDays.ts';
import type { Cover, CreditLimit } from './state.ts';

/** A temporary limit is announced to end, thirty days ahead (F 18). */
export function expiryAhead(state: CreditLimit, dueAt: Instant): EventDraft {
  const { amount, until } = ending(state);
  const limit = { amount: moneyIn(state, amount), until };
  return happens(
    state,
    'expiry-announced',
    dueAt,
    system,
    {},
    {
      timers: { 'expiry-ahead': null },
      letter: aboutCover(state, 'expiry-announced', { limit, ...nextIs(state, 'limitDecision') }),
    },
  );
}

/** Its last instant has passed: what is delivered from then on is not insured, and no change comes any more. */
export function expired(state: CreditLimit, dueAt: Instant): EventDraft {
  const { amount, until } = ending(state);
  const change = runningChange(state);
  const limit = { amount: moneyIn(state, 0), previous: moneyIn(state, amount), until, canAppeal: true };
  return happens(
    state,
    'expired',
    dueAt,
    system,
    {},
    {
      timers: { expiry: null, 'expiry-ahead': null, 'change-effective': null },
      promises: change ? settleKey(state, noticeKey(change.seq), 'void') : [],
      letter: aboutCover(state, 'expired', { limit, ...nextIs(state, 'limitDecision') }),
    },
  );
}

function ending({ cover }: CreditLimit): Cover & { until: Instant } {
  if (!cover?.until) throw new Error('Only a temporary limit ends by itself');
  return { ...cover, until: cover.until };
}
