import * as z from 'zod';
import { Instant, LocalDate, secondsOf } from './instant.ts';

/**
 * Wall-clock time `HH:MM`. An office that closes at 24:00 is refused: its closing would be the next day's
 * first instant, and the day of receipt would no longer be clear.
 */
const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const MonthDay = z.string().regex(/^\d\d-\d\d$/);
const Year = z.number().int().min(1971).max(2200);

/** Office hours of one day: none, one or several intervals `[open, close]` in order, not touching. */
const Hours = z
  .array(z.tuple([WallTime, WallTime]))
  .refine((hours) => isRising(hours.flat()), 'intervals must be in order and must not touch');
export type Hours = z.infer<typeof Hours>;

const Transition = z
  .tuple([Instant, z.number().int().min(-1080).max(1080)])
  .transform(([at, offsetMinutes]) => ({ at: secondsOf(at), offset: offsetMinutes * 60 }));

/**
 * A calendar as its committed file holds it. `holidays` lists every holiday, also those on a weekend.
 * `datedHours` win over everything else on their date; `closingDays` are the office's own.
 * The first of `transitions` is the offset in force at the start of the range, the last one holds
 * until `transitionsUntil`; offsets are minutes east of UTC. Parsed, they are seconds.
 */
export const CalendarFile = z
  .strictObject({
    id: z.string().min(1),
    version: z.string().min(1),
    zone: z.string().min(1),
    source: z.strictObject({ holidays: z.string(), zones: z.string(), reviewed: z.array(z.string()) }),
    years: z.strictObject({ from: Year, to: Year }),
    hours: z.strictObject({
      mon: Hours,
      tue: Hours,
      wed: Hours,
      thu: Hours,
      fri: Hours,
      sat: Hours,
      sun: Hours,
    }),
    closingDays: z.record(LocalDate, z.string().min(1)),
    datedHours: z.record(LocalDate, Hours),
    holidays: z.record(z.string().regex(/^\d{4}$/), z.record(MonthDay, z.string().min(1))),
    transitions: z.array(Transition).min(1),
    transitionsUntil: Instant.transform(secondsOf),
  })
  .superRefine((calendar, context) => {
    for (const message of faultsOf(calendar)) context.addIssue({ code: 'custom', message });
  });

/** What a calendar's file holds, before it is read. */
export type CalendarFile = z.input<typeof CalendarFile>;
/** One version of an office's calendar, ready for arithmetic. */
export type Calendar = z.output<typeof CalendarFile>;

/** Reads a calendar's file. Throws a ZodError that names what is wrong with it. */
export function parseCalendar(file: unknown): Calendar {
  return CalendarFile.parse(file);
}

function faultsOf(calendar: Calendar): string[] {
  const { years, holidays, closingDays, datedHours, transitions, transitionsUntil } = calendar;
  const faults: string[] = [];
  const last = transitions.at(-1);
  if (!isRising([...transitions.map((t) => t.at), transitionsUntil])) faults.push('transitions not in order');
  if (startOf(years.from - 1) < (transitions[0]?.at ?? 0)) faults.push('transitions start too late');
  if (!last || transitionsUntil < startOf(years.to + 2)) faults.push('transitions end too early');
  for (let year = years.from; year <= years.to; year += 1)
    if (!holidays[year]) faults.push(`no holidays for ${year}`);
  for (const date of Object.keys(closingDays))
    if (Object.hasOwn(datedHours, date)) faults.push(`${date} is a closing day and has hours`);
  for (const date of datesOf(holidays))
    if (!LocalDate.safeParse(date).success) faults.push(`${date} is no date`);
  return faults;
}

function datesOf(holidays: Calendar['holidays']): string[] {
  return Object.entries(holidays).flatMap(([year, days]) => Object.keys(days).map((day) => `${year}-${day}`));
}

function isRising<T extends string | number>(list: readonly T[]): boolean {
  return list.every((item, index) => {
    const before = list[index - 1];
    return before === undefined || before < item;
  });
}

function startOf(year: number): number {
  return Date.UTC(year, 0, 1) / 1000;
}
