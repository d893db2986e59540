import fc from 'fast-check';
import { calendarFor } from '../../shared/domain/calendar.ts';
import type { Calendar } from '../../shared/domain/calendarFile.ts';
import { type Instant, instantAt } from '../../shared/domain/instant.ts';
import { officeCodes } from '../../shared/domain/office.ts';
import { calendarWith, weekOf } from './vectorCalendar.ts';

const zone = 'Europe/Amsterdam';
const years = { from: 2025, to: 2036 };

/** The eight offices, and two hard ones: a break and short Fridays; open through the night of a changing clock. */
const calendars: readonly Calendar[] = [
  ...officeCodes.map((office) => calendarFor(office)),
  calendarWith({
    id: 'BREAK',
    zone,
    years,
    hours: {
      ...weekOf([
        ['08:30', '12:30'],
        ['13:00', '17:00'],
      ]),
      fri: [['08:30', '12:00']],
    },
    datedHours: { '2026-12-24': [['09:00', '11:15']], '2026-12-28': [] },
  }),
  calendarWith({
    id: 'NIGHT',
    zone,
    years,
    types: ['public'],
    hours: {
      ...weekOf([
        ['00:00', '02:30'],
        ['22:15', '23:45'],
      ]),
      sat: [['01:00', '04:00']],
      sun: [
        ['02:10', '02:50'],
        ['03:30', '06:00'],
      ],
    },
  }),
];

const changes = (calendars[0] as Calendar).transitions.slice(3, -3).map(({ at }) => at);
const christmas = Array.from({ length: 10 }, (_, index) => Date.UTC(2025 + index, 11, 24) / 1000);
const near = (instants: readonly number[], days: number) =>
  fc
    .tuple(fc.constantFrom(...instants), fc.integer({ min: -days * 86_400, max: days * 86_400 }))
    .map(([at, shift]) => at + shift);

/** Any second of 2025 to mid 2036, often near a change of the clock or Christmas; some on whole quarters. */
export const instant: fc.Arbitrary<Instant> = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: Date.UTC(2025, 0, 10) / 1000, max: Date.UTC(2036, 5, 1) / 1000 }),
      near(changes, 2),
      near(christmas, 10),
    ),
    fc.constantFrom(1, 900),
  )
  .map(([seconds, grain]) => instantAt(Math.floor(seconds / grain) * grain));

/** The name of a calendar: short enough to read in a counterexample. */
export const calendarName = fc.constantFrom(...calendars.map(({ id }) => id));

export function named(name: string): Calendar {
  return calendars.find(({ id }) => id === name) as Calendar;
}

/** A span in each working unit, none of them empty. */
export const workingSpan = fc.oneof(
  fc.record({ unit: fc.constant('working-hours' as const), amount: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ unit: fc.constant('working-days' as const), amount: fc.integer({ min: 1, max: 30 }) }),
);
