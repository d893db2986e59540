import { malformed, notFound, Stop } from '../../../shared/api/problem.ts';
import { calendarFor } from '../../../shared/domain/calendar.ts';
import { daysAfter } from '../../../shared/domain/calendarDate.ts';
import { CalendarYearMissing } from '../../../shared/domain/calendarGaps.ts';
import { localTime } from '../../../shared/domain/calendarTime.ts';
import type { Instant, LocalDate } from '../../../shared/domain/instant.ts';
import type { OfficeCode } from '../../../shared/domain/office.ts';
import { quarterDays, type Range, rangeOf } from '../../../shared/domain/register/quarter.ts';

export type Days = { first: LocalDate; last: LocalDate };

/** The days that were asked for; the year up to today when none were. Throws Stop (400) for a period without days. */
export function daysOf(
  { from, to }: { from?: LocalDate | undefined; to?: LocalDate | undefined },
  now: Instant,
): (office: OfficeCode) => Days {
  if (from && to && to < from)
    throw new Stop(malformed([{ pointer: '/query/to', detail: 'lies before `from`' }]));
  return (office) => {
    const last = to ?? localTime(calendarFor(office), now).date;
    return { first: from ?? daysAfter(last, -365), last };
  };
}

/** That period by the office's clock. Throws Stop (400) for years that its calendar does not have. */
export function periodIn(office: OfficeCode, { first, last }: Days): Range {
  return (
    rangeWithin(office, { first, last }) ??
    stop(malformed([{ pointer: '/query', detail: `lies outside the calendar of ${office}` }]))
  );
}

/** A quarter by the office's clock. Throws Stop (404) for one outside its calendar. */
export function quarterIn(office: OfficeCode, quarter: string): Range {
  return rangeWithin(office, quarterDays(quarter)) ?? stop(notFound());
}

function rangeWithin(office: OfficeCode, { first, last }: Days): Range | undefined {
  try {
    return rangeOf(office, first, last);
  } catch (error) {
    if (error instanceof CalendarYearMissing) return undefined;
    throw error;
  }
}

function stop(draft: ConstructorParameters<typeof Stop>[0]): never {
  throw new Stop(draft);
}
