import { expect, test } from 'vitest';
import { calendarPath, staleCalendars } from '../../infra/calendars.ts';
import { calendarFor, calendarVersion } from '../../shared/domain/calendar.ts';
import { daysAfter, weekdayOf } from '../../shared/domain/calendarDate.ts';
import { closedBecause } from '../../shared/domain/calendarDay.ts';
import { parseCalendar } from '../../shared/domain/calendarFile.ts';
import { CalendarUnknown, CalendarYearMissing } from '../../shared/domain/calendarGaps.ts';
import { calendarEndsWithin, openSecondsBetween } from '../../shared/domain/calendarOpen.ts';
import { instantOf, localTime } from '../../shared/domain/calendarTime.ts';
import type { Instant, LocalDate } from '../../shared/domain/instant.ts';
import { officeCodes } from '../../shared/domain/office.ts';
import { calendarWith } from './vectorCalendar.ts';

const at = (text: string) => text as Instant;
const on = (text: string) => text as LocalDate;

test('the committed calendars are what the plans and the libraries give', () => {
  expect(staleCalendars().map(({ path }) => path)).toEqual([]);
  expect(calendarPath({ id: 'NL', version: '2026-1' })).toMatch(/calendars\/NL\.2026-1\.json$/);
});

test.each(officeCodes)('the calendar of %s holds 2025 to 2036 under its own name', (office) => {
  const calendar = calendarFor(office);
  expect(calendar).toMatchObject({ id: office, years: { from: 2025, to: 2036 } });
  expect(calendarVersion(calendar.id, calendar.version)).toBe(calendar);
  for (let year = 2025; year <= 2036; year += 1)
    expect(Object.keys(calendar.holidays[year] ?? {}).length, String(year)).toBeGreaterThanOrEqual(8);
});

test('a version that nobody published is refused by name', () => {
  expect(() => calendarVersion('NL', '1999-1')).toThrow(CalendarUnknown);
  expect(() => calendarVersion('NL', '1999-1')).toThrow('NL of version 1999-1');
  expect(() => calendarVersion('toString', '1')).toThrow(CalendarUnknown);
});

test.each([
  ['NL', '2026-04-03', undefined],
  ['NL', '2026-04-27', 'Koningsdag'],
  ['BE', '2026-07-21', 'Nationale feestdag'],
  ['SE', '2026-06-19', 'midsommarafton'],
  ['SE', '2026-12-31', 'nyårsafton'],
  ['CZ', '2026-12-24', 'Štědrý den'],
  ['ES', '2026-11-02', undefined],
  ['ES-MD', '2026-11-02', 'Todos los Santos (día sustituto)'],
  ['ES-MD', '2026-12-07', 'Día de la Constitución Española (día sustituto)'],
  ['MX', '2026-04-02', 'Jueves Santo'],
  ['MX', '2026-11-02', undefined],
  ['MX', '2030-10-01', 'Transmisión del Poder Ejecutivo Federal'],
  ['MX', '2036-12-01', undefined],
  ['IE', '2026-04-03', 'Good Friday'],
  ['IE', '2026-12-26', 'weekend'],
] as const)('office %s on %s: %s', (office, date, because) => {
  expect(closedBecause(calendarFor(office), on(date))).toBe(because);
});

test('a time that the clock skips is the first instant after the gap', () => {
  const nl = calendarFor('NL');
  expect(instantOf(nl, on('2026-03-29'), '02:30')).toBe('2026-03-29T01:00:00Z');
  expect(instantOf(nl, on('2026-03-29'), '03:00')).toBe('2026-03-29T01:00:00Z');
  expect(instantOf(nl, on('2026-03-29'), '01:59')).toBe('2026-03-29T00:59:00Z');
});

test('a time that the clock shows twice is the earlier one', () => {
  const nl = calendarFor('NL');
  expect(instantOf(nl, on('2026-10-25'), '02:30')).toBe('2026-10-25T00:30:00Z');
  expect(instantOf(nl, on('2026-10-25'), '03:00')).toBe('2026-10-25T02:00:00Z');
  expect(localTime(nl, at('2026-10-25T01:30:00Z'))).toMatchObject({ time: '02:30', offsetMinutes: 60 });
});

test('midnight at the end of a day is the start of the next', () => {
  const nl = calendarFor('NL');
  expect(instantOf(nl, on('2026-03-29'), '24:00')).toBe(instantOf(nl, on('2026-03-30'), '00:00'));
});

