import { debtAuthority, debtCaseReaders } from './debtAuthority.ts';
import { declarationAuthority, declarationReaders } from './declaration/authority.ts';
import { invoiceAuthority, invoiceReaders } from './invoice/authority.ts';
import type { Role } from './person.ts';
import { relationAuthority, relationCaseReaders } from './relationAuthority.ts';
import { voiceAuthority, voiceCaseReaders } from './voiceAuthority.ts';

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
const appealReaders = [
  'handler',
  'underwriter',
  'claims',
  'senior-manager',
  'director',
  'complaints-officer',
  'board-reader',
] as const;
const registerReaders = ['senior-manager', 'director', 'complaints-officer', 'board-reader'] as const;
/** Personal data: whoever is in charge of it, and the directors, who have what was not answered in time. */
const dataProtectors = ['data-protection', 'director'] as const;
const policyWriters = ['handler', 'underwriter', 'senior-manager', 'director'] as const;
/** Who changes the terms of a renewal, or ends a policy. */
const renewalDeciders = ['underwriter', 'senior-manager', 'director'] as const;
/** Who looks at the whole: the board, the directors, the complaints officer. */
const overseers = ['director', 'complaints-officer', 'board-reader'] as const;

/** Who reads the cases of a kind, by the prefix of their ids: their letters, and their lines in the work list. */
export const caseReaders: Readonly<Record<string, readonly Role[]>> = {
  cmp: complaintReaders,
  lim: limitReaders,
  idr: limitReaders,
  mon: limitReaders,
  apl: appealReaders,
  /** Documents about a policy. */
  pol: limitReaders,
  ...debtCaseReaders,
  ...voiceCaseReaders,
  inv: invoiceReaders,
  dsr: dataProtectors,
  dcl: declarationReaders,
  rnw: limitReaders,
  ...relationCaseReaders,
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
  listStaffPolicies: limitReaders,
  listStaffBrokerMandates: limitReaders,
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
  addStaffRenewalDocument: policyWriters,
  assignRenewal: policyWriters,
  listStaffAppeals: appealReaders,
  getStaffAppeal: appealReaders,
  getStaffAppealTimeline: appealReaders,
  logAppeal: ['handler', 'underwriter', 'claims', 'complaints-officer', 'senior-manager', 'director'],
  decideAppeal: ['underwriter', 'claims', 'senior-manager', 'director'],
  answerAboutAppeal: ['underwriter', 'claims', 'senior-manager', 'director'],
  ...debtAuthority,
  ...invoiceAuthority,
  ...voiceAuthority,
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
  ...declarationAuthority,
  ...relationAuthority,
} as const satisfies Record<string, readonly Role[]>;
export type StaffOperation = keyof typeof authority;

export function mayUse(role: Role, operation: StaffOperation): boolean {
  const allowed: readonly Role[] = authority[operation];
  return allowed.includes(role);
}
