import { expect, test } from 'vitest';
import { calendarFor } from '../../shared/domain/calendar.ts';
import { elapse } from '../../shared/domain/elapse.ts';
import { type Instant, plusSeconds } from '../../shared/domain/instant.ts';
import { nextDigest, monitoringProcess as process } from '../../shared/domain/monitoring/digest.ts';
import { hearOfGrade } from '../../shared/domain/monitoring/hear.ts';
import { type Monitoring, mostInLetter } from '../../shared/domain/monitoring/state.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { instant } from './complaintPlay.ts';

const world = { people: [] };

/** The case after it heard of one more better grade. */
function hear(
  state: Monitoring | undefined,
  buyerId: string,
  at: Instant,
  office: OfficeCode = 'NL',
  grade = '3',
  gradeShown = office === 'BE',
) {
  const client = { clientId: 'cli_nl1', name: 'Tulp BV', office, locale: 'nl-NL' } as const;
  // The limit on him knows whether its client is shown the grade: in Belgium always.
  const data = { buyerId, clientId: client.clientId, grade, gradeShown };
  const signal = { name: 'grade-changed', at, data };
  const news = {
    id: 'mon_nl1',
    reference: 'MON-1',
    signal,
    world,
    buyer: { name: `Koper ${buyerId}` },
    client,
  };
  const decision = hearOfGrade(state, news);
  if (decision.refused) throw new Error('refused');
  const after = decision.events.reduce<Monitoring | undefined>(process.fold, state) as Monitoring;
  return { state: after, letters: decision.events.flatMap(({ letter }) => letter ?? []) };
}

test.each([
  ['a Wednesday before the King’s birthday, a Monday', 'NL', '2026-04-22T13:20:00Z', '2026-04-28'],
  ['a Friday', 'BE', '2026-05-08T13:20:00Z', '2026-05-11'],
  ['early on a Monday', 'BE', '2026-05-11T04:00:00Z', '2026-05-11'],
  ['a Monday at work', 'BE', '2026-05-11T10:00:00Z', '2026-05-18'],
] as const)('%s in %s leads to the next Monday when the office opens', (_, office, from, day) => {
  expect(nextDigest(calendarFor(office), instant(from)).slice(0, 10)).toBe(day);
});

test('improvements of a week go in one letter on Monday, each buyer once with his newest grade', () => {
  const wednesday = instant('2026-05-06T10:00:00Z');
  const first = hear(undefined, 'byr_1', wednesday, 'BE', '4').state;
  const second = hear(first, 'byr_2', plusSeconds(wednesday, 60), 'BE').state;
  const third = hear(second, 'byr_1', plusSeconds(wednesday, 120), 'BE', '2');
  expect(third.letters).toEqual([]);
  const [timer] = third.state.timers;
  const { state, events } = elapse(process, third.state, plusSeconds(timer?.dueAt as Instant, 1), world);
  expect(events.map(({ letter }) => letter?.buyer?.improved?.map(({ grade }) => grade))).toEqual([
    ['3', '2'],
  ]);
  expect(state).toMatchObject({ waiting: [], timers: [] });
});

test('where grades are not always shown, the letter names the buyer alone', () => {
  const { state } = hear(undefined, 'byr_1', instant('2026-05-06T10:00:00Z'), 'SE');
  const dueAt = state.timers[0]?.dueAt as Instant;
  const { events } = elapse(process, state, plusSeconds(dueAt, 1), world);
  expect(events[0]?.letter?.buyer?.improved).toEqual([{ name: '2.name' }]);
  // Nor where the policy withholds what the office shows (A.6).
  expect(
    hear(undefined, 'byr_1', instant('2026-05-06T10:00:00Z'), 'BE', '3', false).state.waiting,
  ).toMatchObject([{ shown: false }]);
});

test('a letter that is full goes at once, and the next begins anew', () => {
  const at = instant('2026-05-06T10:00:00Z');
  let state: Monitoring | undefined;
  const letters: number[] = [];
  for (let n = 0; n < mostInLetter + 1; n++) {
    const heard = hear(state, `byr_${n}`, at);
    state = heard.state;
    letters.push(...heard.letters.map(({ buyer }) => buyer?.improved?.length ?? 0));
  }
  expect(letters).toEqual([mostInLetter]);
  expect(state?.waiting.map(({ buyerId }) => buyerId)).toEqual([`byr_${mostInLetter}`]);
});
