import { expect, test } from 'vitest';
import { advanceTo, readAdvance } from '../../../infra/local/control/readAdvance.ts';
import { parseDuration, parseInstant } from '../../../infra/local/duration.ts';

const NOW = Date.parse('2026-04-22T13:20:00Z');

test.each([
  ['PT48H', 172_800_000],
  ['P3D', 259_200_000],
  ['P1DT2H30M', 95_400_000],
  ['P2W', 1_209_600_000],
  ['PT0.5S', 500],
  ['PT0S', 0],
])('%s is %d ms', (text, expected) => {
  expect(parseDuration(text)).toBe(expected);
});

test.each(['P1M', 'P1Y', '48H', 'P', 'PT', '-PT1H', 'PT1H30', ''])('%s is no exact duration', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});

test.each(['2026-04-22', '2026-04-22T13:20:00', 'tomorrow', '2026-13-01T00:00:00Z'])(
  '%s is no instant',
  (text) => {
    expect(parseInstant(text)).toBeUndefined();
  },
);

test('an advance goes by a duration or to an instant, forward only', () => {
  expect(advanceTo({ by: 'PT1H' }, NOW)).toEqual({ to: NOW + 3_600_000 });
  expect(advanceTo({ to: '2026-04-22T15:30:00+02:00' }, NOW)).toEqual({ to: NOW + 600_000 });
  expect(advanceTo({ to: '2026-04-22T13:19:59Z' }, NOW)).toHaveProperty('refused');
  expect(advanceTo({ by: 'P4000000D' }, NOW)).toHaveProperty('refused');
  expect(advanceTo({ by: `P${'9'.repeat(400)}D` }, NOW)).toHaveProperty('refused');
  // A running clock is some milliseconds past what it showed.
  expect(advanceTo({ to: '2026-04-22T13:20:00Z' }, NOW + 400)).toEqual({ to: NOW + 400 });
});

test.each([
  '',
  '{',
  '[]',
  '{}',
  '{"by":5}',
  '{"by":"PT1H","to":"2026-05-01T00:00:00Z"}',
  '{"by":"PT1H","x":1}',
])('the body %s is refused', (text) => {
  expect(readAdvance(text, NOW)).toHaveProperty('refused');
});
