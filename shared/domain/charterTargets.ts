import * as z from 'zod';
import { Span } from './deadline.ts';

/** How long each thing that the charter promises may take: the numbers are dated, in `charterRules.2026-1.json`. */
export const Targets = z.strictObject({
  /** First contact to the contact's written answer. */
  complaintStep1: Span,
  /** Escalated, or missed in step 1, to another handler's answer. */
  complaintStep2: Span,
  /** From the end of step 2 to the solution a senior manager offers. */
  complaintSeniorManager: Span,
  /** Referral to a solution that both sides accept. */
  complaintDirectors: Span,
  /** Referral to the directors' call. */
  directorsContact: Span,
  /** What the one who missed his step owes to the next. */
  findings: Span,
  /** A senior manager's answer that does not fully uphold goes to the directors after so long. */
  automaticReferral: Span,
  firstReminder: Span,
  secondReminder: Span,
  /** An answer met with silence closes the case after so long. */
  closeAfterSilence: Span,
  /** One message reopens such a case for so long. */
  reopenWithin: Span,
  /** Longest silence while the directors have it, and the grace before the honest letter. */
  progressDirectors: Span,
  progressGraceDirectors: Span,
  /** The country's time for a final response, over the whole case. */
  finalResponse: Span,
  /** Longest silence towards the client while it is our turn. */
  progress: Span,
  /** From the progress task to the letter that says that nothing has moved. */
  progressGrace: Span,
  /** How far back a complaint logged by staff may date its first contact. */
  lateLogging: Span,
  /** A requested limit to its decision, interim decision or question. */
  limitDecision: Span,
  /** A question to the end of the client's time to comment, and when he asked for speed. */
  limitComment: Span,
  limitCommentFast: Span,
  /** His answer, or the end of his time, to the decision. */
  limitAfterComment: Span,
  /** An interim decision to the final one. */
  limitInterim: Span,
  /** Longest silence about a request whose decision is late. */
  limitProgress: Span,
  /** A delivered notice to the last day before the change. */
  limitNotice: Span,
  /** How much longer than the notice a date is announced ahead, so that the letter has time to arrive. */
  limitNoticeMargin: Span,
  /** A limit of so many days before its end is announced to end. */
  limitExpiryAhead: Span,
  /** An appeal this long before the day of a change is decided before it, or the day moves. */
  appealBeforeChange: Span,
  /** What was owed before the day of a change, done, to the new day. */
  changeAfterDecision: Span,
  /** An appeal to its decision. */
  appealDecision: Span,
  /** An appeal that was not decided in time to its decision by whoever has it then. */
  appealDecisionLate: Span,
  /** A buyer we do not know to what we found. */
  identification: Span,
  /** A worsened grade to the letter about it. */
  gradeTold: Span,
  /** An upheld complaint about a decision to the new decision. */
  newDecision: Span,
  /** An extension beyond the maximum, asked for, to our answer. */
  extensionAnswer: Span,
  /** A duty of the client's is told so long before its last day. */
  dutyAhead: Span,
  /** A mandate to collect to the plan that is proposed. */
  collectionPlan: Span,
  /** A proposed plan to the end of the client's time: then only what is amicable goes on. */
  collectionConsent: Span,
  /** Money collected to the order that passes the client's share on. */
  collectionPassOn: Span,
  /** Longest silence about a claim or a collection, and the grace before the honest letter. */
  claimProgress: Span,
  claimProgressGrace: Span,
  /** A complete file to the decision; one that was complete so long before the end of the wait is decided by its end. */
  claimDecision: Span,
  /** The longest that a decision on a complete file takes. */
  claimDecisionMost: Span,
  /** The first payable day, or a later decision, to the payment. */
  claimPayment: Span,
  /** What we ask beside the checklist, to the end of the client's time. */
  claimPapers: Span,
  /** Missing papers to the next warning. */
  claimWarning: Span,
  /** Money of an invoice that is the client's, to its way back. */
  invoiceRefund: Span,
  /** A request about personal data to its answer, and by how much longer it may take, once and with reasons. */
  dataRequest: Span,
  dataRequestExtension: Span,
  /** How long an export can be fetched. */
  dataExportOpen: Span,
  /** A declaration is asked for so long before its last day, and again so long after it. */
  declarationAhead: Span,
  declarationAfter: Span,
  /** Everything of an insurance year declared to its account. */
  premiumAccount: Span,
  /** How long the client has to pay a premium that is billed, and we one that is given back. */
  premiumPayment: Span,
  /** How long before the last day for the client's notice he has the documents of his renewal (F 27). */
  renewalDocuments: Span,
  /** A policy that is entered when that day is over: to its documents. */
  renewalDocumentsSoon: Span,
  /** Late documents that have reached him to the last day for his notice, at least. */
  renewalAfterDocuments: Span,
  /**
   * Cover that late documents keep open is prolonged so long before it would end, and goes on so long after the last
   * day for his notice: what the morning's schedule finds days late leaves no gap.
   */
  renewalCoverMargin: Span,
  /** How long before the last day for his notice he is reminded. */
  renewalReminderFirst: Span,
  renewalReminderSecond: Span,
  renewalReminderLast: Span,
  /** How long before it our people prepare the documents, and issue them. */
  renewalPrepare: Span,
  renewalIssue: Span,
  /** A question about a renewal to our answer. */
  renewalAnswer: Span,
  /** An enquiry to its answer, and to the next one where that was missed. */
  enquiryAnswer: Span,
  enquiryAnswerLate: Span,
  /** An answer met with silence closes an enquiry after so long. */
  enquiryClose: Span,
  /** Feedback to its answer, and to the next date where that was missed. */
  feedbackAnswer: Span,
  feedbackAnswerLate: Span,
  /** A month's or a quarter's letters to the result of their review. */
  qualityReview: Span,
  /** A client without a contact to one, or to the reason why there is none. */
  contactNew: Span,
  /** A client’s first day, or his last review, to the next; and how long ahead he is invited. */
  clientReview: Span,
  clientReviewAhead: Span,
});
export type Targets = z.infer<typeof Targets>;
