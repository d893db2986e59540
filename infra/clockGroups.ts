import { calendarFor } from '../shared/domain/calendar.ts';
import { officeCodes } from '../shared/domain/office.ts';

type Zones = readonly [string, ...string[]];

/**
 * The zones of our offices, those together whose clocks show the same time for as long as our calendars reach: one
 * schedule wakes them all. A zone that leaves its group by law leaves it here with the calendar that says so.
 */
export function clockGroups(): Zones[] {
  const zones = new Map(
    officeCodes.map((office) => {
      const { zone, transitions } = calendarFor(office);
      return [zone, JSON.stringify(transitions)];
    }),
  );
  return [...Map.groupBy(zones.keys(), (zone) => zones.get(zone)).values()] as [string, ...string[]][];
}
