import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSecondsBetween } from '../../shared/domain/calendarOpen.ts';
import { instantOf, localTime } from '../../shared/domain/calendarTime.ts';
import { type Deadline, type Span, units } from '../../shared/domain/deadline.ts';
import { due } from '../../shared/domain/due.ts';
import { earlier, type Instant, later, plusSeconds } from '../../shared/domain/instant.ts';
import { calendarName, instant, named, workingSpan } from './dueArbitrary.ts';
import { minuteWalk, wallClock } from './minuteWalk.ts';

const seed = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`deadline properties: FC_SEED=${seed}`);
const runs = (numRuns: number) => ({ seed, numRuns });

const dueAt = (where: string, from: Instant, span: Span) => due(named(where), 'test', from, span).dueAt;

test('a later start or a larger amount never leads to an earlier instant', () => {
  fc.assert(
    fc.property(calendarName, instant, instant, workingSpan, fc.nat(20), (where, one, other, span, more) => {
      const larger = { ...span, amount: span.amount + more };
      expect(dueAt(where, earlier(one, other), span) <= dueAt(where, later(one, other), span)).toBe(true);
      expect(dueAt(where, one, span) <= dueAt(where, one, larger)).toBe(true);
      expect(dueAt(where, one, { ...span, amount: 0 }) <= dueAt(where, one, span)).toBe(true);
    }),
    runs(600),
  );
});

test('two close starts keep their order', () => {
  fc.assert(
    fc.property(calendarName, instant, fc.nat(3 * 86_400), workingSpan, (where, from, shift, span) => {
      expect(dueAt(where, from, span) <= dueAt(where, plusSeconds(from, shift), span)).toBe(true);
    }),
    runs(600),
  );
});

test('two positive parts one after the other lead where the whole leads', () => {
  fc.assert(
    fc.property(
      calendarName,
      instant,
      workingSpan,
      fc.integer({ min: 1, max: 30 }),
      (where, from, span, more) => {
        const inTwo = dueAt(where, dueAt(where, from, span), { ...span, amount: more });
        expect(inTwo).toBe(dueAt(where, from, { ...span, amount: span.amount + more }));
      },
    ),
    runs(600),
  );
});

test('nothing is due outside office time, and working hours are exactly open time', () => {
  fc.assert(
    fc.property(calendarName, instant, workingSpan, (where, from, span) => {
      const at = dueAt(where, from, span);
      expect(openSecondsBetween(named(where), plusSeconds(at, -1), at)).toBe(1);
      if (span.unit === 'working-hours')
        expect(openSecondsBetween(named(where), from, at)).toBe(span.amount * 3600);
      if (span.unit === 'working-days') {
        const midnight = instantOf(named(where), localTime(named(where), at).date, '24:00');
        expect(openSecondsBetween(named(where), at, midnight)).toBe(0);
      }
    }),
    runs(600),
  );
});

test('every explanation leads without a gap from start to end and counts the amount', () => {
  const days = units.filter((unit) => unit !== 'months');
  const anySpan = fc.oneof(
    fc.record({ unit: fc.constantFrom(...days), amount: fc.nat(60) }),
    fc.record({ unit: fc.constant('months' as const), amount: fc.nat(5) }),
  );
  fc.assert(
    fc.property(calendarName, instant, anySpan, (where, from, span) =>
      explains(due(named(where), 'test', from, span)),
    ),
    runs(800),
  );
});

function explains({ from, dueAt: end, amount, explanation }: Deadline): void {
  expect(explanation.reduce((sum, { counted }) => sum + counted, 0)).toBeCloseTo(amount, 2);
  expect(explanation.reduce((at, segment) => (segment.from === at ? segment.to : at), from)).toBe(end);
  for (const { from: start, to, counted, skipped } of explanation) {
    expect(start < to || (amount === 0 && start === to)).toBe(true);
    expect(counted > 0 || amount === 0 || skipped !== undefined).toBe(true);
    expect(counted > 0 && skipped !== undefined).toBe(false);
  }
}

test('the calendar shows the time that an independent clock shows, and finds its instant again', () => {
  fc.assert(
    fc.property(calendarName, instant, (where, at) => {
      const { date, time } = localTime(named(where), at);
      expect(`${date} ${time}`).toBe(wallClock(named(where).zone, at));
      const again = instantOf(named(where), date, time);
      // A time that is shown twice is found at its earlier instant.
      expect(wallClock(named(where).zone, again)).toBe(`${date} ${time}`);
      expect(again <= at).toBe(true);
    }),
    runs(800),
  );
});

test('working hours end where an independent walk minute by minute ends', () => {
  const amounts = fc.integer({ min: 1, max: 24 });
  fc.assert(
    fc.property(calendarName, instant, amounts, (where, start, amount) => {
      const from = plusSeconds(start, -Number(start.slice(17, 19)));
      expect(dueAt(where, from, { amount, unit: 'working-hours' })).toBe(
        minuteWalk(named(where), from, amount * 60),
      );
    }),
    runs(80),
  );
});
