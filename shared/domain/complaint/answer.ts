import type { Actor } from '../actor.ts';
import type { EventDraft, SignalDraft } from '../case.ts';
import { deadlineOf } from '../clocks.ts';
import { accepted, type Decision, type Reason, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import { outsideRoutesOf } from '../offices.ts';
import type { Role } from '../person.ts';
import type { PromiseChange } from '../promise.ts';
import { settleKey, settleWord } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { choicesOf } from './choices.ts';
import { startSilence, stoppedWordClock } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import { barOf } from './independence.ts';
import { ladder } from './ladder.ts';
import type { ComplaintOutcome } from './outcomes.ts';
import { settleStep } from './promises.ts';
import { answeredAlready, barredHere, closedAlready, notYourStep } from './refusals.ts';
import { type NewRemedy, remedyEvent, remedyFact, remedyRefused } from './remedy.ts';
import type { Complaint } from './state.ts';
import { mayHappen } from './table.ts';

export type Response = {
  outcome: ComplaintOutcome;
  explanation: string;
  reasons: Reason[];
  remedy?: NewRemedy | undefined;
};

export type Answerer = { by: Extract<Actor, { kind: 'staff' }>; role: Role };

/**
 * The written answer of the step (003, Q03, Q06), by somebody independent whose role the step is. One that
 * does not fully uphold needs its reasons and a recorded contact with the client, or two attempts (F 6). In
 * time when it comes at or before the due instant; a missed promise stays broken. To the directors it is
 * their proposal.
 */
export function respond(
  state: Complaint,
  response: Response,
  { by, role }: Answerer,
  now: Instant,
): Decision {
  if (!mayHappen('answered', state.status)) {
    return state.status === 'answered' ? answeredAlready(state) : closedAlready(state);
  }
  const barred = barOf(state, by.staffId);
  if (barred) return barredHere(barred);
  const roles: readonly Role[] = ladder[state.step].answeredBy;
  if (!roles.includes(role)) return notYourStep(state, role);
  return lacking(state, response, now) ?? accepted(...answerOf(state, response, by, now));
}

function lacking(
  state: Complaint,
  { outcome, reasons, remedy }: Response,
  now: Instant,
): Decision | undefined {
  const refusal = remedy && remedyRefused(state, remedy, now);
  if (refusal || outcome === 'upheld') return refusal;
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

function answerOf(state: Complaint, response: Response, by: Actor, now: Instant): EventDraft[] {
  const { outcome, reasons, remedy } = response;
  const referral = referralOf(state, outcome, now);
  const silence = referral || remedy ? undefined : startSilence(state, now);
  const answered = happens(
    state,
    'answered',
    now,
    by,
    {
      ...{ step: state.step, outcome, inTime: !state.missed },
      reasons: reasons.map(({ code, clause }) => ({ code, clause })),
    },
    {
      texts: { explanation: response.explanation, ...reasonTexts(reasons) },
      timers: { ...stoppedWordClock.timers, ...stepTimer(state), ...silence, ...(referral && { referral }) },
      promises: [...measures(state, outcome), ...settleWord(state, 'kept')],
      letter: answerLetter(state, response, { referral, closesOn: silence?.['silence-close'] }, now),
      signals: outcome === 'upheld' ? newDecisionAsked(state) : [],
    },
  );
  return remedy ? [answered, remedyEvent(state, remedy, by, now)] : [answered];
}

/** A complaint about a decision that is upheld opens a new decision, by somebody authorised (F 8). */
function newDecisionAsked({ about, id: complaintId, clientId }: Complaint): SignalDraft[] {
  const decides = { 'credit-limit': 'lim_', claim: 'clm_' };
  const prefix = about && about.type in decides ? decides[about.type as keyof typeof decides] : undefined;
  if (!prefix || !about?.id?.startsWith(prefix)) return [];
  return [{ to: about.id, name: 'complaint-upheld', data: { complaintId, clientId } }];
}

/** The directors' clock runs on after their proposal, which is our final response: only an agreement ends it (F 1). */
function stepTimer({ step }: Complaint): Record<string, null> {
  return ladder[step].solvedBy === 'agreement' ? { 'final-response-due': null } : { 'step-due': null };
}

/** A senior manager's answer that does not fully uphold goes to the directors by itself (F 4). */
function referralOf(
  { step, stays, rules }: Complaint,
  outcome: ComplaintOutcome,
  now: Instant,
): Instant | undefined {
  if (ladder[step].solvedBy !== 'offer' || outcome === 'upheld' || stays) return undefined;
  return deadlineOf(rules, 'complaint.referral', 'automaticReferral', now).dueAt;
}

/** What the answer settles (F 1): it was given in time, and, from a senior manager, whether it offers a solution. */
function measures(state: Complaint, outcome: ComplaintOutcome): PromiseChange[] {
  const answered = state.missed ? [] : settleStep(state, 'answered', 'kept');
  const closing =
    ladder[state.step].solvedBy === 'agreement' ? settleKey(state, state.finalResponse?.key, 'kept') : [];
  if (ladder[state.step].solvedBy !== 'offer') return [...answered, ...closing];
  return [...answered, ...settleStep(state, 'solved', outcome === 'rejected' ? 'broken' : 'kept')];
}

type Ahead = { referral: Instant | undefined; closesOn: Instant | undefined };

function answerLetter(state: Complaint, response: Response, ahead: Ahead, now: Instant): LetterDraft {
  const { outcome, reasons, remedy } = response;
  const seq = state.events + 1;
  return letterOf(state, 'answered', {
    ...{
      outcome,
      inTime: !state.missed,
      text: textRef(seq, 'explanation'),
      reasons: reasonRefs(reasons, seq),
    },
    ...choicesOf(state, ahead.closesOn),
    ...(ahead.referral && { automaticOn: ahead.referral }),
    ...(remedy && { remedies: [remedyFact(remedy, seq + 1)] }),
    ...(outcome !== 'upheld' && { outsideRoutes: outsideRoutesOf(state.office, now) }),
  });
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
