import { expect, test } from 'vitest';
import { morningOf } from '../../shared/domain/clocks.ts';
import type { Instant, LocalDate } from '../../shared/domain/instant.ts';
import { atReminder, reminderTimer } from '../../shared/domain/reminders.ts';
import { zoneOf } from '../../shared/domain/sweeps.ts';
import { sweepZones } from './sweepZones.ts';

const rules = { charter: '2026-1', calendar: { id: 'NL', version: '2026-1' } };
const at = (text: string) => text as Instant;
const row = [
  { name: '30', on: '2028-02-29' as LocalDate },
  { name: '14', on: '2028-03-16' as LocalDate },
];

test('a reminder leaves on the morning of its day, and the next one waits for its own', () => {
  expect(reminderTimer(rules, row)).toEqual({ reminder: '2028-02-29T07:00:00Z' });
  expect(atReminder(rules, row, at('2028-02-29T07:05:00Z'))).toEqual({
    reminder: row[0],
    missed: false,
    timers: { reminder: '2028-03-16T07:00:00Z' },
  });
});

test('on the evening of its day it is in time, on the next day it was missed', () => {
  const late = (now: string) => atReminder(rules, row.slice(1), at(now));
  expect(late('2028-03-16T22:59:59Z')).toMatchObject({ missed: false, timers: { reminder: null } });
  expect(late('2028-03-16T23:00:00Z')).toEqual({
    reminder: row[1],
    missed: true,
    timers: { reminder: null, 'late-reminder': '2028-03-16T22:59:59Z' },
  });
});

test('a morning is one by the local clock, also after it was moved', () => {
  expect(morningOf(rules, '2027-03-27' as LocalDate)).toBe('2027-03-27T07:00:00Z');
  expect(morningOf(rules, '2027-03-28' as LocalDate)).toBe('2027-03-28T06:00:00Z');
});

test('offices of one zone are swept together', () => {
  expect(zoneOf('ES')).toBe(zoneOf('ES-MD'));
  expect(sweepZones).toHaveLength(7);
});
