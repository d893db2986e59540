import { daysAfter } from './calendarDate.ts';
import { closedBecause } from './calendarDay.ts';
import type { Calendar } from './calendarFile.ts';
import { openTimeFrom } from './calendarOpen.ts';
import { localTime, secondsAt } from './calendarTime.ts';
import type { OtherReading, Segment } from './deadline.ts';
import { closedSegments } from './dueExplanation.ts';
import { type Instant, instantAt, plusSeconds, secondsOf } from './instant.ts';

/** Where a way of counting leads, and by which way. */
export interface Reckoning {
  dueAt: Instant;
  explanation: Segment[];
  otherReadings?: OtherReading[];
}

/** Clock hours: elapsed time, weekends and holidays included, no roll (`charter.md` E.1, "48 uur"). */
export function inHours(_calendar: Calendar, from: Instant, amount: number): Reckoning {
  const dueAt = plusSeconds(from, amount * 3600);
  return { dueAt, explanation: [{ from, to: dueAt, counted: amount }] };
}

/**
 * Hours of open office time; the due instant is the earliest at which the amount is reached, so it may be
 * a closing time; zero hours lead to the next open moment (`charter.md` E.1, "48 werkuren"). The other
 * reading is the same amount in working days of 24 hours. Throws CalendarYearMissing.
 */
export function inWorkingHours(calendar: Calendar, from: Instant, amount: number): Reckoning {
  const explanation: Segment[] = [];
  let left = amount * 3600;
  let at = from;
  for (const stretch of openTimeFrom(calendar, from)) {
    const open = instantAt(stretch.from);
    if (open > at) explanation.push(...closedSegments(calendar, at, open));
    const taken = Math.min(left, stretch.to - stretch.from);
    at = plusSeconds(open, taken);
    if (taken > 0) explanation.push({ from: open, to: at, counted: hoursOf(taken) });
    left -= taken;
    if (left === 0) break;
  }
  return { dueAt: at, explanation, ...otherReading(calendar, from, amount) };
}

function otherReading(calendar: Calendar, from: Instant, amount: number): Pick<Reckoning, 'otherReadings'> {
  if (amount === 0) return {};
  return { otherReadings: [{ reading: 'working-days', dueAt: hoursAsWorkingDays(calendar, from, amount) }] };
}

/**
 * The reading of working hours that a client may expect: every 24 of them are one working day, to the same
 * time of day; what is left over runs by the clock on working days. Throws CalendarYearMissing.
 */
export function hoursAsWorkingDays(calendar: Calendar, from: Instant, amount: number): Instant {
  let { date } = localTime(calendar, from);
  const { secondOfDay } = localTime(calendar, from);
  const wholeDays = Math.floor(amount / 24);
  for (let days = 0; days < wholeDays; ) {
    date = daysAfter(date, 1);
    if (closedBecause(calendar, date) === undefined) days += 1;
  }
  const reached = wholeDays === 0 ? from : instantAt(secondsAt(calendar, date, secondOfDay));
  return byTheClockOnWorkingDays(calendar, reached, (amount % 24) * 3600);
}

function byTheClockOnWorkingDays(calendar: Calendar, from: Instant, seconds: number): Instant {
  let left = seconds;
  let at = secondsOf(from);
  for (let { date } = localTime(calendar, from); left > 0; date = daysAfter(date, 1)) {
    const midnight = secondsAt(calendar, daysAfter(date, 1), 0);
    const taken = closedBecause(calendar, date) === undefined ? Math.min(left, midnight - at) : 0;
    left -= taken;
    at = left === 0 ? at + taken : midnight;
  }
  return instantAt(at);
}

/** Whole seconds survive four decimals of an hour, and sums of such hours stay exact enough to read. */
function hoursOf(seconds: number): number {
  return Math.round((seconds / 3600) * 10_000) / 10_000;
}
