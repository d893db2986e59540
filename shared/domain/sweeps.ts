import type { OfficeCode } from './office.ts';
import { offices } from './offices.ts';

/**
 * What is due on a day is due at this local time; five minutes later the zone's sweep looks, after every request
 * that was in flight. No clock is set back or forward near it (`design.md` 3.8).
 */
export const morning = '08:00';

export const zoneOf = (office: OfficeCode) => offices[office].timeZone;
