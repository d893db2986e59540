import { readFileSync } from 'node:fs';
import { CalendarFile } from '../../shared/domain/calendarFile.ts';
import { heading, styled } from './terminal.ts';

const weekdays = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
} as const;

/** The holidays that the charter's example of the ladder meets; the story of the limit meets the first two. */
const expected = ['2026-04-27', '2026-05-14', '2026-05-25'] as const;

/**
 * The calendar that every date of the tour was computed by: its office hours, and the holidays between two
 * dates. @throws when a holiday that the charter's example meets is not in it
 */
export function calendarUsed(
  { id, version }: { id: string; version: string },
  from: string,
  to: string,
): string {
  const file = new URL(`../../shared/domain/calendars/${id}.${version}.json`, import.meta.url);
  const { zone, hours, holidays, source } = CalendarFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const days = Object.entries(weekdays).map(([day, name]) => {
    const open = hours[day as keyof typeof hours].map((times) => times.join('-')).join(', ');
    return `${name} ${open || 'closed'}`;
  });
  const met = Object.entries(holidays)
    .flatMap(([year, named]) =>
      Object.entries(named).map(([day, name]) => ({ date: `${year}-${day}`, name })),
    )
    .filter(({ date }) => date >= from && date <= to);
  const missing = expected.filter((date) => !met.some((holiday) => holiday.date === date));
  if (missing.length > 0)
    throw new Error(`Calendar ${id} ${version} has no holiday on ${missing.join(', ')}.`);
  return [
    heading(`The calendar of every date above: ${id} ${version}, ${zone}`),
    `Office hours  ${days.join(' · ')}`,
    ...met.map(({ date, name }) => `Holiday       ${date}  ${name}`),
    ...source.reviewed.map((words) => styled('dim', `Reviewed      ${words}`)),
  ].join('\n');
}
