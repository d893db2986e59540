import { expect, test } from 'vitest';
import { rulesFor } from '../../shared/domain/charterRules.ts';
import { changeTimers } from '../../shared/domain/creditLimit/changeTimers.ts';
import { CoverStatus } from '../../shared/domain/creditLimit/coverTerms.ts';
import { hindrances } from '../../shared/domain/creditLimit/hindrance.ts';
import { noticeKinds, noticeOf } from '../../shared/domain/creditLimit/noticeKinds.ts';
import { Change } from '../../shared/domain/creditLimit/state.ts';
import { creditLimitTable, timerOrder } from '../../shared/domain/creditLimit/table.ts';
import { instant } from './complaintPlay.ts';

const rows = Object.entries(noticeKinds);
const rules = rulesFor('NL', instant('2026-03-02T10:00:00Z'));

test('every change has one notice rule, and every rule has its changes', () => {
  const found = [0, 1].flatMap((newAmount) =>
    [false, true].map((exceptional) => noticeOf({ newAmount, exceptional })),
  );
  expect(new Set(found)).toEqual(new Set(Object.values(noticeKinds)));
});

test.each(rows)('%s: its letters, its spans and its words for the cover are all there are', (_, row) => {
  const { announced, effective } = row.letters;
  expect(creditLimitTable['change-announced'].letters).toContain(announced);
  if (effective) expect(creditLimitTable['change-effective'].letters).toContain(effective);
  for (const span of [row.notice, row.margin]) if (span) expect(rules[span].amount).toBeGreaterThan(0);
  for (const status of Object.values(row.cover)) expect(CoverStatus.options).toContain(status);
});

test.each(rows)('%s: with notice it is promised and can be held; without, neither', (_, row) => {
  expect(row.promise !== null).toBe(row.notice !== null);
  expect(row.heldBy.length > 0).toBe(row.notice !== null);
  expect(row.atOnce).toBe(row.notice === null);
});

test('everything that can hold a change has its rule, and an undelivered notice is asked first', () => {
  const names = Change.shape.held.unwrap().options;
  expect(Object.keys(hindrances).sort()).toEqual([...names].sort());
  for (const [, { heldBy }] of rows.filter(([, row]) => row.heldBy.length))
    expect(heldBy[0]).toBe('undelivered');
});

test('every letter about a change is brought by a rule', () => {
  const named = new Set<string>(
    rows.flatMap(([, { letters }]) => [letters.announced, ...(letters.effective ? [letters.effective] : [])]),
  );
  const possible = [
    ...creditLimitTable['change-announced'].letters,
    ...creditLimitTable['change-effective'].letters,
  ];
  expect([...named].sort()).toEqual([...possible].sort());
});

test('a day that has come and an end at the same instant have their order', () => {
  expect(timerOrder.filter((name) => name in changeTimers)).toEqual(Object.keys(changeTimers));
});
