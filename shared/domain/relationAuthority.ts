import type { Role } from './person.ts';

const anyone = ['handler', 'underwriter', 'claims', 'collections', 'senior-manager', 'director'] as const;
/** Whoever deals with clients knows their contact, their business and the minutes of their reviews. */
const readers = [...anyone, 'complaints-officer', 'board-reader'] as const;
const workers = ['handler', 'underwriter', 'senior-manager', 'director'] as const;

/** Who reads what we and a client are to each other, and which qualifications of ours are to be renewed. */
export const relationCaseReaders = {
  crv: readers,
  stf: ['senior-manager', 'director'],
} as const satisfies Record<string, readonly Role[]>;

/** Who keeps the roster, the insured companies, their contacts and their reviews. */
export const relationAuthority = {
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
  listClients: [...readers, 'admin'],
  getClient: [...readers, 'admin'],
  getClientTimeline: readers,
  writeProfile: workers,
  recordReview: workers,
} as const satisfies Record<string, readonly Role[]>;
