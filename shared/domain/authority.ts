import { declarationAuthority, declarationReaders } from './declaration/authority.ts';
import { invoiceAuthority, invoiceReaders } from './invoice/authority.ts';
import type { Role } from './person.ts';

const anyone = ['handler', 'underwriter', 'claims', 'collections', 'senior-manager', 'director'] as const;
const complaintReaders = [
  'handler',
  'senior-manager',
  'director',
  'complaints-officer',
  'board-reader',
] as const;
const complaintWorkers = ['handler', 'senior-manager', 'director', 'complaints-officer'] as const;
const limitReaders = [
  'handler',
  'underwriter',
  'claims',
  'collections',
  'senior-manager',
  'director',
  'board-reader',
] as const;
const limitWorkers = ['underwriter', 'senior-manager', 'director'] as const;
/** Who may be the second person of a decision. */
const limitApprovers = ['senior-manager', 'director'] as const;
/** Overdues, collections and claims. */
const claimReaders = limitReaders;
export const claimWorkers: readonly Role[] = ['claims', 'senior-manager', 'director'];
const collectionWorkers = ['collections', 'senior-manager', 'director'] as const;
/** Who may be the second person of a decision. */
const claimApprovers = limitApprovers;
/** Money goes out by the claims people too, whichever case it is of. */
const collectionPayers = ['claims', ...collectionWorkers] as const;
const appealReaders = [
  'handler',
  'underwriter',
  'claims',
  'senior-manager',
  'director',
  'complaints-officer',
  'board-reader',
] as const;
/** Whoever may read limits reads what is unpaid on the same buyers. */
const overdueReaders = limitReaders;
const overdueWorkers = ['claims', 'collections', 'senior-manager', 'director'] as const;
const registerReaders = ['senior-manager', 'director', 'complaints-officer', 'board-reader'] as const;
/** Personal data: whoever is in charge of it, and the directors, who have what was not answered in time. */
const dataProtectors = ['data-protection', 'director'] as const;
const policyWriters = ['handler', 'underwriter', 'senior-manager', 'director'] as const;
/** Who changes the terms of a renewal, or ends a policy. */
const renewalDeciders = ['underwriter', 'senior-manager', 'director'] as const;
/** Enquiries, feedback, and the improvements that follow from them. */
const voiceReaders = complaintReaders;
const voiceWorkers = complaintWorkers;
/** Whose letters are looked at, and by whom: people who may read every kind of case. */
const letterRaters = ['senior-manager', 'director'] as const;
const ratingReaders = [...letterRaters, 'complaints-officer', 'board-reader'] as const;
/** Whoever deals with clients knows their contact, their business and the minutes of their reviews. */
const relationReaders = [...anyone, 'complaints-officer', 'board-reader'] as const;
const relationWorkers = ['handler', 'underwriter', 'senior-manager', 'director'] as const;
/** Who looks at the whole: the board, the directors, the complaints officer. */
const overseers = ['director', 'complaints-officer', 'board-reader'] as const;

/** Who reads the cases of a kind, by the prefix of their ids: their letters, and their lines in the work list. */
export const caseReaders: Readonly<Record<string, readonly Role[]>> = {
  cmp: complaintReaders,
  lim: limitReaders,
  idr: limitReaders,
  mon: limitReaders,
  apl: appealReaders,
  ovd: overdueReaders,
  clm: claimReaders,
  /** Documents about a policy. */
  pol: limitReaders,
  col: claimReaders,
  dcl: declarationReaders,
  inv: invoiceReaders,
  dsr: dataProtectors,
  rnw: limitReaders,
  enq: voiceReaders,
  fbk: voiceReaders,
  imp: voiceReaders,
  qrv: ratingReaders,
  crv: relationReaders,
  /** Qualifications of ours that are to be renewed. */
  stf: ['senior-manager', 'director'],
};

export function mayRead(role: Role, prefix: string): boolean {
  return caseReaders[prefix]?.includes(role) ?? false;
}

