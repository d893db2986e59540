import type { FunctionName } from './functions.ts';

const read = ['GetItem', 'BatchGetItem', 'Query'] as const;
const write = ['PutItem', 'UpdateItem', 'ConditionCheckItem'] as const;

/** What a function may do; its role and the names in its environment are made from this and nothing else. */
export type Permission = {
  /** DynamoDB actions on the table itself. A transaction needs the action of each of its parts. */
  table?: readonly ((typeof read)[number] | (typeof write)[number])[];
  /** Indexes that it may query. */
  indexes?: readonly ('due' | 'client' | 'office' | 'work')[];
  /** Reads the table's stream. */
  stream?: boolean;
  /** S3 actions on objects in the documents bucket. */
  documents?: readonly ('GetObject' | 'PutObject' | 'DeleteObject')[];
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
  letters: { table: read, indexes: ['client'], documents: ['GetObject', 'PutObject'] },
  documents: { table: [...read, ...write], documents: ['GetObject', 'PutObject'] },
  staffComplaints: { table: [...read, ...write], indexes: ['client', 'office', 'work'] },
  people: { table: [...read, ...write], indexes: ['office'] },
  authorize: { table: read },
  wake: { table: [...read, ...write] },
  setAlarms: { table: [...read, ...write], stream: true, bus: true, machines: true },
  sendLetters: { table: [...read, ...write], stream: true, mail: true },
  reconcile: { table: [...read, ...write], indexes: ['due'], bus: true, machines: true, mail: true },
  mailEvents: { table: [...read, ...write] },
} as const satisfies Record<FunctionName, Permission>;
