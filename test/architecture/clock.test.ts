import { parseSync } from 'rolldown/utils';
import { expect, test } from 'vitest';
import { asksTime } from './askingTime.ts';
import { inRoom } from './sources.ts';

test('time is an input: nothing in shared or functions asks for it', () => {
  const asking = inRoom('shared', 'functions').flatMap(({ path, program }) =>
    asksTime(program).map((what) => `${path}: ${what}`),
  );
  expect(asking).toEqual([]);
});

test.each([
  ['Date.now()', true],
  ['const { now } = Date; globalThis.Date.now()', true],
  ["Date['now']()", true],
  ['new Date()', true],
  ['Date()', true],
  ['performance.now()', true],
  ['Temporal.Now.instant()', true],
  ["import { Temporal } from 'temporal-polyfill'", true],
  ["new Intl.DateTimeFormat('nl', { timeZone: 'Europe/Amsterdam' })", true],
  ["date.toLocaleDateString('nl')", true],
  ['new Date(0)', false],
  ["new Intl.PluralRules('nl')", false],
])('the ban on %s is %s', (text, asks) => {
  expect(asksTime(parseSync('x.ts', text).program).length > 0).toBe(asks);
});
