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
/** Who enters an account and calls a payee back: the same whichever case it is of; never one person both (F 25). */
const accountKeepers = ['handler', ...collectionPayers] as const;
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
const policyWriters = ['handler', 'underwriter', 'senior-manager', 'director'] as const;
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
  col: claimReaders,
};

export function mayRead(role: Role, prefix: string): boolean {
  return caseReaders[prefix]?.includes(role) ?? false;
}

/** Which roles may use which staff operation: one table, checked against the routes by a test. */
export const authority = {
  listWork: [...anyone, 'complaints-officer'],
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
  listStaffLetters: [...anyone, 'complaints-officer', 'board-reader'],
  getStaffLetter: [...anyone, 'complaints-officer', 'board-reader'],
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
  giveStaffCollectionPayee: accountKeepers,
  checkCollectionPayee: accountKeepers,
  orderPassOn: collectionPayers,
  returnPassOn: collectionPayers,
  listStaffPolicies: limitReaders,
  getStaffPolicy: limitReaders,
  openPolicy: policyWriters,
  changePolicyTerms: policyWriters,
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
  oweClaimAdvance: claimWorkers,
  giveStaffClaimPayee: accountKeepers,
  checkClaimPayee: accountKeepers,
  recordClaimRecovery: [...claimWorkers, 'collections'],
  listPeople: ['admin'],
  registerPerson: ['admin'],
  replacePersonKey: ['admin'],
  disablePerson: ['admin'],
  registerClient: ['admin'],
  addMember: ['admin'],
  assignContact: ['admin', 'senior-manager'],
} as const satisfies Record<string, readonly Role[]>;
export type StaffOperation = keyof typeof authority;

export function mayUse(role: Role, operation: StaffOperation): boolean {
  const allowed: readonly Role[] = authority[operation];
  return allowed.includes(role);
}
