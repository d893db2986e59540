import { charter } from './charter.ts';
import { reference } from './reference.ts';

/** Every operation of the API by its one name, collected from one file per area. */
export const routes = {
  ...charter,
  ...reference,
};

export type RouteName = keyof typeof routes;
export type Area = (typeof routes)[RouteName]['area'];
