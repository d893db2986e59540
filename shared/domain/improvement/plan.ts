import type { Actor } from '../actor.ts';
import { mayUse } from '../authority.ts';
import { daysBetween } from '../calendarDate.ts';
import type { EventDraft } from '../case.ts';
import { type CaseRules, calendarOf, type DecisionClock, dateOf } from '../clocks.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import { due } from '../due.ts';
import type { Instant, LocalDate } from '../instant.ts';
import type { Locale, OfficeCode } from '../office.ts';
import { type Person, worksAt } from '../person.ts';
import { settleKey } from '../promises.ts';
import { improvementRecorded } from './cause.ts';
import type { MeasuredBefore } from './measure.ts';
import type { Improvement } from './state.ts';
import { happens } from './table.ts';
import { type ByLocale, localesIn, type PlanWords, textsOf } from './words.ts';

/** By when, and who sees to it. */
export type Plan = { owner: Person | undefined; dueOn: LocalDate };

export type Recording = Plan & {
  id: string;
  reference: string;
  office: OfficeCode;
  locale: Locale;
  by: Actor;
  causes: string[];
  words: ByLocale<PlanWords>;
  measure: ReturnType<typeof MeasuredBefore.parse>;
  rules: CaseRules;
};

/** Nothing is planned further ahead: a promise of ours is one that we can keep (`charter.md` L12). */
const mostDays = 365;

/** What will change because of what clients said, by when and by whom; each cause knows of it (C07). */
export function recordImprovement(recording: Recording, now: Instant): Decision {
  const { id, reference, office, locale, by, causes, words, measure, rules } = recording;
  const refusal = planRefused(recording, office, rules, now);
  if (refusal) return refusal;
  const { data, timers, promises } = doneClock(rules, recording.dueOn, now, 1);
  const told = { improvementId: id };
  return accepted(
    happens(
      { lastAt: now },
      'recorded',
      now,
      by,
      {
        ...{ id, reference, office, locale, openedAt: now, locales: localesIn(words), causes, measure },
        ...{ owner: recording.owner?.staffId ?? '', charter: rules.charter, ...data },
      },
      {
        ...{ texts: textsOf(words), timers, promises },
        signals: causes.map((to) => ({ to, name: improvementRecorded, data: told })),
      },
    ),
  );
}

/**
 * A new day, or somebody else who sees to it. A day that was missed stays missed, and so does one that is put
 * off: what we said we would do by then, we do not.
 */
export function planAnew(state: Improvement, plan: Plan, by: Actor, now: Instant): Decision {
  if (state.status !== 'planned') return endedAlready(state);
  const refusal = planRefused(plan, state.office, state.rules, now);
  if (refusal) return refusal;
  const { data, timers, promises } = doneClock(state.rules, plan.dueOn, now, state.events + 1);
  const owner = plan.owner?.staffId ?? '';
  const later = state.due !== null && data.due.dueAt > state.due.dueAt;
  return accepted(
    happens(
      state,
      'planned-anew',
      now,
      by,
      { ...data, owner },
      {
        timers,
        promises: [...settleKey(state, state.dueKey, later ? 'broken' : 'void'), ...promises],
      },
    ),
  );
}

export function endedAlready({ status }: Improvement): Refusal {
  return refused('conflict', 'improvement-ended', `The improvement is ${status}.`);
}

function planRefused({ owner, dueOn }: Plan, office: OfficeCode, rules: CaseRules, now: Instant) {
  if (!owner || !worksAt(owner, office, now) || !mayUse(owner.role, 'completeImprovement'))
    return refused('rule', 'no-such-person', 'Nobody of that name sees to improvements of this office now.');
  const days = daysBetween(dateOf(rules, now), dueOn);
  if (days < 0) return refused('rule', 'due-in-past', 'It is planned for a day to come.');
  if (days > mostDays)
    return refused('rule', 'due-too-far', `It is planned for at most ${mostDays} days ahead.`);
  return undefined;
}

/** The day that was chosen is a promise of its own, to its end on the office's clock. */
function doneClock(rules: CaseRules, dueOn: LocalDate, now: Instant, seq: number): DecisionClock {
  const span = { amount: daysBetween(dateOf(rules, now), dueOn), unit: 'days' as const };
  const deadline = due(calendarOf(rules), 'improvement.done', now, span);
  const dueKey = `improvement.done#${seq}`;
  const timers: NonNullable<EventDraft['timers']> = { 'improvement-due': deadline.dueAt };
  return {
    ...{ data: { due: deadline, dueKey }, timers },
    promises: [{ change: 'made', key: dueKey, measure: 'decided', deadline }],
  };
}
