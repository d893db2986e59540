import type { OfficeCode } from './office.ts';
import { offices } from './offices.ts';

/**
 * What is due on a day is due at this local time; five minutes later the zone's sweep looks, after every request
 * that was in flight. No clock is set back or forward near it (`design.md` 3.8).
 */
export const morning = '08:00';

/** The zones of our offices: each is swept in its own morning. */
export const sweepZones: readonly string[] = [
  ...new Set(Object.values(offices).map(({ timeZone }) => timeZone)),
];

export const zoneOf = (office: OfficeCode) => offices[office].timeZone;
