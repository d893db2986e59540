import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { daysAfter } from '../../shared/domain/calendarDate.ts';
import type { Calendar } from '../../shared/domain/calendarFile.ts';
import { localTime } from '../../shared/domain/calendarTime.ts';
import type { Deadline } from '../../shared/domain/deadline.ts';
import { due } from '../../shared/domain/due.ts';
import { type Instant, instantAt } from '../../shared/domain/instant.ts';
import { answerOf } from './indemnityAnswers.ts';
import { IndemnityVector, indemnityKinds } from './indemnityVectors.ts';
import { calendarOfVector, calendarWith } from './vectorCalendar.ts';
import { DeadlineVector, deadlineKinds, VectorFile } from './vectorsSchema.ts';

const folder = process.env.VECTORS_DIR ?? 'test/vectors';
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

test(`there are vectors in the folder ${process.env.VECTORS_DIR ? 'of VECTORS_DIR' : folder}`, () => {
  expect(files).not.toEqual([]);
});

test.each([
  ['kind', { id: 'X1', kind: 'lunarHours', start: '2026-03-03T10:15:00+01:00' }, 'lunarHours'],
  [
    'field',
    { id: 'X2', kind: 'calendarDays', startOn: '2026-02-10', endsOn: '2026-02-11', amount: 1, moon: 1 },
    'moon',
  ],
  ['field', { id: 'X3', kind: 'claim', status: 's', in: {}, out: {}, moon: 1 }, 'moon'],
  ['field', { id: 'X4', kind: 'claim', status: 's', in: { policy: { moon: 1 } }, out: {} }, 'moon'],
  ['field', { id: 'X5', kind: 'claim', status: 's', in: {}, out: { moon: 1 } }, 'moon'],
  ['law', { id: 'X6', kind: 'statutory-advance', status: 's', in: { law: 'UK-1906' }, out: {} }, 'law'],
])('an unknown %s fails by name', (_what, vector, name) => {
  expect(() => check(vector)).toThrow(name);
});

for (const file of files) {
  describe(file, () => {
    const { vectors } = VectorFile.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    for (const vector of vectors) {
      test(`${vector.id} ${vector.kind}`, () => check(vector));
    }
  });
}

function check(vector: { id: string; kind: string }): void {
  const isOf = (kinds: readonly string[]) => kinds.includes(vector.kind);
  if (isOf(indemnityKinds)) checkIndemnity(IndemnityVector.parse(vector));
  else if (isOf(deadlineKinds)) checkDeadline(DeadlineVector.parse(vector));
  else throw new Error(`${vector.id}: unknown kind of vector ${vector.kind}`);
}

/** A vector says what it cares about; whatever it says must be so. */
function checkIndemnity(vector: IndemnityVector): void {
  const answer: Record<string, unknown> = answerOf(vector);
  for (const [name, expected] of Object.entries(vector.out))
    expect({ [name]: answer[name] }).toEqual({ [name]: expected });
}

function checkDeadline(vector: DeadlineVector): void {
  if (vector.kind === 'calendarDays') {
    expect(daysAfter(vector.startOn, vector.amount)).toBe(vector.endsOn);
    return;
  }
  const year = Number(vector.start.slice(0, 4));
  const calendar =
    vector.kind === 'calendarHours'
      ? calendarWith({ zone: vector.zone, years: { from: year - 1, to: year + 2 } })
      : calendarOfVector(vector);
  const from = instantAt(Date.parse(vector.start) / 1000);
  const dueAt = dueOf(vector.kind, calendar, from, vector.amount);
  expect(dueAt).toBe(vector.dueUtc);
  if (vector.dueLocal) expect(localText(calendar, dueAt)).toBe(vector.dueLocal);
  if (vector.holidaysUsed) expect(holidaysBetween(calendar, from, dueAt)).toEqual(vector.holidaysUsed);
}

type ClockKind = Exclude<DeadlineVector['kind'], 'calendarDays'>;
const units = {
  calendarHours: 'hours',
  workingHours: 'working-hours',
  workingHoursAsDays: 'working-hours',
  workingDays: 'working-days',
} as const satisfies Record<ClockKind, Deadline['unit']>;

function dueOf(kind: ClockKind, calendar: Calendar, from: Instant, amount: number): Instant | undefined {
  const deadline = due(calendar, 'vector', from, { amount, unit: units[kind] });
  if (kind !== 'workingHoursAsDays') return deadline.dueAt;
  return deadline.otherReadings?.find(({ reading }) => reading === 'working-days')?.dueAt;
}

function localText(calendar: Calendar, instant: Instant | undefined): string {
  const { date, time, offsetMinutes } = localTime(calendar, instant as Instant);
  const offset = new Date(Math.abs(offsetMinutes) * 60_000).toISOString().slice(11, 16);
  return `${date}T${time}:00${offsetMinutes < 0 ? '-' : '+'}${offset}`;
}

function holidaysBetween(calendar: Calendar, from: Instant, to: Instant | undefined): string[] {
  const [first, last] = [localTime(calendar, from).date, localTime(calendar, to as Instant).date];
  return Object.entries(calendar.holidays)
    .flatMap(([year, days]) => Object.keys(days).map((day) => `${year}-${day}`))
    .filter((date) => date >= first && date <= last);
}
