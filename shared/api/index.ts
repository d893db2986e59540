import { account } from './account.ts';
import { appeals } from './appeals.ts';
import { charter } from './charter.ts';
import { complaints } from './complaints.ts';
import { documents } from './documents.ts';
import { letters } from './letters.ts';
import { people } from './people.ts';
import { reference } from './reference.ts';
import { register } from './register.ts';
import { scorecard } from './scorecard.ts';
import { staffComplaints } from './staffComplaints.ts';
import { staffReading } from './staffReading.ts';

/** Every operation of the API by its one name, collected from one file per area. */
export const routes = {
  ...charter,
  ...reference,
  ...account,
  ...complaints,
  ...documents,
  ...letters,
  ...people,
  ...staffReading,
  ...staffComplaints,
  ...register,
  ...scorecard,
  ...appeals,
};

export type RouteName = keyof typeof routes;
export type Area = (typeof routes)[RouteName]['area'];

/** What each area is about, for the reader of the document. */
export const areas = {
  charter: 'The promises, the offices, and whether the service is well: for everybody.',
  reference: 'This document.',
  account: 'Who you are to us, your contact, and everything that happened, in order.',
  complaints: 'Complaining, and everything a client can do about a complaint.',
  letters: 'Every letter, word for word, as text, page or PDF.',
  documents: 'Documents that belong to a case.',
  staffReading: 'What staff read: what is due next, the promises, and complaints with their notes.',
  staffComplaints: 'What staff do about a complaint.',
  register: 'The complaint register, what it says of a quarter, and who was kept out of which complaint.',
  scorecard: 'How the promises were kept: for everybody.',
  appeals: 'Having a decision looked at again, by somebody who had no part in it.',
  people: 'The roster of staff, the insured companies and their members.',
} as const satisfies Record<Area, string>;
