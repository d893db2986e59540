import type { FunctionName } from './functions.ts';

const read = ['BatchGetItem', 'Query'] as const;
const write = ['PutItem', 'UpdateItem'] as const;
/** What a limit's commit does besides: a membership ends, and what a decision rests on is unchanged. */
const beside = ['DeleteItem', 'ConditionCheckItem'] as const;

/** What a function may do; its role and the names in its environment are made from this and nothing else. */
export type Permission = {
  /** DynamoDB actions on the table itself. A transaction needs the action of each of its parts. */
  table?: readonly ((typeof read)[number] | (typeof write)[number] | (typeof beside)[number])[];
  /** The one partition of the table that it may touch: IAM refuses every other key. */
  onlyPartition?: string;
  /** Indexes that it may query. */
  indexes?: readonly ('due' | 'client' | 'office' | 'work')[];
  /** Reads the table's stream. */
  stream?: boolean;
  /** S3 actions on objects in the documents bucket. */
  documents?: readonly ('GetObject' | 'PutObject')[];
  /** May learn that a document is not there: without it S3 answers 403 where it means 404. */
  missingDocuments?: boolean;
  /** Publishes to the bus. */
  bus?: boolean;
  /** Starts alarms. */
  machines?: boolean;
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
  appeals: { table: [...read, ...write], indexes: ['client', 'office'] },
  people: { table: [...read, ...write] },
  register: { table: ['BatchGetItem'], indexes: ['office', 'work'] },
  scorecard: { table: ['BatchGetItem'], onlyPartition: 'SCORECARD' },
  authorize: { table: read },
  wake: { table: [...read, ...write] },
  setAlarms: { table: [...read, ...write], stream: true, bus: true, machines: true },
  sendLetters: { table: [...read, ...write], stream: true, mail: true },
  reconcile: { table: [...read, ...write], indexes: ['due'], bus: true, machines: true, mail: true },
  mailEvents: { table: [...read, ...write] },
  recount: { table: ['BatchGetItem', 'PutItem'], onlyPartition: 'SCORECARD', indexes: ['office'] },
  roster: { table: [...read, ...write] },
} as const satisfies Record<FunctionName, Permission>;
