import { describe, expect, test } from 'vitest';
import { calendarFor } from '../../shared/domain/calendar.ts';
import { nextOpen } from '../../shared/domain/calendarOpen.ts';
import { Deadline, type Unit } from '../../shared/domain/deadline.ts';
import { due } from '../../shared/domain/due.ts';
import { hoursAsWorkingDays } from '../../shared/domain/dueHours.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { calendarWith, weekOf } from './vectorCalendar.ts';

const nl = calendarFor('NL');
const at = (text: string) => text as Instant;
const dueAt = (calendar: typeof nl, from: string, amount: number, unit: Unit) =>
  due(calendar, 'test', at(from), { amount, unit }).dueAt;

test('the ladder of a complaint, from first contact to the directors', () => {
  expect(dueAt(nl, '2026-04-22T13:20:00Z', 48, 'hours')).toBe('2026-04-24T13:20:00Z');
  const step2 = dueAt(nl, '2026-04-24T13:45:00Z', 48, 'working-hours');
  expect(step2).toBe('2026-05-05T10:45:00Z');
  const seniorManager = dueAt(nl, step2, 48, 'working-hours');
  expect(seniorManager).toBe('2026-05-13T07:45:00Z');
  expect(dueAt(nl, seniorManager, 20, 'working-days')).toBe('2026-06-12T15:00:00Z');
});

describe('published cases of business_time (bokmann), office 09:00-17:00', () => {
  const years = { from: 2009, to: 2011 };
  const plain = calendarWith({ years });
  const fifth = calendarWith({ years, add: { '2010-07-05': 'Independence Day' } });
  const monFriSat = calendarWith({
    years,
    hours: { ...weekOf([]), mon: [['09:00', '17:00']], fri: [['09:00', '17:00']], sat: [['10:00', '15:00']] },
  });
  test.each([
    [plain, '2010-08-04T09:35:00Z', 8, '2010-08-05T09:35:00Z'],
    [plain, '2010-04-09T16:50:00Z', 1, '2010-04-12T09:50:00Z'],
    [plain, '2010-04-10T12:33:00Z', 0, '2010-04-12T09:00:00Z'],
    [fifth, '2010-07-02T16:50:00Z', 1, '2010-07-06T09:50:00Z'],
    [monFriSat, '2010-12-24T15:00:00Z', 9, '2010-12-27T11:00:00Z'],
    [monFriSat, '2010-12-24T08:00:00Z', 15, '2010-12-27T11:00:00Z'],
  ] as const)('case %#', (calendar, from, hours, expected) => {
    expect(dueAt(calendar, from, hours, 'working-hours')).toBe(expected);
  });
  test('outside hours rolls to the next opening', () => {
    expect(nextOpen(plain, at('2010-04-26T04:30:00Z'))).toBe('2010-04-26T09:00:00Z');
    expect(nextOpen(plain, at('2010-04-26T18:00:00Z'))).toBe('2010-04-27T09:00:00Z');
    expect(nextOpen(plain, at('2010-04-26T17:00:00Z'))).toBe('2010-04-27T09:00:00Z');
  });
});

test('published case of biz (zendesk): two days across a weekend with an open Saturday', () => {
  const hours = { ...weekOf([['09:00', '17:00']]), sat: [['10:00', '14:00']] as [string, string][] };
  const calendar = calendarWith({ years: { from: 2005, to: 2007 }, hours });
  expect(hoursAsWorkingDays(calendar, at('2006-01-06T12:00:00Z'), 48)).toBe('2006-01-09T12:00:00Z');
});

test('working hours are explained stretch by stretch, each skipped one with its reason', () => {
  const deadline = due(nl, 'complaint.step2', at('2026-04-24T13:45:00Z'), {
    amount: 12,
    unit: 'working-hours',
  });
  expect(deadline).toEqual({
    promise: 'complaint.step2',
    dueAt: '2026-04-29T08:45:00Z',
    amount: 12,
    unit: 'working-hours',
    from: '2026-04-24T13:45:00Z',
    calendar: { id: 'NL', version: '2026-1' },
    explanation: [
      { from: '2026-04-24T13:45:00Z', to: '2026-04-24T15:00:00Z', counted: 1.25 },
      { from: '2026-04-24T15:00:00Z', to: '2026-04-26T22:00:00Z', counted: 0, skipped: 'weekend' },
      { from: '2026-04-26T22:00:00Z', to: '2026-04-28T06:30:00Z', counted: 0, skipped: 'Koningsdag' },
      { from: '2026-04-28T06:30:00Z', to: '2026-04-28T15:00:00Z', counted: 8.5 },
      { from: '2026-04-28T15:00:00Z', to: '2026-04-29T06:30:00Z', counted: 0, skipped: 'closed' },
      { from: '2026-04-29T06:30:00Z', to: '2026-04-29T08:45:00Z', counted: 2.25 },
    ],
    otherReadings: [{ reading: 'working-days', dueAt: '2026-04-28T01:45:00Z' }],
  });
  expect(Deadline.parse(deadline)).toEqual(deadline);
});

test('clock hours are one stretch, weekends and nights included', () => {
  expect(due(nl, 'p', at('2026-04-24T13:20:00Z'), { amount: 48, unit: 'hours' }).explanation).toEqual([
    { from: '2026-04-24T13:20:00Z', to: '2026-04-26T13:20:00Z', counted: 48 },
  ]);
});

