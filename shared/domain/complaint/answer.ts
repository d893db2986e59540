import type { Actor } from '../actor.ts';
import { accepted, type Decision, type Reason, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import type { ComplaintOutcome } from '../letter.ts';
import { type LetterDraft, textRef } from '../letterDraft.ts';
import { outsideRoutesOf } from '../offices.ts';
import type { PromiseChange } from '../promise.ts';
import { settleWord, stoppedWordClock } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import { answerAwaited, answeredAlready, clientOnly, closedAlready, namedIn } from './refusals.ts';
import type { Complaint } from './state.ts';
import { mayHappen } from './table.ts';

export type Response = { outcome: ComplaintOutcome; explanation: string; reasons: Reason[] };

/**
 * The written answer of the step (003, Q03, Q06). One that does not fully uphold needs its reasons and a
 * recorded contact with the client, or two attempts (F 6). In time when it comes at or before the due
 * instant; a missed promise stays broken.
 */
export function respond(state: Complaint, response: Response, by: Actor, now: Instant): Decision {
  if (!mayHappen('answered', state.status)) {
    return state.status === 'answered' ? answeredAlready(state) : closedAlready(state);
  }
  return namedIn(state, by) ?? lacking(state, response) ?? accepted(answerOf(state, response, by, now));
}

function lacking(state: Complaint, { outcome, reasons }: Response): Decision | undefined {
  if (outcome === 'upheld') return undefined;
  if (reasons.length === 0) {
    return refused('rule', 'reasons-required', 'An answer that does not fully uphold needs its reasons.');
  }
  const { reached, attempts } = state.contacts;
  if (reached > 0 || attempts >= 2) return undefined;
  return refused(
    'rule',
    'contact-required',
    'An answer that does not fully uphold needs a recorded contact with the client, or two attempts.',
    'Call the client and record it under /staff/complaints/{id}/contacts.',
  );
}

function answerOf(state: Complaint, response: Response, by: Actor, now: Instant) {
  const { outcome, reasons, explanation } = response;
  const inTime = !state.missed;
  const kept: PromiseChange[] = inTime
    ? [{ change: 'settled', key: 'complaint.step1.answered', status: 'kept' }]
    : [];
  const seq = state.events + 1;
  return happens(
    state,
    'answered',
    now,
    by,
    { outcome, inTime, reasons: reasons.map(({ code, clause }) => ({ code, clause })) },
    {
      texts: { explanation, ...reasonTexts(reasons) },
      timers: { 'step-due': null, ...stoppedWordClock.timers },
      promises: [...kept, ...settleWord(state, 'kept')],
      letter: letterOf(state, 'answered', {
        outcome,
        inTime,
        text: textRef(seq, 'explanation'),
        reasons: reasonRefs(reasons, seq),
        ...(outcome !== 'upheld' && { outsideRoutes: outsideRoutesOf(state.office, now) }),
      }),
    },
  );
}

function reasonTexts(reasons: Reason[]): Record<string, string> {
  const entries = reasons.flatMap(({ because, remedy }, i): [string, string][] => [
    [`because-${i}`, because],
    ...(remedy ? ([[`remedy-${i}`, remedy]] as [string, string][]) : []),
  ]);
  return Object.fromEntries(entries);
}

function reasonRefs(reasons: Reason[], seq: number): NonNullable<LetterDraft['reasons']> {
  return reasons.map(({ clause, remedy }, i) => ({
    because: textRef(seq, `because-${i}`),
    ...(clause && { clause }),
    ...(remedy && { remedy: textRef(seq, `remedy-${i}`) }),
  }));
}

/**
 * The client accepts the answer: resolved. The step is solved in time only when the answer was given
 * inside the clock (F 1); nobody but the client can say so.
 */
export function accept(state: Complaint, by: Actor, now: Instant): Decision {
  if (by.kind !== 'client') return clientOnly();
  if (state.status === 'open') return answerAwaited(state);
  if (!mayHappen('accepted', state.status)) return closedAlready(state);
  const solved: PromiseChange[] = state.answer?.inTime
    ? [{ change: 'settled', key: 'complaint.step1.solved', status: 'kept' }]
    : [];
  return accepted(
    happens(
      state,
      'accepted',
      now,
      by,
      {},
      {
        timers: stoppedWordClock.timers,
        promises: [...solved, ...settleWord(state, 'void')],
        letter: letterOf(state, 'accepted'),
      },
    ),
  );
}

/** The client withdraws: what was still running is void, what was broken stays broken. */
export function withdraw(state: Complaint, because: string | undefined, by: Actor, now: Instant): Decision {
  if (by.kind !== 'client') return clientOnly();
  if (!mayHappen('withdrawn', state.status)) return closedAlready(state);
  const running = state.promises.filter((promise) => promise.status === 'running');
  const voided = running.map(({ key }): PromiseChange => ({ change: 'settled', key, status: 'void' }));
  return accepted(
    happens(
      state,
      'withdrawn',
      now,
      by,
      {},
      {
        texts: because ? { because } : {},
        timers: { 'step-due': null, ...stoppedWordClock.timers },
        promises: voided,
        letter: letterOf(state, 'withdrawn'),
      },
    ),
  );
}
