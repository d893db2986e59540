import type { Locale } from '../domain/office.ts';
import { czechDays, czechVeHours, names } from './dayNames.ts';

/** The parts of a date and a time from which each locale builds its own form (`glossary.md` 2 and 4). */
export type Day = { weekday: number; day: number; month: number; year: number };
export type Clock = { hour: number; minute: string };

type Names = { readonly days: readonly string[]; readonly months: readonly string[] };

type Wording = {
  /** `24 April 2026` */
  date: (day: Day) => string;
  /** `Friday 24 April 2026` */
  weekdayDate: (day: Day) => string;
  /** The same in the form that stands after "from" and "until". */
  ofDay: (day: Day) => string;
  /** `on Friday 24 April 2026` */
  on: (day: Day) => string;
  /** `on Friday 24 April 2026 at 15:20` */
  at: (day: Day, clock: Clock) => string;
  /** After the locale's "by" or "at the latest". */
  by: (day: Day, clock: Clock) => string;
  /** After "by": midnight, told as the end of the day before. */
  byEnd: (day: Day) => string;
  /** At midnight, told as the start of the day. */
  start: (day: Day) => string;
  /** `15:20` */
  clock: (clock: Clock) => string;
};

const nb = '\u00a0';

function twoDigits({ hour, minute }: Clock, separator: string): string {
  return `${String(hour).padStart(2, '0')}${separator}${minute}`;
}

function plain(words: Names) {
  const date = ({ day, month, year }: Day) => `${day}${nb}${words.months[month - 1]} ${year}`;
  return { date, weekdayDate: (day: Day) => `${words.days[day.weekday - 1]} ${date(day)}` };
}

function dutch(belgian: boolean): Wording {
  const { date, weekdayDate } = plain(names.nl);
  const clock = ({ hour, minute }: Clock) => `${hour}.${minute}`;
  const at = (day: Day, time: Clock) => `${weekdayDate(day)} om ${clock(time)}${nb}uur`;
  return {
    date,
    weekdayDate,
    ofDay: weekdayDate,
    on: (day) => `op ${weekdayDate(day)}`,
    clock,
    at: (day, time) => `op ${at(day, time)}`,
    by: belgian ? (day, time) => `op ${at(day, time)}` : at,
    byEnd: (day) => `${belgian ? 'op' : 'aan'} het einde van ${weekdayDate(day)}`,
    start: (day) => `${belgian ? 'in' : 'aan'} het begin van ${weekdayDate(day)}`,
  };
}

function swedish(): Wording {
  const { date } = plain(names.sv);
  const weekdayDate = (day: Day) => `${names.sv.days[day.weekday - 1]}en den ${date(day)}`;
  const clock = (time: Clock) => twoDigits(time, '.');
  const at = (day: Day, time: Clock) => `${weekdayDate(day)} kl.${nb}${clock(time)}`;
  return {
    ...{ date, weekdayDate, ofDay: weekdayDate, on: weekdayDate, clock, at, by: at },
    byEnd: (day) => `vid utgången av ${weekdayDate(day)}`,
    start: (day) => `i början av ${weekdayDate(day)}`,
  };
}

function czech(): Wording {
  const date = ({ day, month, year }: Day) => `${day}.${nb}${names.cs.months[month - 1]} ${year}`;
  const clock = ({ hour, minute }: Clock) => `${hour}.${minute}`;
  const ofDay = (day: Day) => `${czechDays.of[day.weekday - 1]} ${date(day)}`;
  const on = (day: Day) => `${czechDays.on[day.weekday - 1]} ${date(day)}`;
  const at = (day: Day, time: Clock) =>
    `${on(day)} ${czechVeHours.includes(time.hour) ? 've' : 'v'}${nb}${clock(time)}${nb}hodin`;
  return {
    ...{ date, ofDay, on, clock, at, by: at },
    weekdayDate: (day) => `${names.cs.days[day.weekday - 1]} ${date(day)}`,
    byEnd: (day) => `do konce ${ofDay(day)}`,
    start: (day) => `na začátku ${ofDay(day)}`,
  };
}

function spanish(hours: string): Wording {
  const date = ({ day, month, year }: Day) => `${day}${nb}de${nb}${names.es.months[month - 1]} de ${year}`;
  const weekdayDate = (day: Day) => `${names.es.days[day.weekday - 1]} ${date(day)}`;
  const clock = ({ hour, minute }: Clock) => `${hour}:${minute}`;
  const on = (day: Day) => `el ${weekdayDate(day)}`;
  const at = (day: Day, time: Clock) =>
    `${on(day)} ${time.hour === 1 ? `a${nb}la` : `a${nb}las`}${nb}${clock(time)}${hours}`;
  return {
    ...{ date, weekdayDate, ofDay: weekdayDate, on, clock, at, by: at },
    byEnd: (day) => `al final del ${weekdayDate(day)}`,
    start: (day) => `al comienzo del ${weekdayDate(day)}`,
  };
}

function english(): Wording {
  const { date, weekdayDate } = plain(names.en);
  const clock = (time: Clock) => twoDigits(time, ':');
  return {
    ...{ date, weekdayDate, ofDay: weekdayDate, clock },
    on: (day) => `on ${weekdayDate(day)}`,
    at: (day, time) => `on ${weekdayDate(day)} at${nb}${clock(time)}`,
    by: (day, time) => `${weekdayDate(day)} at${nb}${clock(time)}`,
    byEnd: (day) => `the end of ${weekdayDate(day)}`,
    start: (day) => `at the start of ${weekdayDate(day)}`,
  };
}

/** How each locale says a date and a time. */
export const wordings = {
  'en-IE': english(),
  'nl-NL': dutch(false),
  'nl-BE': dutch(true),
  'sv-SE': swedish(),
  'cs-CZ': czech(),
  'es-ES': spanish(''),
  'es-MX': spanish(`${nb}horas`),
} as const satisfies Record<Locale, Wording>;
