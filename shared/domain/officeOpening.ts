import * as z from 'zod';
import { calendarFor } from './calendar.ts';
import { daysAfter, weekdays } from './calendarDate.ts';
import { closedBecause } from './calendarDay.ts';
import type { Calendar } from './calendarFile.ts';
import { openTimeFrom } from './calendarOpen.ts';
import { localTime } from './calendarTime.ts';
import { Instant, instantAt, LocalDate, secondsOf } from './instant.ts';
import type { OfficeCode } from './office.ts';

const Times = z.array(z.strictObject({ opens: z.string(), closes: z.string() }));

/** Whether an office can be reached now, and when it can (`charter.md` C03, C08). */
export const Opening = z.strictObject({
  openNow: z.boolean(),
  /** The end of the open time that runs; absent while the office is closed. */
  closesAt: Instant.optional(),
  /** The next opening; absent while the office is open. */
  opensAt: Instant.optional(),
  /** Opening and closing times of each weekday on the office's clock, `HH:MM`. */
  week: z.strictObject({
    mon: Times,
    tue: Times,
    wed: Times,
    thu: Times,
    fri: Times,
    sat: Times,
    sun: Times,
  }),
  /** Days of the coming weeks on which the office is closed, weekends apart, with the reason in its language. */
  closedOn: z.array(z.strictObject({ date: LocalDate, because: z.string() })),
});
export type Opening = z.infer<typeof Opening>;

/** How far ahead closing days are told. */
const daysAhead = 60;

/** Throws CalendarYearMissing outside the years of the calendar. */
export function openingOf(office: OfficeCode, now: Instant): Opening {
  const calendar = calendarFor(office);
  const { from, to } = openTimeFrom(calendar, now).next().value;
  const openNow = from === secondsOf(now);
  const { date: today } = localTime(calendar, now);
  const closedOn = Array.from({ length: daysAhead }, (_, i) => daysAfter(today, i)).flatMap((date) => {
    const because = closedBecause(calendar, date);
    return because === undefined || because === 'weekend' ? [] : [{ date, because }];
  });
  return {
    ...{ openNow, week: weekOf(calendar), closedOn },
    ...(openNow ? { closesAt: instantAt(to) } : { opensAt: instantAt(from) }),
  };
}

function weekOf({ hours }: Calendar): Opening['week'] {
  const days = weekdays.map((day) => [day, hours[day].map(([opens, closes]) => ({ opens, closes }))]);
  return Object.fromEntries(days);
}