test('working days are due at closing, or at the end of that day in the other reading', () => {
  const deadline = due(nl, 'p', at('2026-04-23T08:00:00Z'), { amount: 2, unit: 'working-days' });
  expect(deadline.dueAt).toBe('2026-04-28T15:00:00Z');
  expect(deadline.otherReadings).toEqual([{ reading: 'end-of-day', dueAt: '2026-04-28T21:59:59Z' }]);
  expect(deadline.explanation).toEqual([
    { from: '2026-04-23T08:00:00Z', to: '2026-04-23T22:00:00Z', counted: 0, skipped: 'day-of-receipt' },
    { from: '2026-04-23T22:00:00Z', to: '2026-04-24T22:00:00Z', counted: 1 },
    { from: '2026-04-24T22:00:00Z', to: '2026-04-26T22:00:00Z', counted: 0, skipped: 'weekend' },
    { from: '2026-04-26T22:00:00Z', to: '2026-04-27T22:00:00Z', counted: 0, skipped: 'Koningsdag' },
    { from: '2026-04-27T22:00:00Z', to: '2026-04-28T15:00:00Z', counted: 1 },
  ]);
});

test('the close of a working day is that of its last stretch, dated hours included', () => {
  const hours = weekOf([
    ['08:30', '12:00'],
    ['13:00', '17:00'],
  ]);
  const calendar = calendarWith({ hours, datedHours: { '2026-12-24': [['09:00', '11:15']] } });
  expect(dueAt(calendar, '2026-12-21T10:00:00Z', 1, 'working-days')).toBe('2026-12-22T17:00:00Z');
  expect(dueAt(calendar, '2026-12-21T10:00:00Z', 3, 'working-days')).toBe('2026-12-24T11:15:00Z');
});

test('calendar days end with the last whole second of the local day, across summer time', () => {
  const deadline = due(nl, 'p', at('2026-03-01T22:30:00Z'), { amount: 30, unit: 'days' });
  expect(deadline.dueAt).toBe('2026-03-31T21:59:59Z');
  expect(deadline.explanation).toEqual([
    { from: '2026-03-01T22:30:00Z', to: '2026-03-01T23:00:00Z', counted: 0, skipped: 'day-of-receipt' },
    { from: '2026-03-01T23:00:00Z', to: '2026-03-31T21:59:59Z', counted: 30 },
  ]);
});

test('the other reading of hours that make no whole days runs by the clock on working days', () => {
  // Friday 16:30: 7.5 hours until midnight, 8.5 on Monday. King's Day is no working day.
  expect(hoursAsWorkingDays(nl, at('2026-03-06T15:30:00Z'), 16)).toBe('2026-03-09T07:30:00Z');
  expect(hoursAsWorkingDays(nl, at('2026-04-24T14:30:00Z'), 16)).toBe('2026-04-28T06:30:00Z');
  expect(hoursAsWorkingDays(nl, at('2026-03-07T10:00:00Z'), 24)).toBe('2026-03-09T10:00:00Z');
});

test('zero leads to the next open moment in both working units, and nowhere in the others', () => {
  const saturday = '2026-03-07T10:00:00Z';
  for (const unit of ['working-hours', 'working-days'] as const) {
    const deadline = due(nl, 'p', at(saturday), { amount: 0, unit });
    expect(deadline.dueAt).toBe('2026-03-09T07:30:00Z');
    expect(deadline.explanation).toEqual([
      { from: saturday, to: '2026-03-09T07:30:00Z', counted: 0, skipped: 'weekend' },
    ]);
    expect(dueAt(nl, '2026-03-09T09:00:00Z', 0, unit)).toBe('2026-03-09T09:00:00Z');
  }
  expect(dueAt(nl, saturday, 0, 'hours')).toBe(saturday);
  expect(dueAt(nl, saturday, 0, 'days')).toBe('2026-03-07T22:59:59Z');
});

test('a missing year stops the walk that needs it, and no other', () => {
  const newYear = '2036-12-30T12:00:00Z';
  expect(() => dueAt(nl, newYear, 48, 'working-hours')).toThrow(
    'NL (version 2026-1) does not hold the year 2037',
  );
  expect(() => dueAt(nl, newYear, 20, 'working-days')).toThrow('2037');
  expect(dueAt(nl, newYear, 4, 'working-hours')).toBe('2036-12-30T16:00:00Z');
  expect(dueAt(nl, newYear, 48, 'hours')).toBe('2037-01-01T12:00:00Z');
  expect(dueAt(nl, newYear, 30, 'days')).toBe('2037-01-29T22:59:59Z');
  expect(() => dueAt(nl, newYear, 400, 'days')).toThrow('2038');
});

test('an office that never opens fails loudly instead of looking for ever', () => {
  expect(() =>
    dueAt(calendarWith({ hours: weekOf([]) }), '2026-03-09T09:00:00Z', 1, 'working-hours'),
  ).toThrow('2028');
});

test.each([-1, 1.5, Number.NaN])('an amount of %s is refused', (amount) => {
  expect(() => dueAt(nl, '2026-03-09T09:00:00Z', amount, 'hours')).toThrow();
});

test('two days of working hours take well under a millisecond', () => {
  const batch = () => {
    const start = performance.now();
    for (let run = 0; run < 100; run += 1) dueAt(nl, '2026-04-24T13:45:00Z', 48, 'working-hours');
    return (performance.now() - start) / 100;
  };
  const [fastest = 1] = Array.from({ length: 5 }, batch).sort((a, b) => a - b);
  expect(fastest).toBeLessThan(0.5);
});
