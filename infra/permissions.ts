import type { FunctionName } from './functions.ts';

const read = ['BatchGetItem', 'Query'] as const;
const write = ['PutItem', 'UpdateItem'] as const;
/** What a commit of a case may do besides: a date of its calendar is over, or what stands beside a buyer or a contact. */
const ending = ['DeleteItem'] as const;
/** Commits cases. */
const commits = [...write, ...ending] as const;
/** What a decision rests on is unchanged. */
const checking = ['ConditionCheckItem'] as const;

/** What a function may do; its role and the names in its environment are made from this and nothing else. */
export type Permission = {
  /** DynamoDB actions on the table itself. A transaction needs the action of each of its parts. */
  table?: readonly (
    | (typeof read)[number]
    | (typeof write)[number]
    | (typeof ending)[number]
    | (typeof checking)[number]
  )[];
  /** The one partition of the table that it may touch: IAM refuses every other key. */
  onlyPartition?: string;
  /** Indexes that it may query. */
  indexes?: readonly ('due' | 'client' | 'office' | 'work' | 'name')[];
  /** Reads the table's stream. */
  stream?: boolean;
  /** S3 actions on objects in the documents bucket. */
  documents?: readonly ('GetObject' | 'PutObject' | 'DeleteObject')[];
  /** S3 actions on the parts of exports, in the same bucket. */
  exports?: readonly ('GetObject' | 'PutObject')[];
  /** May learn that a document is not there: without it S3 answers 403 where it means 404. */
  missingDocuments?: boolean;
  /** S3 actions on the files that the bank fetches. */
  payments?: readonly 'PutObject'[];
  /** Orders payments, or takes accounts to pay to, and so knows those that we pay from. */
  paysFrom?: boolean;
  /** Publishes to the bus. */
  bus?: boolean;
  /** Starts alarms. */
  machines?: boolean;
  /** Starts settlements. */
  settlements?: boolean;
  /** Looks names up in the sanctions list. */
  sanctions?: boolean;
  /** Sends mail as the house. */
  mail?: boolean;
};

/** Who may do what: the one table (`design.md` 2). A function that is not in it has no rights at all. */
export const permissions = {
  charter: {},
  reference: {},
  account: { table: read },
  calendar: { table: ['BatchGetItem'], indexes: ['client'] },
  complaints: { table: [...read, ...commits], indexes: ['client'] },
  letters: { table: read, indexes: ['client'] },
  guides: {},
  ownGuides: { table: read, indexes: ['client'] },
  documents: {
    table: [...read, ...commits],
    indexes: ['client'],
    documents: ['GetObject', 'PutObject'],
    missingDocuments: true,
  },
  staffReading: { table: read, indexes: ['office', 'work'] },
  staffComplaints: { table: [...read, ...commits] },
  appeals: { table: [...read, ...commits], indexes: ['client'] },
  staffAppeals: { table: [...read, ...commits], indexes: ['office'], sanctions: true },
  people: { table: ['BatchGetItem', ...write] },
  staffClients: { table: [...read, ...commits], indexes: ['office'] },
  buyers: { table: [...read, ...commits, 'ConditionCheckItem'], indexes: ['client', 'office', 'name'] },
  register: { table: ['BatchGetItem'], indexes: ['office', 'work'] },
  scorecard: { table: ['BatchGetItem'], onlyPartition: 'SCORECARD' },
  creditLimits: { table: [...read, ...commits], indexes: ['client'] },
  staffCreditLimits: {
    table: [...read, ...commits, ...checking],
    indexes: ['office'],
    sanctions: true,
  },
  collections: { table: [...read, ...commits, ...checking], indexes: ['client'], paysFrom: true },
  staffCollections: {
    table: [...read, ...commits],
    indexes: ['office'],
    sanctions: true,
    paysFrom: true,
  },
  policies: { table: [...read, ...commits], indexes: ['client'] },
  renewals: { table: [...read, ...commits] },
  staffRenewals: { table: [...read, ...commits], indexes: ['office'] },
  enquiries: { table: [...read, ...commits], indexes: ['client'] },
  staffEnquiries: { table: [...read, ...commits], indexes: ['office'] },
  staffImprovements: { table: [...read, ...commits], indexes: ['office'] },
  overdues: { table: [...read, ...commits, ...checking], indexes: ['client'] },
  staffOverdues: { table: [...read, ...commits], indexes: ['office'] },
  claims: { table: [...read, ...commits, ...checking], indexes: ['client'], paysFrom: true },
  invoices: { table: [...read, ...commits], indexes: ['client'] },
  staffInvoices: { table: [...read, ...commits], indexes: ['office'] },
  claimCalculations: { table: read },
  dataRequests: { table: [...read, ...commits], indexes: ['client'], exports: ['GetObject'] },
  staffDataRequests: { table: [...read, ...commits], indexes: ['office'], exports: ['GetObject'] },
  staffClaims: { table: [...read, ...commits], indexes: ['office'] },
  staffClaimDecisions: { table: ['BatchGetItem', ...commits, ...checking], sanctions: true },
  staffClaimPayments: { table: ['BatchGetItem', ...commits], sanctions: true, paysFrom: true },
  declarations: { table: [...read, ...commits] },
  staffDeclarations: { table: [...read, ...commits], indexes: ['office'] },
  authorize: { table: read },
  wake: { table: [...read, ...commits] },
  /** Writes what a claim's own commits write. */
  settle: { table: ['BatchGetItem', ...commits], payments: ['PutObject'] },
  setAlarms: {
    table: [...read, ...commits],
    stream: true,
    bus: true,
    machines: true,
    settlements: true,
  },
  /** Assembles and forgets, too, what a person asked for. */
  sendLetters: {
    table: [...read, ...commits, ...checking],
    indexes: ['client'],
    stream: true,
    mail: true,
    documents: ['DeleteObject'],
    exports: ['PutObject'],
  },
  retention: {
    table: [...read, ...write, ...checking],
    indexes: ['due'],
    documents: ['DeleteObject'],
  },
  reconcile: {
    table: [...read, ...commits, ...checking],
    indexes: ['due', 'client'],
    bus: true,
    machines: true,
    mail: true,
    payments: ['PutObject'],
    documents: ['DeleteObject'],
    exports: ['PutObject'],
  },
  sweep: { table: [...read, ...commits], indexes: ['due'] },
  mailEvents: { table: [...read, ...commits] },
  recount: { table: ['BatchGetItem', 'PutItem'], onlyPartition: 'SCORECARD', indexes: ['office'] },
  roster: { table: [...read, ...write] },
} as const satisfies Record<FunctionName, Permission>;
