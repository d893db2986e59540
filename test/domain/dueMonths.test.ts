import { describe, expect, test } from 'vitest';
import { calendarFor } from '../../shared/domain/calendar.ts';
import type { Unit } from '../../shared/domain/deadline.ts';
import { due } from '../../shared/domain/due.ts';
import type { Instant } from '../../shared/domain/instant.ts';

const nl = calendarFor('NL');
const at = (text: string) => text as Instant;
const dueAt = (calendar: typeof nl, from: string, amount: number, unit: Unit) =>
  due(calendar, 'test', at(from), { amount, unit }).dueAt;

describe('calendar months, as European law counts them (F 30)', () => {
  test.each([
    ['a day of the same number', '2026-04-22T13:20:00Z', 1, '2026-05-22T21:59:59Z'],
    [
      'the last day of a shorter month, a Saturday: Monday',
      '2026-01-31T10:00:00Z',
      1,
      '2026-03-02T22:59:59Z',
    ],
    ['a leap day', '2028-01-29T10:00:00Z', 1, '2028-02-29T22:59:59Z'],
    ['King’s Day: the day after', '2026-03-27T10:00:00Z', 1, '2026-04-28T21:59:59Z'],
    ['three in all', '2026-04-22T13:20:00Z', 3, '2026-07-22T21:59:59Z'],
    [
      'the office’s own date, in the last hour of the month',
      '2026-04-30T22:30:00Z',
      1,
      '2026-06-01T21:59:59Z',
    ],
  ])('%s', (_, from, amount, expected) => expect(dueAt(nl, from, amount, 'months')).toBe(expected));

  test('the explanation says what did not count, and which day it rolled to', () => {
    const { explanation } = due(nl, 'test', at('2026-01-31T10:00:00Z'), { amount: 1, unit: 'months' });
    expect(explanation).toEqual([
      { from: '2026-01-31T10:00:00Z', to: '2026-01-31T23:00:00Z', counted: 0, skipped: 'day-of-receipt' },
      { from: '2026-01-31T23:00:00Z', to: '2026-02-28T22:59:59Z', counted: 1 },
      {
        from: '2026-02-28T22:59:59Z',
        to: '2026-03-02T22:59:59Z',
        counted: 0,
        skipped: 'to-next-working-day',
      },
    ]);
  });
});
