import type { Area } from '../shared/api/index.ts';

/** One Lambda function: where its code starts, and how long and how large it may be. */
type FunctionFacts = { entry: string; seconds: number; megabytes: number };

const http = (name: string, megabytes = 512): FunctionFacts => ({
  entry: `functions/http/${name}.ts`,
  seconds: 10,
  megabytes,
});
const event = (name: string, seconds: number, megabytes = 512): FunctionFacts => ({
  entry: `functions/events/${name}.ts`,
  seconds,
  megabytes,
});

/**
 * Every function of the service. The name of an http function is the area of the routes that it serves:
 * the compiler refuses an area without one. A letter's PDF and mail need more memory than a record does, and so does a register.
 */
export const functionFacts = {
  charter: http('charter'),
  reference: http('reference'),
  account: http('account'),
  calendar: http('calendar'),
  complaints: http('complaints'),
  letters: http('letters', 1024),
  documents: http('documents', 1024),
  /** For everybody, from data in the code. */
  guides: http('guides', 1024),
  /** The same for a client who is known. */
  ownGuides: http('ownGuides', 1024),
  staffReading: http('staffReading'),
  staffComplaints: http('staffComplaints'),
  appeals: http('appeals'),
  staffAppeals: http('staffAppeals'),
  people: http('people'),
  staffClients: http('staffClients'),
  /** Buyers for clients and staff, and buyers that somebody asked us to find. */
  buyers: http('buyers'),
  register: http('register', 1024),
  scorecard: http('scorecard'),
  creditLimits: http('creditLimits'),
  staffCreditLimits: http('staffCreditLimits'),
  collections: http('collections'),
  staffCollections: http('staffCollections'),
  policies: http('policies'),
  renewals: http('renewals'),
  staffRenewals: http('staffRenewals'),
  overdues: http('overdues'),
  staffOverdues: http('staffOverdues'),
  /** With its documents as PDF. */
  invoices: http('invoices', 1024),
  staffInvoices: http('staffInvoices'),
  claims: http('claims'),
  /** For clients and staff. */
  claimCalculations: http('claimCalculations'),
  staffClaims: http('staffClaims'),
  staffClaimDecisions: http('staffClaimDecisions'),
  staffClaimPayments: http('staffClaimPayments'),
  dataRequests: http('dataRequests'),
  staffDataRequests: http('staffDataRequests'),
  declarations: http('declarations'),
  staffDeclarations: http('staffDeclarations'),
  /** Feedback too, and what everybody may read came of it. */
  enquiries: http('enquiries'),
  staffEnquiries: http('staffEnquiries'),
  /** And the review of letters. */
  staffImprovements: http('staffImprovements'),
  authorize: http('authorize'),
  wake: event('wake', 10),
  /** One step of a settlement. */
  settle: event('settle', 30),
  setAlarms: event('setAlarms', 30),
  sendLetters: event('sendLetters', 60, 1024),
  /** Forgets what was kept long enough. */
  retention: event('retention', 300),
  reconcile: event('reconcile', 60, 1024),
  /** A whole zone's morning, whatever falls on it: as long as Lambda lets it. */
  sweep: event('sweep', 900, 1024),
  mailEvents: event('mailEvents', 10),
  /** Counts the public scorecard, which the function `scorecard` shows. */
  recount: event('scorecard', 300, 1024),
  /** Nothing of ours calls it: whoever may invoke it by hand keeps the roster (`npm run staff`). */
  roster: event('roster', 10),
} as const satisfies Record<Area, FunctionFacts> & Record<string, FunctionFacts>;

export type FunctionName = keyof typeof functionFacts;
export const functionNames = Object.keys(functionFacts) as FunctionName[];
