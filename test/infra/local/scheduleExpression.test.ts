import { expect, test } from 'vitest';
import { parseRhythm } from '../../../infra/local/schedules/expression.ts';

/** The first runs of an expression after an instant. */
function runs(expression: string, zone: string, after: string, count: number): string[] {
  const rhythm = parseRhythm(expression, zone);
  if (rhythm.kind !== 'instants') throw new Error('a rate');
  const found: string[] = [];
  for (let at = rhythm.after(Date.parse(after)); at && found.length < count; at = rhythm.after(at)) {
    found.push(new Date(at).toISOString().slice(0, 16));
  }
  return found;
}

test('weekday 1 is Sunday', () => {
  expect(runs('cron(0 7 ? * 1 *)', 'UTC', '2026-04-22T00:00:00Z', 2)).toEqual([
    '2026-04-26T07:00',
    '2026-05-03T07:00',
  ]);
  expect(runs('cron(0 7 ? * 2-6 *)', 'UTC', '2026-04-24T08:00:00Z', 1)).toEqual(['2026-04-27T07:00']);
  expect(runs('cron(0 7 ? * SUN *)', 'UTC', '2026-04-22T00:00:00Z', 1)).toEqual(['2026-04-26T07:00']);
});

test('the second Friday of the month', () => {
  expect(runs('cron(0 7 ? * 6#2 *)', 'UTC', '2026-04-22T00:00:00Z', 1)).toEqual(['2026-05-08T07:00']);
});

test('the last day of the month, and a year', () => {
  expect(runs('cron(30 6 L * ? *)', 'UTC', '2026-04-22T00:00:00Z', 2)).toEqual([
    '2026-04-30T06:30',
    '2026-05-31T06:30',
  ]);
  expect(runs('cron(0 6 1 1 ? 2028)', 'UTC', '2026-04-22T00:00:00Z', 2)).toEqual(['2028-01-01T06:00']);
});

test('local time follows the zone over the change of the clock', () => {
  expect(runs('cron(0 9 * * ? *)', 'Europe/Amsterdam', '2026-03-27T12:00:00Z', 2)).toEqual([
    '2026-03-28T08:00',
    '2026-03-29T07:00',
  ]);
});

test('a local time that the change of the clock leaves out is left out, as AWS does', () => {
  // On 29 March 2026 Amsterdam goes from 02:00 to 03:00.
  expect(runs('cron(30 2 * * ? *)', 'Europe/Amsterdam', '2026-03-27T12:00:00Z', 2)).toEqual([
    '2026-03-28T01:30',
    '2026-03-30T00:30',
  ]);
});

test('a single instant in a zone', () => {
  expect(runs('at(2026-05-01T09:00:00)', 'Europe/Amsterdam', '2026-04-22T00:00:00Z', 2)).toEqual([
    '2026-05-01T07:00',
  ]);
});

test('a rate', () => {
  expect(parseRhythm('rate(5 minutes)', 'UTC')).toEqual({ kind: 'rate', period: 300_000 });
  expect(parseRhythm('rate(1 day)', 'UTC')).toEqual({ kind: 'rate', period: 86_400_000 });
});

test.each([
  'rate(0 minutes)',
  'rate(5 weeks)',
  'cron(0 7 * * * *)',
  'cron(0 7 ? * 2)',
  'cron(0 7 ? * 3W *)',
  'every day',
])('%s is refused', (expression) => {
  expect(() => parseRhythm(expression, 'UTC')).toThrow(expression);
});
