import { appealAcknowledged, appealMessage, appealWithdrawn } from './kinds/appeal.ts';
import { appealDecided } from './kinds/appealDecision.ts';
import { buyersImproved, buyerWorsened } from './kinds/buyerGrade.ts';
import { identificationAcknowledged, identificationAnswered } from './kinds/identification.ts';
import { late, progressOn } from './kinds/late.ts';
import { changeAnnounced, changedAtOnce, changeEffective } from './kinds/limitChange.ts';
import { changeCancelled, changeMoved } from './kinds/limitChangeFate.ts';
import { limitDecided, newDecisionOwed } from './kinds/limitDecision.ts';
import { expired, expiryAhead } from './kinds/limitEnd.ts';
import { limitAcknowledged, limitCancelled, limitMessage, limitQuestion } from './kinds/limitRequest.ts';
import type { FormsOf } from './letterForms.ts';

/** The letters about a credit limit. */
export const limitForms = {
  'limit-acknowledged': { title: 'limit-acknowledged.title', body: limitAcknowledged },
  'limit-question': { title: 'limit-question.title', body: limitQuestion },
  'limit-message': { title: 'limit-message.title', body: limitMessage },
  'limit-decided': { title: 'limit-decided.title', body: limitDecided },
  'limit-late': { title: 'limit-late.title', body: late },
  'limit-progress': { title: 'limit-progress.title', body: progressOn('limit-progress.lead') },
  'limit-cancelled': { title: 'limit-cancelled.title', body: limitCancelled },
  'limit-change-announced': { title: 'limit-change-announced.title', body: changeAnnounced },
  'limit-change-moved': { title: 'limit-change-moved.title', body: changeMoved },
  'limit-change-effective': { title: 'limit-change-effective.title', body: changeEffective },
  'limit-change-cancelled': { title: 'limit-change-cancelled.title', body: changeCancelled },
  'limit-changed-at-once': { title: 'limit-changed-at-once.title', body: changedAtOnce },
  'limit-expiry-ahead': { title: 'limit-expiry-ahead.title', body: expiryAhead },
  'limit-expired': { title: 'limit-expired.title', body: expired },
  'limit-new-decision-owed': {
    title: 'limit-new-decision-owed.title',
    body: newDecisionOwed('limit-new-decision-owed.lead'),
  },
} as const satisfies FormsOf<'limit'>;

/** The letters about a buyer, and about one that we do not know. */
export const buyerForms = {
  'buyer-worsened': { title: 'buyer-worsened.title', body: buyerWorsened },
  'buyers-improved': { title: 'buyers-improved.title', body: buyersImproved },
  'identification-acknowledged': {
    title: 'identification-acknowledged.title',
    body: identificationAcknowledged,
  },
  'identification-answered': { title: 'identification-answered.title', body: identificationAnswered },
  'identification-late': { title: 'identification-late.title', body: late },
} as const satisfies FormsOf<'buyer' | 'buyers' | 'identification'>;

/** The letters of an appeal. */
export const appealForms = {
  'appeal-acknowledged': { title: 'appeal-acknowledged.title', body: appealAcknowledged },
  'appeal-message': { title: 'appeal-message.title', body: appealMessage },
  'appeal-decided': { title: 'appeal-decided.title', body: appealDecided },
  'appeal-late': { title: 'appeal-late.title', body: late },
  'appeal-withdrawn': { title: 'appeal-withdrawn.title', body: appealWithdrawn },
} as const satisfies FormsOf<'appeal'>;
