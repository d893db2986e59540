import type { Role } from './person.ts';

/** Whoever may read limits reads what is unpaid on the same buyers: overdues, collections and claims. */
const readers = [
  'handler',
  'underwriter',
  'claims',
  'collections',
  'senior-manager',
  'director',
  'board-reader',
] as const;
const claimReaders = readers;
export const claimWorkers: readonly Role[] = ['claims', 'senior-manager', 'director'];
const collectionWorkers = ['collections', 'senior-manager', 'director'] as const;
/** Who may be the second person of a decision. */
const claimApprovers = ['senior-manager', 'director'] as const;
/** Money goes out by the claims people too, whichever case it is of. */
const collectionPayers = ['claims', ...collectionWorkers] as const;
/** Who enters an account and calls a payee back: the same whichever case it is of; never one person both (F 25). */
const accountKeepers = ['handler', ...collectionPayers] as const;
const overdueReaders = readers;
const overdueWorkers = ['claims', 'collections', 'senior-manager', 'director'] as const;

/** Who reads these cases, by the prefix of their ids. */
export const debtCaseReaders = { ovd: overdueReaders, clm: claimReaders, col: claimReaders } as const;

/** The part of the table of authority that is about debts that are not paid. */
export const debtAuthority = {
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
} as const satisfies Record<string, readonly Role[]>;
