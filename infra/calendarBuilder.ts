import Holidays, { type HolidaysTypes } from 'date-holidays';
import project from '../package.json' with { type: 'json' };
import type { CalendarFile } from '../shared/domain/calendarFile.ts';
import { zonePeriods, zoneUntil } from './calendarZone.ts';

const pinned = project.devDependencies;

export type HolidayType = HolidaysTypes.HolidayType;

/** What somebody decided about an office's calendar; the libraries add the rest. */
export interface CalendarPlan {
  id: string;
  version: string;
  zone: string;
  years: { from: number; to: number };
  /** ISO country, and the region of the library where an office follows one. */
  country: string;
  region?: string;
  /** The library's code of the language in which the holidays are named. */
  language?: string;
  types: readonly HolidayType[];
  hours: CalendarFile['hours'];
  /** `MM-DD` of listed days on which this office works all the same. */
  leaveOut?: readonly string[];
  /** Days that the library does not know, with their names. */
  add?: Readonly<Record<string, string>>;
  closingDays?: Readonly<Record<string, string>>;
  datedHours?: CalendarFile['datedHours'];
  /** What was looked at and decided, with the source. */
  reviewed?: readonly string[];
}

/** The calendar that follows from a plan; the same plan and library versions always give the same file. */
export function buildCalendar(plan: CalendarPlan): CalendarFile {
  const { id, version, zone, years, hours } = plan;
  return {
    id,
    version,
    zone,
    source: {
      holidays: `date-holidays ${pinned['date-holidays']}, ${[plan.country, plan.region].filter(Boolean).join('-')}, types ${plan.types.join(' and ')}`,
      zones: `temporal-polyfill ${pinned['temporal-polyfill']}, tz ${process.versions.tz}`,
      reviewed: [...(plan.reviewed ?? [])],
    },
    years,
    hours,
    closingDays: { ...plan.closingDays },
    datedHours: { ...plan.datedHours },
    holidays: holidaysOf(plan),
    transitions: zonePeriods(zone, years),
    transitionsUntil: zoneUntil(years),
  };
}

function holidaysOf(plan: CalendarPlan): CalendarFile['holidays'] {
  const library = plan.region ? new Holidays(plan.country, plan.region) : new Holidays(plan.country);
  if (plan.language) library.setLanguages([plan.language]);
  const years: CalendarFile['holidays'] = {};
  for (let year = plan.years.from; year <= plan.years.to; year += 1)
    years[year] = holidaysIn(plan, library, year);
  return years;
}

function holidaysIn(plan: CalendarPlan, library: Holidays, year: number): Record<string, string> {
  const days: Record<string, string> = {};
  const name = (day: string, text: string) => {
    days[day] = days[day] ? `${days[day]} / ${text}` : text;
  };
  for (const holiday of library.getHolidays(year)) {
    if (!plan.types.includes(holiday.type) || plan.leaveOut?.includes(holiday.date.slice(5, 10))) continue;
    name(wholeDay(holiday).slice(5), holiday.name);
  }
  for (const [date, text] of Object.entries(plan.add ?? {}))
    if (date.startsWith(`${year}-`)) name(date.slice(5), text);
  return Object.fromEntries(Object.entries(days).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The library also knows holidays that begin at noon or last for days: none of ours does, and neither is guessed. */
function wholeDay(holiday: HolidaysTypes.Holiday): string {
  const hours = (holiday.end.getTime() - holiday.start.getTime()) / 3_600_000;
  if (!holiday.date.slice(11).startsWith('00:00') || hours < 23 || hours > 25)
    throw new Error(`${holiday.name} on ${holiday.date} is not one whole day`);
  return holiday.date.slice(0, 10);
}