/** Which roles may use which staff operation: one table, checked against the routes by a test. */
export const authority = {
  listWork: [...anyone, 'complaints-officer', 'data-protection'],
  listStaffComplaints: complaintReaders,
  getStaffComplaint: complaintReaders,
  getStaffComplaintTimeline: complaintReaders,
  logComplaint: complaintWorkers,
  respondToComplaint: complaintWorkers,
  writeToClient: complaintWorkers,
  addComplaintNote: complaintWorkers,
  recordComplaintContact: complaintWorkers,
  handOverComplaint: complaintWorkers,
  promiseRemedy: complaintWorkers,
  completeRemedy: complaintWorkers,
  classifyComplaint: complaintWorkers,
  assignComplaint: complaintWorkers,
  addStaffComplaintDocument: complaintWorkers,
  getStaffDocument: [...complaintReaders, 'underwriter', 'claims', 'collections'],
  listStaffLetters: [...anyone, 'complaints-officer', 'board-reader', 'data-protection'],
  getStaffLetter: [...anyone, 'complaints-officer', 'board-reader', 'data-protection'],
  listPromises: [...complaintReaders, 'underwriter', 'claims', 'collections'],
  listRegister: registerReaders,
  exportRegister: registerReaders,
  getQuarter: overseers,
  listConflicts: overseers,
  listStaffCreditLimits: limitReaders,
  getStaffCreditLimit: limitReaders,
  getStaffCreditLimitTimeline: limitReaders,
  askAboutCreditLimit: limitWorkers,
  decideCreditLimit: limitWorkers,
  approveCreditLimit: limitApprovers,
  writeAboutCreditLimit: limitWorkers,
  assignCreditLimit: limitWorkers,
  announceLimitChange: limitWorkers,
  cancelLimitChange: limitWorkers,
  recordNoticeDelivery: limitWorkers,
  findStaffBuyers: limitReaders,
  getStaffBuyer: limitReaders,
  registerBuyer: limitWorkers,
  addBuyerNumber: limitWorkers,
  gradeBuyer: limitWorkers,
  listGrades: limitReaders,
  getExposure: limitWorkers,
  listStaffIdentifications: limitReaders,
  getStaffIdentification: limitReaders,
  answerIdentification: limitWorkers,
  listStaffCollections: claimReaders,
  getStaffCollection: claimReaders,
  getStaffCollectionTimeline: claimReaders,
  proposeCollectionPlan: collectionWorkers,
  announceKeptRight: collectionWorkers,
  recordCollectionAction: collectionWorkers,
  recordRecovery: collectionWorkers,
  closeCollection: collectionWorkers,
  writeAboutCollection: collectionWorkers,
  assignCollection: collectionWorkers,
  giveStaffCollectionPayee: collectionPayers,
  checkCollectionPayee: collectionPayers,
  orderPassOn: collectionPayers,
  returnPassOn: collectionPayers,
  listStaffPolicies: limitReaders,
  getStaffPolicy: limitReaders,
  listStaffPolicyDocuments: limitReaders,
  issueStaffPolicyDocument: policyWriters,
  openPolicy: policyWriters,
  changePolicyTerms: policyWriters,
  listStaffRenewals: limitReaders,
  getStaffRenewal: limitReaders,
  getStaffRenewalTimeline: limitReaders,
  issueRenewalDocuments: policyWriters,
  recordRenewalDelivery: policyWriters,
  changeRenewalTerms: renewalDeciders,
  giveNoticeByInsurer: renewalDeciders,
  writeAboutRenewal: policyWriters,
  assignRenewal: policyWriters,
  listStaffAppeals: appealReaders,
  getStaffAppeal: appealReaders,
  getStaffAppealTimeline: appealReaders,
  logAppeal: ['handler', 'underwriter', 'claims', 'complaints-officer', 'senior-manager', 'director'],
  decideAppeal: ['underwriter', 'claims', 'senior-manager', 'director'],
  answerAboutAppeal: ['underwriter', 'claims', 'senior-manager', 'director'],
  listStaffOverdues: overdueReaders,
  getStaffOverdue: overdueReaders,
  getStaffOverdueTimeline: overdueReaders,
  answerExtension: overdueWorkers,
  writeAboutOverdue: ['handler', ...overdueWorkers],
  assignOverdue: overdueWorkers,
  ...invoiceAuthority,
  listStaffClaims: claimReaders,
  getStaffClaim: claimReaders,
  getStaffClaimTimeline: claimReaders,
  askAboutClaim: claimWorkers,
  waiveClaimDocument: claimWorkers,
  refuseClaimDocument: claimWorkers,
  disputeStaffClaim: claimWorkers,
  resolveClaimDispute: claimWorkers,
  reportStaffInsolvency: [...claimWorkers, 'collections'],
  writeAboutClaim: [...claimWorkers, 'handler'],
  assignClaim: claimWorkers,
  addStaffClaimDocument: claimWorkers,
  getStaffClaimCalculation: claimReaders,
  decideClaim: claimWorkers,
  approveClaim: claimApprovers,
  reserveClaim: claimWorkers,
  recordClaimRate: claimWorkers,
  orderClaimPayment: claimWorkers,
  returnClaimPayment: claimWorkers,
  decideClaimInterest: claimWorkers,
  giveStaffClaimPayee: [...claimWorkers, 'handler'],
  checkClaimPayee: [...claimWorkers, 'handler'],
  recordClaimRecovery: [...claimWorkers, 'collections'],
  ...declarationAuthority,
  exportClientData: dataProtectors,
  eraseClientData: dataProtectors,
  exportBuyerData: dataProtectors,
  eraseBuyerData: dataProtectors,
  listStaffDataRequests: dataProtectors,
  getStaffDataRequest: dataProtectors,
  getStaffDataRequestTimeline: dataProtectors,
  getStaffDataExport: dataProtectors,
  orderErasure: dataProtectors,
  refuseDataRequest: dataProtectors,
  extendDataRequest: dataProtectors,
  listClientHolds: dataProtectors,
  setClientHold: dataProtectors,
  liftClientHold: dataProtectors,
  listBuyerHolds: dataProtectors,
  setBuyerHold: dataProtectors,
  liftBuyerHold: dataProtectors,
  listStaffEnquiries: voiceReaders,
  getStaffEnquiry: voiceReaders,
  getStaffEnquiryTimeline: voiceReaders,
  logEnquiry: voiceWorkers,
  answerEnquiry: voiceWorkers,
  writeAboutEnquiry: voiceWorkers,
  assignEnquiry: voiceWorkers,
  handOverEnquiry: voiceWorkers,
  listStaffFeedback: voiceReaders,
  getStaffFeedback: voiceReaders,
  getStaffFeedbackTimeline: voiceReaders,
  logFeedback: voiceWorkers,
  answerFeedback: voiceWorkers,
  assignFeedback: voiceWorkers,
  listStaffImprovements: voiceReaders,
  getStaffImprovement: voiceReaders,
  getStaffImprovementTimeline: voiceReaders,
  recordImprovement: voiceWorkers,
  planImprovement: voiceWorkers,
  completeImprovement: voiceWorkers,
  dropImprovement: voiceWorkers,
  listQualityReviews: ratingReaders,
  getQualityReview: ratingReaders,
  getQualityReviewTimeline: ratingReaders,
  startQualityReviews: letterRaters,
  sampleLetters: letterRaters,
  rateLetter: letterRaters,
  listPeople: ['admin'],
  registerPerson: ['admin'],
  replacePersonKey: ['admin'],
  disablePerson: ['admin'],
  registerClient: ['admin'],
  addMember: ['admin'],
  assignContact: ['admin', 'senior-manager'],
  setAbsences: [...anyone, 'complaints-officer', 'admin'],
  setQualifications: ['director', 'admin'],
  listQualifications: ['senior-manager', 'director', 'complaints-officer', 'board-reader', 'admin'],
  listClients: [...relationReaders, 'admin'],
  getClient: [...relationReaders, 'admin'],
  getClientTimeline: relationReaders,
  writeProfile: relationWorkers,
  recordReview: relationWorkers,
} as const satisfies Record<string, readonly Role[]>;
export type StaffOperation = keyof typeof authority;

export function mayUse(role: Role, operation: StaffOperation): boolean {
  const allowed: readonly Role[] = authority[operation];
  return allowed.includes(role);
}
