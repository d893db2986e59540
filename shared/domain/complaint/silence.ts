import { type Actor, system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import type { Instant } from '../instant.ts';
import { outsideRoutesOf } from '../offices.ts';
import { settleAll, settleKey } from '../promises.ts';
import { choicesOf, reopening } from './choices.ts';
import { reopenableSince, startSilence, startWordClock, stoppedSilence, stoppedWordClock } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import type { Complaint } from './state.ts';

/**
 * After our reply to an answered complaint, or the last thing we promised, his silence is counted anew, unless
 * something else comes first.
 */
export function hisTurn(state: Complaint, now: Instant): ReturnType<typeof startSilence> {
  const referred = state.timers.some(({ name }) => name === 'referral');
  const waits = state.status === 'answered' && !referred && !state.acceptedAt;
  return waits ? startSilence(state, now) : undefined;
}

/** Silence after an answer: we ask, after 10 and after 30 working days (F 5). */
export function reminded(state: Complaint, n: 1 | 2, dueAt: Instant): EventDraft {
  const closesOn = state.timers.find(({ name }) => name === 'silence-close')?.dueAt;
  return happens(
    state,
    'reminded',
    dueAt,
    system,
    { n },
    {
      timers: { [`reminder-${n}`]: null },
      letter: letterOf(state, 'reminded', {
        ...choicesOf(state, closesOn),
        ...adverse(state, dueAt),
        reminder: n,
      }),
    },
  );
}

/** An answer that does not fully uphold is recalled with its outcome and the outside routes (F 9). */
function adverse({ answer, office }: Complaint, at: Instant) {
  if (!answer) return {};
  const { outcome } = answer;
  return { outcome, ...(outcome !== 'upheld' && { outsideRoutes: outsideRoutesOf(office, at) }) };
}

/**
 * Eight weeks of silence: closed, and never counted as satisfied. What still ran is void with the reason
 * `no-reply`, which the scorecard counts apart (F 1, F 5). Nothing is owed by then: silence counts only after it (F 6).
 */
export function silenceEnds(state: Complaint, dueAt: Instant): EventDraft {
  // The written answer that he had stands as our final response (F 9).
  const final = settleKey(state, state.finalResponse?.key, 'kept');
  return happens(
    state,
    'closed-no-reply',
    dueAt,
    system,
    {},
    {
      timers: { ...stoppedSilence, ...stoppedWordClock.timers, ...closedTimers },
      promises: [
        ...final,
        ...settleAll(
          state,
          'void',
          final.map(({ key }) => key),
        ).map((change) => ({
          ...change,
          because: 'no-reply' as const,
        })),
      ],
      letter: letterOf(state, 'closed-no-reply', {
        ...reopening(state.rules, dueAt),
        ...adverse(state, dueAt),
      }),
    },
  );
}

/** The clocks of a case that ends; those of remedies run on. */
export const closedTimers = {
  'step-due': null,
  'directors-contact-due': null,
  'findings-due': null,
  referral: null,
  'final-response-due': null,
} as const;

/** Whether one message still reopens a case that was closed for want of a reply (F 5). */
export function isReopenable({ status, closedAt, rules }: Complaint, now: Instant): boolean {
  return status === 'closed-no-reply' && !!closedAt && closedAt >= reopenableSince(rules, now);
}

/** One message reopens it: the answer stands, and it is our turn. */
export function reopen(state: Complaint, text: string, by: Actor, now: Instant): EventDraft {
  const { data, timers, promises } = startWordClock(state.rules, state.step, now, state.events + 1);
  const letter = letterOf(state, 'reopened');
  return happens(state, 'reopened', now, by, data, { texts: { text }, timers, promises, letter });
}
