import { type Actor, system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { type CaseRules, startDecisionClock } from '../clocks.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { World } from '../elapse.ts';
import { firstFree, lineOf } from '../independence.ts';
import { type Instant, plusSeconds } from '../instant.ts';
import type { Locale, OfficeCode } from '../office.ts';
import { settleKey } from '../promises.ts';
import { type Period, periodAt, reviewBegins } from './period.ts';
import { everyOf, qualityRulesOn } from './qualityRules.ts';
import type { QualityReview } from './state.ts';
import { happens } from './table.ts';

export type Start = {
  id: string;
  reference: string;
  office: OfficeCode;
  locale: Locale;
  by: Actor;
  rules: CaseRules;
  world: World;
};

/** From now on the letters of the office are reviewed, period by period; the first review is of the present one. */
export function startReviews(state: QualityReview | undefined, start: Start, now: Instant): Decision {
  if (state)
    return refused('conflict', 'reviews-running', 'The letters of this office are reviewed already.');
  const { by, rules, world, ...identity } = start;
  const quality = qualityRulesOn(now);
  const period = periodAt(rules, everyOf(quality, start.office), now);
  const data = {
    ...{ ...identity, openedAt: now, handler: raterOf(start.office, world, now) },
    ...{ qualityRules: quality.version, ...rules },
  };
  const timers = { 'review-begins': reviewBegins(rules, period) };
  return accepted(happens({ lastAt: now }, 'started', now, by, data, { timers }));
}

/**
 * A period is over: its letters are to be reviewed within the promised time, and the next review begins when the
 * present period ends. A review that was not finished by now is not any more: its promise was broken long ago.
 */
export function reviewBeginsNow(state: QualityReview, dueAt: Instant, world: World): EventDraft {
  const { office, rules, events, status } = state;
  const quality = qualityRulesOn(dueAt);
  const every = everyOf(quality, office);
  const period = periodBefore(rules, every, dueAt);
  const clock = startDecisionClock(rules, reviewPromise, dueAt, events + 1);
  const unfinished = status === 'reviewing' && state.period ? { unfinished: state.period } : {};
  const data = {
    ...{ period, handler: raterOf(office, world, dueAt), qualityRules: quality.version },
    ...{ ...clock.data, ...unfinished },
  };
  const timers = { ...clock.timers, 'review-begins': reviewBegins(rules, periodAt(rules, every, dueAt)) };
  const promises = [...settleKey(state, state.dueKey, 'broken'), ...clock.promises];
  return happens(state, 'began', dueAt, system, data, { timers, promises });
}

const reviewPromise = { promise: 'quality.review', target: 'qualityReview', timer: 'review-due' } as const;

/** The period that ended on the evening before. */
function periodBefore(rules: CaseRules, every: Parameters<typeof periodAt>[1], at: Instant): Period {
  const aDay = 86_400;
  return periodAt(rules, every, plusSeconds(at, -aDay));
}

/** Who is asked to rate: a senior manager of the office, or of the next one, or a director by name. */
function raterOf(office: OfficeCode, { people }: World, at: Instant) {
  return firstFree(lineOf(people, 'senior-manager', office, at), () => false).handler;
}