test('central Mexico has no summer time', () => {
  const mx = calendarFor('MX');
  expect(mx.transitions).toEqual([{ at: Date.UTC(2024, 0, 1) / 1000, offset: -6 * 3600 }]);
  expect(localTime(mx, at('2026-07-01T12:00:00Z'))).toMatchObject({ time: '06:00', weekday: 3 });
});

test('a year without data is missing by name, and only when it is needed', () => {
  const nl = calendarFor('NL');
  const beyond = () => closedBecause(nl, on('2037-01-02'));
  expect(beyond).toThrow(CalendarYearMissing);
  expect(beyond).toThrow('office NL (version 2026-1) does not hold the year 2037');
  expect(localTime(nl, at('2037-06-01T10:00:00Z')).time).toBe('12:00');
  expect(() => localTime(nl, at('2038-01-01T00:00:00Z'))).toThrow('2038');
  expect(() => localTime(nl, at('2023-12-31T23:59:59Z'))).toThrow('2023');
  expect(() => instantOf(nl, on('2038-02-01'), '08:00')).toThrow('2038');
});

test('the calendar says two years ahead that it ends', () => {
  const nl = calendarFor('NL');
  expect(calendarEndsWithin(nl, at('2034-12-31T23:59:59Z'), 2)).toBe(false);
  expect(calendarEndsWithin(nl, at('2035-01-01T00:00:00Z'), 2)).toBe(true);
});

test('dated hours win over a holiday, closing days over a working day', () => {
  const calendar = calendarWith({
    closingDays: { '2026-05-04': 'moving' },
    datedHours: { '2026-05-05': [], '2026-05-09': [['10:00', '12:00']] },
    add: { '2026-05-09': 'feast', '2026-05-06': 'feast' },
  });
  expect(closedBecause(calendar, on('2026-05-04'))).toBe('moving');
  expect(closedBecause(calendar, on('2026-05-05'))).toBe('closed');
  expect(closedBecause(calendar, on('2026-05-06'))).toBe('feast');
  expect(closedBecause(calendar, on('2026-05-09'))).toBeUndefined();
  expect(openSecondsBetween(calendar, at('2026-05-04T00:00:00Z'), at('2026-05-07T00:00:00Z'))).toBe(0);
  expect(openSecondsBetween(calendar, at('2026-05-09T11:00:00Z'), at('2026-05-10T00:00:00Z'))).toBe(3600);
});

test.each([
  ['years', { years: { from: 2025, to: 2028 } }, 'no holidays for 2028'],
  [
    'intervals',
    {
      datedHours: {
        '2026-05-04': [
          ['09:00', '12:00'],
          ['12:00', '17:00'],
        ],
      },
    },
    'must not touch',
  ],
  ['closing time', { datedHours: { '2026-05-04': [['09:00', '24:00']] } }, 'datedHours'],
  ['a date', { holidays: { 2025: { '02-29': 'x' }, 2026: {}, 2027: {} } }, '2025-02-29 is no date'],
  [
    'both',
    { datedHours: { '2026-05-04': [] }, closingDays: { '2026-05-04': 'x' } },
    'closing day and has hours',
  ],
  ['zone', { transitions: [['2026-01-01T00:00:00Z', 60]] }, 'transitions start too late'],
  [
    'order',
    {
      transitions: [
        ['2020-01-01T00:00:00Z', 60],
        ['2019-01-01T00:00:00Z', 0],
      ],
    },
    'transitions not in order',
  ],
  ['zone', { transitionsUntil: '2027-06-01T00:00:00Z' }, 'transitions end too early'],
  ['a field', { moon: 1 }, 'moon'],
])('a calendar file with wrong %s is refused', (_what, wrong, message) => {
  const { transitions, transitionsUntil, ...rest } = calendarWith({});
  const file = {
    ...rest,
    transitions: transitions.map((t) => [
      new Date(t.at * 1000).toISOString().replace('.000', ''),
      t.offset / 60,
    ]),
    transitionsUntil: new Date(transitionsUntil * 1000).toISOString().replace('.000', ''),
  };
  expect(parseCalendar(file)).toEqual(calendarWith({}));
  expect(() => parseCalendar({ ...file, ...wrong })).toThrow(message);
});

test('dates are counted without zones', () => {
  expect(daysAfter(on('2026-02-10'), 60)).toBe('2026-04-11');
  expect(daysAfter(on('2028-02-28'), 1)).toBe('2028-02-29');
  expect(weekdayOf(on('2026-04-22'))).toBe('wed');
  expect(weekdayOf(on('1969-12-28'))).toBe('sun');
});
