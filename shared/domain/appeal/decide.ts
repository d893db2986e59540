import type { Actor } from '../actor.ts';
import { accepted, type Decision, type Reason, refused } from '../decision.ts';
import { type Instant, later } from '../instant.ts';
import { outsideRoutesOf } from '../offices.ts';
import type { Role } from '../person.ts';
import { settleAll } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { happens, letterOf } from './draft.ts';
import type { AppealOutcome } from './outcomes.ts';
import { closedAlready, notIndependent } from './refusals.ts';
import type { Appeal, LimitAppealed, NewDecision } from './state.ts';
import { deciders, mayHappen } from './table.ts';

/** The decision on an appeal. `newDecision` amounts are minor units; without `from` the wrong one never was. */
export type AppealDecision = {
  outcome: AppealOutcome;
  explanation: string;
  reasons: Reason[];
  /** Words that the new decision rests on, by the name of their text. */
  words?: Record<string, string> | undefined;
  newDecision?: (Partial<NewDecision> & Pick<NewDecision, 'amount'>) | undefined;
};

export type Decider = {
  by: Extract<Actor, { kind: 'staff' }>;
  role: Role;
  mayGrant: (minor: number) => boolean;
};

/**
 * Somebody independent decides, with reasons (L13, K07). A changed decision says what stands instead and from
 * when: where we were wrong, from the first decision, deliveries made meanwhile included (F 16).
 */
export function decideAppeal(
  state: Appeal,
  decision: AppealDecision,
  decider: Decider,
  now: Instant,
): Decision {
  const { by, role, mayGrant } = decider;
  if (!mayHappen('decided', state.status)) return closedAlready(state);
  if (state.about.barred.includes(by.staffId)) return notIndependent();
  const may: readonly Role[] = deciders[state.about.type];
  if (!may.includes(role)) {
    return refused('authority', 'not-your-role', `A person with the role ${role} does not decide appeals.`);
  }
  const changed = newDecisionOf(state, decision, now);
  if (changed && 'refused' in changed) return changed;
  if (decision.reasons.length === 0) {
    return refused('rule', 'reasons-required', 'A decision on an appeal needs its reasons.');
  }
  if (changed && !mayGrant(changed.amount)) {
    return refused(
      'authority',
      'above-your-authority',
      'The amount is above what you may grant alone.',
      'Somebody independent with that authority decides this appeal.',
    );
  }
  return accepted(decided(state, decision, changed, by, now));
}

function newDecisionOf(
  state: Appeal,
  { outcome, newDecision }: AppealDecision,
  now: Instant,
): NewDecision | Refusal | undefined {
  const { wanted, from } = state.about;
  if (outcome === 'confirmed') {
    return (
      newDecision && refused('rule', 'nothing-changed', 'A confirmed decision has no new one beside it.')
    );
  }
  if (!newDecision) {
    return refused('rule', 'new-decision-required', 'A changed decision says what stands instead.');
  }
  if (!isMore(state.about, newDecision)) {
    return refused(
      'rule',
      'not-in-his-favour',
      'An appeal never leaves the client with less than before it.',
    );
  }
  if (state.about.type === 'claim') return { ...newDecision, from: now };
  if (outcome === 'changed' && newDecision.amount < wanted) {
    return refused('rule', 'only-in-part', 'Less than was asked for is a partly changed decision.');
  }
  if (newDecision.amount > wanted) {
    return refused('rule', 'more-than-asked', 'An appeal grants at most what was asked for.');
  }
  const stands = { ...newDecision, from: newDecision.from ?? from };
  return datesRefused(stands, later(now, from)) ?? stands;
}

/** More than the appealed decision leaves him, or as much without its conditions or its end; and nothing sooner over. */
function isMore(about: Appeal['about'], decision: NonNullable<AppealDecision['newDecision']>): boolean {
  return about.type === 'claim' ? decision.amount > about.amount : insuresMore(about, decision);
}

function insuresMore(
  { amount, until, conditions, keeps }: LimitAppealed,
  decision: NonNullable<AppealDecision['newDecision']>,
): boolean {
  const outlasts = (end: Instant | undefined) =>
    !decision.until || (end !== undefined && decision.until >= end);
  if (keeps && !outlasts(keeps.until)) return false;
  if (decision.amount !== amount) return decision.amount > amount;
  const longer = until !== undefined && decision.until !== until && outlasts(until);
  return amount > 0 && (longer || (conditions !== undefined && outlasts(until)));
}

/** It counts from a day that has come, or that of the announced change, and ends after it began. */
function datesRefused({ from, until }: NewDecision, latest: Instant): Refusal | undefined {
  if (from > latest) {
    return refused('rule', 'from-in-future', 'What was wrong is put right from today at the latest.');
  }
  if (until === undefined || until > from) return undefined;
  return refused('rule', 'ends-before-it-begins', 'The new decision ends before it begins.');
}
type Refusal = ReturnType<typeof refused>;

function decided(
  state: Appeal,
  { outcome, explanation, reasons, words }: AppealDecision,
  newDecision: NewDecision | undefined,
  by: Decider['by'],
  now: Instant,
) {
  const seq = state.events + 1;
  const { currency, caseId } = state.about;
  const codes = reasons.map(({ code, clause }) => ({ code, ...(clause && { clause }) }));
  const letter = letterOf(state, 'decided', {
    // Whoever decided it answers for it, and the letter says so.
    handler: { staffId: by.staffId },
    text: textRef(seq, 'explanation'),
    inTime: !state.missed,
    reasons: reasons.map(({ clause, remedy }, i) => ({
      because: textRef(seq, `reason-${i + 1}`),
      ...(clause && { clause }),
      ...(remedy && { remedy: textRef(seq, `remedy-${i + 1}`) }),
    })),
    ...(outcome !== 'changed' && { outsideRoutes: outsideRoutesOf(state.office, now) }),
  });
  const { said: _, ...stands } = newDecision ?? {};
  const told = newDecision && { ...stands, amount: { minor: newDecision.amount, currency } };
  const appeal = { ...letter.appeal, outcome, ...(told && { newDecision: told }) } as typeof letter.appeal;
  const data = { outcome, inTime: !state.missed, reasons: codes, ...(newDecision && { newDecision }) };
  const known = newDecision && { ...newDecision, by: by.staffId };
  const signal = { id: state.id, outcome, decidedAt: now, ...(known && { newDecision: known }) };
  return happens(state, 'decided', now, by, data, {
    texts: { explanation, ...textsOf(reasons), ...words },
    timers: { 'decision-due': null },
    promises: settleAll(state, 'kept'),
    letter: { ...letter, appeal },
    signals: [{ to: caseId, name: 'appeal-decided', data: signal }],
  });
}

function textsOf(reasons: readonly Reason[]): Record<string, string> {
  return Object.fromEntries(
    reasons.flatMap(({ because, remedy }, i) => [
      [`reason-${i + 1}`, because],
      ...(remedy ? [[`remedy-${i + 1}`, remedy]] : []),
    ]),
  );
}
