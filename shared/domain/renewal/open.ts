import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { type CaseRules, dateOf } from '../clocks.ts';
import type { Handler } from '../handler.ts';
import type { Instant } from '../instant.ts';
import type { Locale } from '../office.ts';
import { type Policy, termsOn } from '../policy/policy.ts';
import type { PromiseChange } from '../promise.ts';
import type { RenewalFact } from '../renewalFacts.ts';
import { textRef } from '../textRef.ts';
import { happens, letterOf } from './draft.ts';
import { noticeRulesOf } from './laws.ts';
import { daysOf, type Round, roundOf, roundTimers } from './round.ts';
import { documentsKey } from './state.ts';

export type RenewalIntake = {
  id: string;
  reference: string;
  policy: Policy;
  locale: Locale;
  by: Actor;
  handler: Handler;
  rules: CaseRules;
};

/**
 * The policy's calendar, from the commit that enters it: its dates stand in a letter at once (P02, P03). Of a policy
 * that was over before it was entered nothing is promised.
 */
export function openRenewal(intake: RenewalIntake, now: Instant): EventDraft {
  const { id, reference, policy, locale, by, handler, rules } = intake;
  const { clientId, office, policyId, startsOn, endsOn } = policy;
  const notice = noticeRulesOf(policy, termsOn(policy, startsOn).renewal);
  const round = roundOf(rules, notice, { from: startsOn, to: endsOn }, now);
  const over = endsOn < dateOf(rules, now);
  const known = { id, reference, clientId, office, locale, openedAt: now, policyId, handler };
  return happens(
    { lastAt: now },
    'opened',
    now,
    by,
    { ...known, charter: rules.charter, calendar: rules.calendar, notice, round, over },
    {
      texts: { subject: policy.reference },
      timers: over ? {} : roundTimers(rules, round),
      promises: over ? [] : promisedIn(round, 1),
      ...(!over && {
        letter: letterOf(
          { subject: textRef(1, 'subject'), handler, round },
          'opened',
          soonFacts(rules, round),
        ),
      }),
    },
  );
}

/** The promise of a round: its documents in time (P04). */
export function promisedIn({ due }: Round, n: number): PromiseChange[] {
  return due ? [{ change: 'made', key: documentsKey(n), measure: 'decided', deadline: due }] : [];
}

/** What is promised in place of a day that was over when the policy was entered. */
function soonFacts(rules: CaseRules, { next, noticeOn, due }: Round): Partial<RenewalFact> {
  if (!next || noticeOn || !due) return {};
  return { documentsOn: dateOf(rules, due.dueAt), leastDays: daysOf(rules, 'renewalAfterDocuments') };
}
