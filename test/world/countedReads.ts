import type { RouteName } from '../../shared/api/index.ts';

/** A read of the API, its calls, and its query by the case that it reads of. */
export type Counted = [RouteName, Record<string, number>, ((caseId: string) => Record<string, string>)?];

const month = { month: '2026-04' };
export const reads: Counted[] = [
  ['getMe', { BatchGetItem: 1 }],
  ['listContacts', { BatchGetItem: 1 }],
  ['listEvents', { Query: 1 }],
  ['listComplaints', { Query: 1, BatchGetItem: 1 }],
  ['getComplaint', { Query: 1, BatchGetItem: 1 }],
  ['getComplaintTimeline', { BatchGetItem: 1, Query: 1 }],
  ['listLetters', { BatchGetItem: 1, Query: 1 }, (caseId) => ({ caseId })],
  ['getLetter', { BatchGetItem: 2 }],
  ['listWork', { BatchGetItem: 1, Query: 1 }],
  ['listPromises', { BatchGetItem: 1, Query: 1 }, () => month],
  ['listStaffComplaints', { BatchGetItem: 2, Query: 1 }],
  ['getStaffComplaint', { Query: 1, BatchGetItem: 1 }],
  ['getStaffComplaintTimeline', { BatchGetItem: 1, Query: 1 }],
  ['listStaffLetters', { BatchGetItem: 1, Query: 1 }, (caseId) => ({ caseId })],
  ['getStaffLetter', { BatchGetItem: 3 }],
];

/** The same of limits, appeals, buyers and policies; each is asked with the id that its path needs. */
export const insuredReads: Counted[] = [
  ['listCreditLimits', { Query: 1, BatchGetItem: 1 }],
  ['getCreditLimit', { Query: 1, BatchGetItem: 1 }],
  ['getCreditLimitTimeline', { BatchGetItem: 1, Query: 1 }],
  ['listStaffCreditLimits', { BatchGetItem: 2, Query: 1 }],
  ['getStaffCreditLimit', { Query: 1, BatchGetItem: 1 }],
  ['getStaffCreditLimitTimeline', { BatchGetItem: 1, Query: 1 }],
  ['listAppeals', { Query: 1, BatchGetItem: 1 }],
  ['getAppeal', { Query: 1, BatchGetItem: 1 }],
  ['getAppealTimeline', { BatchGetItem: 1, Query: 1 }],
  ['listStaffAppeals', { BatchGetItem: 2, Query: 1 }],
  ['getStaffAppeal', { Query: 1, BatchGetItem: 1 }],
  ['getStaffAppealTimeline', { BatchGetItem: 1, Query: 1 }],
  ['getBuyer', { BatchGetItem: 1, Query: 1 }],
  ['getStaffBuyer', { BatchGetItem: 1 }],
  ['listGrades', { Query: 1, BatchGetItem: 1 }],
  ['getExposure', { Query: 1, BatchGetItem: 1 }],
  ['listIdentifications', { Query: 1, BatchGetItem: 1 }],
  ['listStaffIdentifications', { BatchGetItem: 2, Query: 1 }],
  ['listOverdues', { Query: 1, BatchGetItem: 1 }],
  ['getOverdue', { Query: 1, BatchGetItem: 1 }],
  ['getOverdueTimeline', { BatchGetItem: 1, Query: 1 }],
  ['listStaffOverdues', { BatchGetItem: 2, Query: 1 }],
  ['getStaffOverdue', { Query: 1, BatchGetItem: 1 }],
  ['getStaffOverdueTimeline', { BatchGetItem: 1, Query: 1 }],
  ['getPolicy', { BatchGetItem: 1 }],
  ['getStaffPolicy', { BatchGetItem: 1 }],
  ['listPolicyDocuments', { BatchGetItem: 1, Query: 1 }],
  ['listStaffPolicyDocuments', { BatchGetItem: 1, Query: 1 }],
  ['getDocument', { BatchGetItem: 1 }],
  ['getStaffDocument', { BatchGetItem: 1 }],
];

export const voiceReads: Counted[] = [
  ['listEnquiries', { Query: 1, BatchGetItem: 1 }],
  ['getEnquiry', { Query: 1, BatchGetItem: 1 }],
  ['getEnquiryTimeline', { BatchGetItem: 1, Query: 1 }],
  ['listFeedback', { Query: 1, BatchGetItem: 1 }],
  ['listImprovements', { Query: 1, BatchGetItem: 1 }, () => ({ office: 'NL' })],
  ['listStaffEnquiries', { BatchGetItem: 2, Query: 1 }],
  ['getStaffEnquiry', { Query: 1, BatchGetItem: 1 }],
  ['getStaffEnquiryTimeline', { BatchGetItem: 1, Query: 1 }],
  ['listStaffFeedback', { BatchGetItem: 2, Query: 1 }],
  ['listStaffImprovements', { BatchGetItem: 2, Query: 1 }],
  ['listQualityReviews', { BatchGetItem: 2 }],
  ['getQualityReview', { Query: 1, BatchGetItem: 1 }],
];

export const collectionReads: Counted[] = [
  ['listCollections', { Query: 1, BatchGetItem: 1 }],
  ['getCollection', { Query: 1, BatchGetItem: 1 }],
  ['getCollectionTimeline', { BatchGetItem: 1, Query: 1 }],
  ['listStaffCollections', { BatchGetItem: 2, Query: 1 }],
  ['getStaffCollection', { Query: 1, BatchGetItem: 1 }],
  ['getStaffCollectionTimeline', { BatchGetItem: 1, Query: 1 }],
];

export const invoiceReads: Counted[] = [
  ['listInvoices', { Query: 1, BatchGetItem: 1 }],
  ['getInvoice', { Query: 1, BatchGetItem: 1 }],
  ['getInvoiceTimeline', { BatchGetItem: 1, Query: 1 }],
  ['listStaffInvoices', { BatchGetItem: 2, Query: 1 }],
  ['getStaffInvoice', { Query: 1, BatchGetItem: 1 }],
  ['getStaffInvoiceTimeline', { BatchGetItem: 1, Query: 1 }],
];
