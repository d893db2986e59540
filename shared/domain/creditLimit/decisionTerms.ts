import { endOfDay } from '../clocks.ts';
import type { Instant } from '../instant.ts';
import { screen } from '../sanctions.ts';
import type { KnownBuyer, NewDecision } from './decision.ts';
import { grantedBy } from './decisionRules.ts';
import { gradeOf } from './gradeShown.ts';
import { internal, reasonCodes, reasonTexts } from './reasons.ts';
import type { CreditLimit, DecisionTerms } from './state.ts';

/** The codes of a decision; its words go beside the event, and only there. */
export function termsOf(state: CreditLimit, decision: NewDecision, buyer: KnownBuyer): DecisionTerms {
  const { outcome, conditions, until, weighed, exceptional, reasons } = decision;
  const amount = grantedBy(state, decision);
  const grade = gradeOf(state, decision, buyer.grade);
  return {
    ...{ outcome, amount, conditions: conditions.length, weighed: weighed !== undefined },
    ...(until && { until: endOfDay(state.rules, until) }),
    reasons: reasonCodes(reasons),
    exceptional: exceptional !== undefined,
    ...(grade && { grade }),
    ...(amount > 0 && sanctionsOf(buyer)),
  };
}

/** Which list was looked at, and how many on it may be the buyer (F 18). */
export function sanctionsOf({ sanctions, names, numbers }: KnownBuyer): Pick<DecisionTerms, 'sanctions'> {
  if ('trouble' in sanctions) return {};
  const { listing } = sanctions;
  const hits = screen(listing, { names, numbers }).length;
  return { sanctions: { list: listing.source, asOf: listing.asOf, hits } };
}

/** The words of a decision by name; those of internal reasons are for us. */
export function textsOf({ advice, weighed, exceptional, conditions, reasons, showGrade }: NewDecision) {
  const entries: [string, string | undefined][] = [
    ['advice', advice],
    ['weighed', weighed],
    ['exceptional', exceptional],
    [`${internal}disclosure`, showGrade?.because],
    ...conditions.map((text, i): [string, string] => [conditionName(i), text]),
    ...Object.entries(reasonTexts(reasons)),
  ];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

export const conditionName = (i: number) => `condition-${i + 1}`;

/** Whether a decided end still lies ahead: a proposal may wait too long. */
export function hasEnded({ until }: DecisionTerms, now: Instant): boolean {
  return until !== undefined && until <= now;
}
