import { contactAssigned, contactAwaited, contactNone } from './kinds/contact.ts';
import { late } from './kinds/late.ts';
import { reviewHeld, reviewNear } from './kinds/review.ts';
import type { FormsOf } from './letterForms.ts';

/** The letters about who is there for the client. */
export const contactForms = {
  'contact-assigned': { title: 'contact-assigned.title', body: contactAssigned },
  'contact-awaited': { title: 'contact-awaited.title', body: contactAwaited },
  'contact-none': { title: 'contact-none.title', body: contactNone },
  'contact-late': { title: 'contact-late.title', body: late },
} as const satisfies FormsOf<'contact'>;

/** The letters about the yearly review. */
export const reviewForms = {
  'review-near': { title: 'review-near.title', body: reviewNear },
  'review-held': { title: 'review-held.title', body: reviewHeld },
  'review-late': { title: 'review-late.title', body: late },
} as const satisfies FormsOf<'review'>;
