import { expect, test } from 'vitest';
import { nextTimer } from '../../shared/domain/elapse.ts';
import { letterKinds } from '../../shared/domain/letterKind.ts';
import { OverdueEvent } from '../../shared/domain/overdue/event.ts';
import { overdueProcess } from '../../shared/domain/overdue/process.ts';
import { type Overdue, OverdueStatus } from '../../shared/domain/overdue/state.ts';
import { overdueTable, timerOrder } from '../../shared/domain/overdue/table.ts';
import { instant } from './complaintPlay.ts';
import { lives } from './overdueLives.ts';

const table = overdueTable as Record<string, (typeof overdueTable)[keyof typeof overdueTable]>;
const happened = lives.flatMap(({ play }) => play.events);

test('every event is in the table and in the union, and a command, a timer or another case brings it', () => {
  const known = Object.keys(overdueTable).sort();
  expect(OverdueEvent.options.map(({ shape }) => shape.type.value).sort()).toEqual(known);
  expect([...new Set(happened.map(({ type }) => type))].sort()).toEqual(known);
});

test('nothing happens in a status from which the table does not let it', () => {
  const reached = new Set<string>();
  for (const { name, play } of lives) {
    let state: Overdue | undefined;
    for (const event of play.events) {
      if (state) expect(table[event.type]?.from, `${name}: ${event.type}`).toContain(state.status);
      expect(event.audience).toBe(table[event.type]?.audience);
      state = overdueProcess.fold(state, event);
      reached.add(state.status);
    }
  }
  expect([...reached].sort()).toEqual([...OverdueStatus.options].sort());
});

test('every event brings a letter of the table, and every letter of the table is brought by its event', () => {
  const brought = new Set(happened.flatMap(({ type, letter }) => (letter ? [`${type} ${letter.kind}`] : [])));
  const named = Object.entries(overdueTable).flatMap(([type, { letters }]) =>
    letters.map((kind) => `${type} ${kind}`),
  );
  expect([...brought].sort()).toEqual(named.sort());
});

test('every kind of letter about unpaid invoices is written somewhere', () => {
  const written = Object.values(overdueTable).flatMap(({ letters }) => [...letters]);
  const kinds = letterKinds.filter((kind) => kind.startsWith('overdue-'));
  expect([...new Set<string>(written)].sort()).toEqual([...kinds, 'buyer-worsened'].sort());
});

test('every timer that is set has a handler and a place in the order, and every handler is needed', () => {
  expect(Object.keys(overdueProcess.onTimer).sort()).toEqual([...timerOrder].sort());
  const set = happened.flatMap(({ timers }) =>
    Object.entries(timers ?? {}).flatMap(([name, at]) => (at ? [name] : [])),
  );
  expect([...new Set(set)].sort()).toEqual([...timerOrder].sort());
});

test('timers due at one instant fire in the order of the table', () => {
  const dueAt = instant('2026-04-23T08:00:00Z');
  const timers = [...timerOrder].reverse().map((name) => ({ name, dueAt }));
  expect(nextTimer(overdueProcess, timers)?.name).toBe(timerOrder[0]);
});
