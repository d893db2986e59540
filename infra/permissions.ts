import type { FunctionName } from './functions.ts';

const read = ['BatchGetItem', 'Query'] as const;
const write = ['PutItem', 'UpdateItem'] as const;
/** What any commit of a limit or an overdue file may do besides: its membership with the buyer ends. */
const ending = ['DeleteItem'] as const;
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
  documents?: readonly ('GetObject' | 'PutObject')[];
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
  complaints: { table: [...read, ...write], indexes: ['client'] },
  letters: { table: read, indexes: ['client'] },
  documents: { table: [...read, ...write], documents: ['GetObject', 'PutObject'], missingDocuments: true },
  staffReading: { table: read, indexes: ['office', 'work'] },
  staffComplaints: { table: [...read, ...write] },
  appeals: { table: [...read, ...write], indexes: ['client'] },
  staffAppeals: { table: [...read, ...write], indexes: ['office'], sanctions: true },
  people: { table: [...read, ...write] },
  buyers: { table: [...read, ...write, 'ConditionCheckItem'], indexes: ['client', 'office', 'name'] },
  register: { table: ['BatchGetItem'], indexes: ['office', 'work'] },
  scorecard: { table: ['BatchGetItem'], onlyPartition: 'SCORECARD' },
  creditLimits: { table: [...read, ...write, ...ending], indexes: ['client'] },
  staffCreditLimits: {
    table: [...read, ...write, ...ending, ...checking],
    indexes: ['office'],
    sanctions: true,
  },
  collections: { table: [...read, ...write, ...checking], indexes: ['client'], paysFrom: true },
  staffCollections: {
    table: [...read, ...write],
    indexes: ['office'],
    sanctions: true,
    paysFrom: true,
  },
  policies: { table: [...read, ...write], indexes: ['client'] },
  overdues: { table: [...read, ...write, ...ending, ...checking], indexes: ['client'] },
  staffOverdues: { table: [...read, ...write, ...ending], indexes: ['office'] },
  claims: { table: [...read, ...write, ...checking], indexes: ['client'], paysFrom: true },
  claimCalculations: { table: read },
  staffClaims: { table: [...read, ...write], indexes: ['office'] },
  staffClaimDecisions: { table: ['BatchGetItem', ...write, ...checking], sanctions: true },
  staffClaimPayments: { table: ['BatchGetItem', ...write], sanctions: true, paysFrom: true },
  authorize: { table: read },
  wake: { table: [...read, ...write, ...ending] },
  /** Writes what a claim's own commits write, which never take an item away. */
  settle: { table: ['BatchGetItem', ...write], payments: ['PutObject'] },
  setAlarms: {
    table: [...read, ...write, ...ending],
    stream: true,
    bus: true,
    machines: true,
    settlements: true,
  },
  sendLetters: { table: [...read, ...write, ...ending], stream: true, mail: true },
  reconcile: {
    table: [...read, ...write, ...ending],
    indexes: ['due'],
    bus: true,
    machines: true,
    mail: true,
    payments: ['PutObject'],
  },
  mailEvents: { table: [...read, ...write, ...ending] },
  recount: { table: ['BatchGetItem', 'PutItem'], onlyPartition: 'SCORECARD', indexes: ['office'] },
  roster: { table: [...read, ...write] },
} as const satisfies Record<FunctionName, Permission>;
