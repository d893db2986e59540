import type { Calendar } from './calendarFile.ts';

/** A deadline or a wall-clock time needs a year that the office's calendar does not hold. */
export class CalendarYearMissing extends Error {
  override name = 'CalendarYearMissing';
  readonly office: string;
  readonly year: number;

  constructor(calendar: Pick<Calendar, 'id' | 'version'>, year: number) {
    super(
      `The calendar of office ${calendar.id} (version ${calendar.version}) does not hold the year ${year}`,
    );
    this.office = calendar.id;
    this.year = year;
  }
}

/** Nobody ever published that version of that office's calendar. */
export class CalendarUnknown extends Error {
  override name = 'CalendarUnknown';

  constructor(id: string, version: string) {
    super(`There is no calendar ${id} of version ${version}`);
  }
}
