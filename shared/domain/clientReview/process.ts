import { system } from '../actor.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Process } from '../elapse.ts';
import type { Instant } from '../instant.ts';
import { contactLeft, contactMissed } from './contact.ts';
import { happens } from './draft.ts';
import { foldClientReview } from './fold.ts';
import { reviewMissed, reviewNear } from './review.ts';
import type { ClientReview } from './state.ts';

export const clientReviewProcess: Process<ClientReview> = {
  kind: 'client-review',
  fold: foldClientReview,
  timerOrder: ['contact-ends', 'contact-due', 'review-near', 'review-due'],
  onTimer: {
    'contact-ends': (state, dueAt) => contactLeft(state, undefined, dueAt),
    'contact-due': contactMissed,
    'review-near': reviewNear,
    'review-due': reviewMissed,
  },
};

/** A letter did not reach the client: a person has to reach him another way. */
export function failLetter(state: ClientReview, letterId: string, now: Instant): Decision {
  return accepted(happens(state, 'letter-failed', now, system, { letterId }));
}
