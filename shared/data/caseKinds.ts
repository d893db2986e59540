import type { CaseState } from '../domain/case.ts';
import { appealKind } from './appealKind.ts';
import type { CaseKind } from './caseRecord.ts';
import { claimKind } from './claimKind.ts';
import { clientReviewKind } from './clientReviewKind.ts';
import { collectionKind } from './collectionKind.ts';
import { complaintKind } from './complaintKind.ts';
import { creditLimitKind } from './creditLimitKind.ts';
import { dataRequestKind } from './dataRequestKind.ts';
import { declarationKind } from './declarationKind.ts';
import { enquiryKind } from './enquiryKind.ts';
import { feedbackKind } from './feedbackKind.ts';
import { identificationKind } from './identificationKind.ts';
import { improvementKind } from './improvementKind.ts';
import { invoiceKind } from './invoiceKind.ts';
import { monitoringKind } from './monitoringKind.ts';
import { overdueKind } from './overdueKind.ts';
import { qualityKind } from './qualityKind.ts';
import { renewalKind } from './renewalKind.ts';

/** Every kind of case by its name; a wake finds the rules of a case by the prefix of its id. */
export const caseKinds = {
  complaint: complaintKind,
  appeal: appealKind,
  'credit-limit': creditLimitKind,
  identification: identificationKind,
  monitoring: monitoringKind,
  overdue: overdueKind,
  collection: collectionKind,
  claim: claimKind,
  invoice: invoiceKind,
  'data-request': dataRequestKind,
  declaration: declarationKind,
  renewal: renewalKind,
  enquiry: enquiryKind,
  feedback: feedbackKind,
  improvement: improvementKind,
  'quality-review': qualityKind,
  'client-review': clientReviewKind,
} as const;

/** The kind of a case by its id. Throws for an id of no kind. */
export function kindOf(caseId: string): CaseKind<CaseState> {
  const kind = knownKind(caseId);
  if (!kind) throw new Error(`No kind of case has ids like ${caseId}`);
  return kind;
}

/** The same, or undefined for an id of no kind. */
export function knownKind(caseId: string): CaseKind<CaseState> | undefined {
  const prefix = caseId.slice(0, caseId.indexOf('_'));
  const kind = Object.values(caseKinds).find((candidate) => candidate.prefix === prefix);
  return kind as unknown as CaseKind<CaseState> | undefined;
}
