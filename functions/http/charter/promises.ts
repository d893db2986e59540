import type * as z from 'zod';
import type { Charter } from '../../../shared/api/charter.ts';
import { type CharterRules, type CharterTarget, rulesFor } from '../../../shared/domain/charterRules.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { Locale, OfficeCode } from '../../../shared/domain/office.ts';
import { type CharterKey, charterKeys, charterText } from '../../../shared/letters/charterText.ts';

/** Which number of the rules stands behind a promise; a promise without a clock has none. */
const targets = {
  'complaint.step1': 'complaintStep1',
  'complaint.step2': 'complaintStep2',
  'complaint.senior-manager': 'complaintSeniorManager',
  'complaint.directors': 'complaintDirectors',
  'complaint.directors-contact': 'directorsContact',
  'complaint.findings': 'findings',
  'complaint.remedy': undefined,
  'complaint.final-response': 'finalResponse',
  'complaint.written': undefined,
  'complaint.progress': 'progress',
  'limit.decision': 'limitDecision',
  'limit.comment': 'limitComment',
  'limit.decision-after-comment': 'limitAfterComment',
  'limit.final-decision': 'limitInterim',
  'limit.progress': 'limitProgress',
  'limit.reasons': undefined,
  'limit.notice': 'limitNotice',
  'limit.expiry': 'limitExpiryAhead',
  'limit.new-decision': 'newDecision',
  'buyer.identification': 'identification',
  'buyer.grade-told': 'gradeTold',
  'appeal.decision': 'appealDecision',
  'appeal.decision-late': 'appealDecisionLate',
  'appeal.open': undefined,
  'overdue.guide': undefined,
  'overdue.extension-answer': 'extensionAnswer',
  'collection.plan': 'collectionPlan',
  'collection.consent': 'collectionConsent',
  'collection.progress': 'claimProgress',
  'collection.pass-on': 'collectionPassOn',
  'claim.decision': 'claimDecision',
  'claim.progress': 'claimProgress',
  'claim.new-decision': 'newDecision',
  'claim.reasons': undefined,
  'claim.payment': 'claimPayment',
  'claim.share': 'collectionPassOn',
  'renewal.documents': 'renewalDocuments',
  'renewal.unhurried': undefined,
  'renewal.receipts': undefined,
  'renewal.answer': 'renewalAnswer',
  'invoice.clear': undefined,
  'invoice.cover': undefined,
  'invoice.refund': 'invoiceRefund',
  'data.request': 'dataRequest',
  'premium.declaration': 'declarationAhead',
  'premium.account': 'premiumAccount',
  'enquiry.answer': 'enquiryAnswer',
  'enquiry.answer-late': 'enquiryAnswerLate',
  'feedback.answer': 'feedbackAnswer',
  'feedback.answer-late': 'feedbackAnswerLate',
  'improvement.done': undefined,
  'quality.review': 'qualityReview',
  'contact.dedicated': undefined,
  'contact.new': 'contactNew',
  'client.review': 'clientReview',
} as const satisfies Record<CharterKey, CharterTarget | undefined>;

/** The charter of an office as it is in force at that instant, in one language (`charter.md` A.1, A.3 to A.5). */
export function charterIn(locale: Locale, office: OfficeCode, on: Instant): z.input<typeof Charter> {
  const rules = rulesFor(office, on);
  return {
    office,
    locale,
    version: rules.version,
    promises: charterKeys.map((key) => promise(key, locale, rules)),
  };
}

function promise(key: CharterKey, locale: Locale, rules: CharterRules) {
  const target = targets[key];
  const span = target && rules[target];
  return { promise: key, ...charterText(locale, key, { span }), ...(span && { within: span }) };
}
