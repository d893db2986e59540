import { account } from './account.ts';
import { charter } from './charter.ts';
import { complaints } from './complaints.ts';
import { documents } from './documents.ts';
import { letters } from './letters.ts';
import { people } from './people.ts';
import { reference } from './reference.ts';
import { staffComplaints } from './staffComplaints.ts';

/** Every operation of the API by its one name, collected from one file per area. */
export const routes = {
  ...charter,
  ...reference,
  ...account,
  ...complaints,
  ...documents,
  ...letters,
  ...people,
  ...staffComplaints,
};

export type RouteName = keyof typeof routes;
export type Area = (typeof routes)[RouteName]['area'];
