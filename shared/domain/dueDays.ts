import { daysAfter, monthsAfter } from './calendarDate.ts';
import { closedBecause, openStretches } from './calendarDay.ts';
import type { Calendar } from './calendarFile.ts';
import { nextOpen } from './calendarOpen.ts';
import { instantOf, localTime } from './calendarTime.ts';
import { closedSegments, daySegments, type Mark } from './dueExplanation.ts';
import type { Reckoning } from './dueHours.ts';
import { earlier, type Instant, instantAt, type LocalDate, plusSeconds } from './instant.ts';

/**
 * Working days: the day of receipt does not count; due when the office closes on the last one; zero days
 * lead to the next open moment (`charter.md` E.1, "20 werkdagen"). The other reading is the end of that
 * day. Throws CalendarYearMissing.
 */
export function inWorkingDays(calendar: Calendar, from: Instant, amount: number): Reckoning {
  if (amount === 0) return atNextOpen(calendar, from);
  const marks = marksUntil(calendar, localTime(calendar, from).date, amount);
  const last = (marks.at(-1) as Mark).date;
  const dueAt = instantAt(openStretches(calendar, last).at(-1)?.to as number);
  return {
    dueAt,
    explanation: daySegments(calendar, from, dueAt, marks),
    otherReadings: [{ reading: 'end-of-day', dueAt: endOfDay(calendar, last) }],
  };
}

/**
 * Calendar days: local dates, the start day does not count, no roll (`charter.md` E.1, 60 / 30 days).
 * As an instant the last day ends with its last whole second, 23:59:59 on the office's clock: a
 * notice received then is in time, and the instant still carries the date it stands for.
 */
export function inDays(calendar: Calendar, from: Instant, amount: number): Reckoning {
  const { date } = localTime(calendar, from);
  const dueAt = endOfDay(calendar, daysAfter(date, amount));
  const counted = Array.from({ length: amount }, (_, index) => ({ date: daysAfter(date, index + 1) }));
  const marks: Mark[] = [{ date, skipped: 'day-of-receipt' }, ...counted];
  return { dueAt, explanation: daySegments(calendar, from, dueAt, marks) };
}

/**
 * Calendar months, as European law counts them (Regulation 1182/71, article 3): the day of receipt does not count;
 * the period ends with the end of the day of the same number, or of the last one of a shorter month, and where that
 * is no working day of the next that is one. Throws CalendarYearMissing.
 */
export function inMonths(calendar: Calendar, from: Instant, amount: number): Reckoning {
  const { date } = localTime(calendar, from);
  const last = monthsAfter(date, amount);
  const whole = { from: instantOf(calendar, date, '24:00'), to: endOfDay(calendar, last), counted: amount };
  const received = { from, to: earlier(whole.from, whole.to), counted: 0, skipped: 'day-of-receipt' };
  const rolled: Mark[] = [];
  for (let next = last; closedBecause(calendar, next) !== undefined; next = daysAfter(next, 1))
    rolled.push({ date: daysAfter(next, 1), skipped: 'to-next-working-day' });
  const dueAt = endOfDay(calendar, rolled.at(-1)?.date ?? last);
  return {
    dueAt,
    explanation: [
      received,
      ...(amount > 0 ? [whole] : []),
      ...daySegments(calendar, whole.to, dueAt, rolled),
    ],
  };
}

function atNextOpen(calendar: Calendar, from: Instant): Reckoning {
  const dueAt = nextOpen(calendar, from);
  return { dueAt, explanation: dueAt > from ? closedSegments(calendar, from, dueAt) : [] };
}

/** Every date from the start to the last working day that counts, with the reason where it does not count. */
function marksUntil(calendar: Calendar, start: LocalDate, amount: number): Mark[] {
  const marks: Mark[] = [{ date: start, skipped: closedBecause(calendar, start) ?? 'day-of-receipt' }];
  let counted = 0;
  for (let date = daysAfter(start, 1); counted < amount; date = daysAfter(date, 1)) {
    const skipped = closedBecause(calendar, date);
    if (skipped === undefined) counted += 1;
    marks.push(skipped === undefined ? { date } : { date, skipped });
  }
  return marks;
}

function endOfDay(calendar: Calendar, date: LocalDate): Instant {
  return plusSeconds(instantOf(calendar, date, '24:00'), -1);
}
