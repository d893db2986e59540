import { buildCalendar, type CalendarPlan } from '../../infra/calendarBuilder.ts';
import { type Calendar, type CalendarFile, parseCalendar } from '../../shared/domain/calendarFile.ts';
import type { OfficeVector } from './vectorsSchema.ts';

type Day = CalendarFile['hours']['mon'];

/** Monday to Friday alike, closed at weekends. */
export function weekOf(day: Day): CalendarFile['hours'] {
  return { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
}

/** A calendar without holidays, with whatever a test says instead. */
export function calendarWith(plan: Partial<CalendarPlan>): Calendar {
  const years = { from: 2025, to: 2027 };
  const hours = weekOf([['09:00', '17:00']]);
  const bare: CalendarPlan = {
    id: 'TEST',
    version: 't',
    zone: 'UTC',
    years,
    country: 'NL',
    types: [],
    hours,
  };
  return parseCalendar(buildCalendar({ ...bare, ...plan }));
}

/** The calendar that a vector describes, for the years around its start. */
export function calendarOfVector(vector: OfficeVector): Calendar {
  const [country = '', region] = vector.calendar.split('-');
  const year = Number(vector.start.slice(0, 4));
  return calendarWith({
    id: vector.calendar,
    zone: vector.zone,
    years: { from: year - 1, to: year + 2 },
    country,
    region,
    types: vector.holidayTypes,
    hours: weekOf(dayOf(vector)),
    add: Object.fromEntries(vector.extraHolidays.map((date) => [date, 'extra'])),
  });
}

function dayOf({ officeHours: [open, close], break: pause }: OfficeVector): Day {
  if (!pause) return [[open, close]];
  const [pauseFrom = '', pauseTo = ''] = pause.split('-');
  return [
    [open, pauseFrom],
    [pauseTo, close],
  ];
}
