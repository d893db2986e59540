import { offices } from '../../shared/domain/offices.ts';

/** The zones of our offices: each is swept in its own morning. */
export const sweepZones: readonly string[] = [
  ...new Set(Object.values(offices).map(({ timeZone }) => timeZone)),
];
