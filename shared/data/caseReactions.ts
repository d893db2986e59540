import type { CaseState } from '../domain/case.ts';
import { type caseKinds, kindOf } from './caseKinds.ts';
import { appealReactions } from './reactions/appeal.ts';
import { claimReactions } from './reactions/claim.ts';
import { clientReviewReactions } from './reactions/clientReview.ts';
import { collectionReactions } from './reactions/collection.ts';
import { complaintReactions } from './reactions/complaint.ts';
import { creditLimitReactions } from './reactions/creditLimit.ts';
import { dataRequestReactions } from './reactions/dataRequest.ts';
import { declarationReactions } from './reactions/declaration.ts';
import { enquiryReactions } from './reactions/enquiry.ts';
import { feedbackReactions } from './reactions/feedback.ts';
import { identificationReactions } from './reactions/identification.ts';
import { improvementReactions } from './reactions/improvement.ts';
import { invoiceReactions } from './reactions/invoice.ts';
import { monitoringReactions } from './reactions/monitoring.ts';
import { overdueReactions } from './reactions/overdue.ts';
import { qualityReactions } from './reactions/quality.ts';
import { renewalReactions } from './reactions/renewal.ts';
import type { Reactions } from './reactions.ts';

/** By the name of the kind: the compiler refuses a kind without. */
const reactions = {
  complaint: complaintReactions,
  appeal: appealReactions,
  'credit-limit': creditLimitReactions,
  identification: identificationReactions,
  monitoring: monitoringReactions,
  overdue: overdueReactions,
  collection: collectionReactions,
  claim: claimReactions,
  invoice: invoiceReactions,
  'data-request': dataRequestReactions,
  declaration: declarationReactions,
  renewal: renewalReactions,
  enquiry: enquiryReactions,
  feedback: feedbackReactions,
  improvement: improvementReactions,
  'quality-review': qualityReactions,
  'client-review': clientReviewReactions,
} as const satisfies Record<keyof typeof caseKinds, unknown>;

/** What the case of an id makes of what happens elsewhere. Throws for an id of no kind. */
export function reactionsOf(caseId: string): Reactions<CaseState> {
  const { process } = kindOf(caseId);
  return reactions[process.kind as keyof typeof reactions] as unknown as Reactions<CaseState>;
}
