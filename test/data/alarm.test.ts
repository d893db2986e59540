import { expect, test } from 'vitest';
import { nextAlarm } from '../../shared/data/commit.ts';
import { complaintKind } from '../../shared/data/complaintKind.ts';
import { ringAt } from '../../shared/data/effectItems.ts';
import { newId, oneOf } from '../../shared/data/keys.ts';
import type { Complaint } from '../../shared/domain/complaint/state.ts';
import { type Instant, plusSeconds, secondsOf } from '../../shared/domain/instant.ts';

const [nine, ten, noon] = ['09', '10', '12'].map((hour) => `2026-04-22T${hour}:00:00Z` as Instant) as [
  Instant,
  Instant,
  Instant,
];
const after = (instant: Instant) => plusSeconds(instant, 60);

/** Timers of a complaint by name. */
const timers = (due: Partial<Record<string, Instant>>) =>
  ({ timers: Object.entries(due).map(([name, dueAt]) => ({ name, dueAt })) }) as unknown as Complaint;

type Case = {
  why: string;
  timers: Partial<Record<string, Instant>>;
  alarm?: { n: number; at: Instant };
  now: Instant;
  rang?: number;
  next: { n: number; at: Instant } | undefined;
};

const cases: Case[] = [
  { why: 'nothing runs', timers: {}, now: nine, next: undefined },
  { why: 'the first is set', timers: { 'step-due': ten }, now: nine, next: { n: 1, at: ten } },
  {
    why: 'the earliest counts',
    ...{ timers: { 'step-due': noon, 'progress-asked': ten }, now: nine, next: { n: 1, at: ten } },
  },
  {
    why: 'what is set stays set',
    ...{ timers: { 'step-due': ten }, alarm: { n: 1, at: ten }, now: nine, next: { n: 1, at: ten } },
  },
  {
    why: 'an earlier deadline sets another',
    ...{ timers: { 'step-due': nine }, alarm: { n: 1, at: ten }, now: nine, next: { n: 2, at: nine } },
  },
  {
    why: 'one set too early is left to ring',
    ...{ timers: { 'step-due': noon }, alarm: { n: 1, at: ten }, now: nine, next: { n: 1, at: ten } },
  },
  {
    why: 'when it has rung, the next is set',
    ...{ timers: { 'step-due': noon }, alarm: { n: 1, at: ten }, now: after(ten), rang: 1 },
    next: { n: 2, at: noon },
  },
  {
    why: 'when its instant is over, the next is set, though it never rang',
    ...{ timers: { 'step-due': noon }, alarm: { n: 1, at: ten }, now: after(ten), next: { n: 2, at: noon } },
  },
  {
    why: 'an old alarm that rings late sets nothing',
    ...{ timers: { 'step-due': noon }, alarm: { n: 2, at: noon }, now: after(ten), rang: 1 },
    next: { n: 2, at: noon },
  },
  {
    why: 'nothing runs any more: the number is kept for the next',
    ...{ timers: {}, alarm: { n: 3, at: ten }, now: noon, next: { n: 3, at: ten } },
  },
];

test.each(cases)('$why', ({ timers: due, alarm, now, rang, next }) => {
  expect(nextAlarm(complaintKind, timers(due), alarm, now, rang)).toEqual(next);
});

test('an alarm rings half a minute to a minute and a half after its deadline, each case in its own second', () => {
  const ids = Array.from({ length: 200 }, (_, i) => newId('cmp', 'NL', `${i}`));
  const delays = ids.map((id) => secondsOf(ringAt(id, ten)) - secondsOf(ten));
  expect(Math.min(...delays)).toBe(30);
  expect(Math.max(...delays)).toBeLessThanOrEqual(90);
  expect(new Set(delays).size).toBe(new Set(ids.map((id) => oneOf(60, id))).size);
});
