import { Temporal } from 'temporal-polyfill';

/** An instant and the minutes east of UTC from then on. */
export type ZonePeriod = [at: string, offsetMinutes: number];

/** The offset in force at the start of `years.from - 1`, and every change of it until the end of `years.to + 1`. */
export function zonePeriods(zone: string, years: { from: number; to: number }): ZonePeriod[] {
  const until = Temporal.Instant.from(zoneUntil(years));
  const periods: ZonePeriod[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.from(
    `${years.from - 1}-01-01T00:00:00Z`,
  ).toZonedDateTimeISO(zone);
  while (at && Temporal.Instant.compare(at.toInstant(), until) < 0) {
    const offsetMinutes = at.offsetNanoseconds / 60_000_000_000;
    if (!Number.isInteger(offsetMinutes)) throw new Error(`${zone} has an offset with seconds at ${at}`);
    // Some transitions change only the name of the time, not the clock.
    if (periods.at(-1)?.[1] !== offsetMinutes) periods.push([at.toInstant().toString(), offsetMinutes]);
    at = at.getTimeZoneTransition('next');
  }
  return periods;
}

export function zoneUntil(years: { to: number }): string {
  return `${years.to + 2}-01-01T00:00:00Z`;
}
