import type { LetterKind } from '../domain/letterKind.ts';
import type { FactName } from './factName.ts';
import { factsOfClaimKinds } from './factsOfClaimKinds.ts';
import { factsOfEnquiryKinds } from './factsOfEnquiryKinds.ts';
import { factsOfRenewalKinds } from './factsOfRenewalKinds.ts';
import { familyOf } from './family.ts';

/** What a kind of letter cannot be written without. */
const required = {
  'complaint-acknowledged': ['due', 'channel'],
  'complaint-message': ['text'],
  'complaint-progress': [],
  'complaint-answered': ['outcome', 'text'],
  'complaint-resolved': [],
  'complaint-step1-broken': ['due'],
  'complaint-step2-broken': ['due'],
  'complaint-senior-manager-broken': ['due'],
  'complaint-directors-broken': ['due', 'proposed'],
  'complaint-directors-contact-missed': ['contactDue'],
  'complaint-findings-missed': ['findingsDue'],
  'complaint-escalated': ['next'],
  'complaint-handed-over': ['next'],
  'complaint-referred': ['next'],
  'complaint-stays': [],
  'complaint-reminder': ['reminder', 'closesOn'],
  'complaint-closed-no-reply': [],
  'complaint-reopened': [],
  'complaint-not-agreed': ['outsideRoutes'],
  'complaint-remedy-promised': ['remedies'],
  'complaint-remedy-done': ['remedies'],
  'complaint-remedy-missed': ['remedies'],
  'complaint-final-response-missed': ['finalResponse', 'outsideRoutes'],
  'complaint-assigned': [],
  'complaint-sorted': ['sorted', 'channel'],
  'complaint-withdrawn': [],
  'limit-acknowledged': ['due', 'limit.requested'],
  'limit-question': ['text', 'limit.commentUntil'],
  'limit-message': ['text'],
  'limit-decided': ['limit.outcome', 'limit.amount', 'limit.advice'],
  'limit-late': ['due'],
  'limit-progress': [],
  'limit-cancelled': [],
  'limit-change-announced': [
    ...['limit.previous', 'limit.amount', 'limit.effectiveAt', 'limit.bindingOrders', 'reasons'],
  ],
  'limit-change-moved': ['limit.announcedFor', 'limit.because'],
  'limit-change-effective': ['limit.previous', 'limit.amount', 'limit.effectiveAt'],
  'limit-change-cancelled': ['limit.amount'],
  'limit-changed-at-once': [
    ...['limit.previous', 'limit.amount', 'limit.effectiveAt', 'limit.bindingOrders'],
    ...['limit.exceptional', 'reasons'],
  ],
  'limit-expiry-ahead': ['limit.amount', 'limit.until'],
  'limit-expired': ['limit.until'],
  'limit-new-decision-owed': ['due'],
  'buyer-worsened': ['buyer'],
  'buyers-improved': ['buyer.improved'],
  'identification-acknowledged': ['due'],
  'identification-answered': [],
  'identification-late': ['due'],
  'appeal-acknowledged': ['due', 'appeal'],
  'appeal-message': ['text'],
  'appeal-decided': ['appeal.outcome'],
  'appeal-late': ['due'],
  'appeal-withdrawn': [],
  'data-request-acknowledged': ['due', 'data'],
  'data-request-extended': ['due', 'text'],
  'data-request-exported': ['data.export'],
  'data-request-erased': ['data.erasure'],
  'data-request-refused': ['reasons', 'outsideRoutes'],
  'data-request-late': ['due'],
  'data-request-withdrawn': [],
  ...factsOfClaimKinds,
  'invoice-issued': ['invoice', 'invoice.dueOn'],
  'invoice-credit-note': ['invoice', 'invoice.corrects'],
  'invoice-reminder': ['invoice.dueOn', 'invoice.overdueDays'],
  'invoice-payment': ['invoice.payment'],
  'invoice-refund-owed': ['due', 'invoice.refund'],
  'invoice-refund-late': ['due', 'invoice.refund'],
  'invoice-refunded': ['invoice.refund'],
  'invoice-suspension-notice': ['text', 'outsideRoutes', 'invoice.dueOn', 'invoice.suspension'],
  'invoice-suspended': ['invoice.suspension'],
  'invoice-suspension-ended': ['invoice.suspension'],
  'invoice-message': ['text'],
  ...factsOfRenewalKinds,
  ...factsOfEnquiryKinds,
  'contact-assigned': ['relation'],
  'contact-awaited': ['relation', 'due'],
  'contact-none': ['text'],
  'contact-late': ['due'],
  'review-near': ['due'],
  'review-held': ['text', 'relation.heldOn', 'nextDue'],
  'review-late': ['due'],
} as const satisfies Record<LetterKind, readonly FactName[]>;

/** The facts that every letter of a kind states. */
export function factsOfKind(kind: LetterKind): FactName[] {
  const family = familyOf(kind);
  const common: FactName[] = family === 'complaint' ? ['subject', 'step', 'firstContactAt'] : ['subject'];
  const aboutNobody = kind === 'buyers-improved' || family === 'relation';
  return [...(aboutNobody ? [] : common), ...required[kind]];
}
