import type * as z from 'zod';
import { daysAfter } from '../calendarDate.ts';
import type { TimerChange } from '../case.ts';
import { rulesVersion } from '../charterRules.ts';
import { type CaseRules, dateOf, deadlineOf, morningOf } from '../clocks.ts';
import type { Deadline } from '../deadline.ts';
import type { Instant } from '../instant.ts';
import type { PromiseChange } from '../promise.ts';

/** The promises of the case, by the names that the charter gives them. */
export const contactPromise = 'contact.new';
export const reviewPromise = 'client.review';
export const keyOf = (promise: string, n: number) => `${promise}#${n}`;

type Timers = z.infer<typeof TimerChange>;

/** By when a client without a contact has one, or the reason why not (C02). */
export function contactDeadline(rules: CaseRules, from: Instant): Deadline {
  return deadlineOf(rules, contactPromise, 'contactNew', from);
}

/** The next review: a year after the client came to us, or after the review before (C10). */
export function reviewDeadline(rules: CaseRules, from: Instant): Deadline {
  return deadlineOf(rules, reviewPromise, 'clientReview', from);
}

/** The timers of a review: some weeks ahead, in the morning, its day comes near; after its day it is missed. */
export function reviewTimers(rules: CaseRules, { dueAt }: Deadline): Timers {
  const { amount, unit } = rulesVersion(rules.charter).clientReviewAhead;
  if (unit !== 'days') throw new Error(`clientReviewAhead is counted in days, not in ${unit}`);
  const near = morningOf(rules, daysAfter(dateOf(rules, dueAt), -amount));
  return { 'review-near': near, 'review-due': dueAt };
}

export function made(key: string, deadline: Deadline): PromiseChange {
  return { change: 'made', key, measure: 'told', deadline };
}
