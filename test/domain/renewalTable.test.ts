import { expect, test } from 'vitest';
import { nextTimer } from '../../shared/domain/elapse.ts';
import { letterKinds } from '../../shared/domain/letterKind.ts';
import { RenewalEvent } from '../../shared/domain/renewal/event.ts';
import { renewalProcess } from '../../shared/domain/renewal/process.ts';
import { type Renewal, RenewalStatus } from '../../shared/domain/renewal/state.ts';
import { renewalTable, timerOrder } from '../../shared/domain/renewal/table.ts';
import { instant } from './complaintPlay.ts';
import { lives } from './renewalLives.ts';

const table = renewalTable as Record<string, (typeof renewalTable)[keyof typeof renewalTable]>;
const happened = lives.flatMap(({ play }) => play.events);

test('every event is in the table and in the union, and a command, a timer or the mail brings it', () => {
  const known = Object.keys(renewalTable).sort();
  expect(RenewalEvent.options.map(({ shape }) => shape.type.value).sort()).toEqual(known);
  expect([...new Set(happened.map(({ type }) => type))].sort()).toEqual(known);
});

test('nothing happens in a status from which the table does not let it', () => {
  const reached = new Set<string>();
  for (const { name, play } of lives) {
    let state: Renewal | undefined;
    for (const event of play.events) {
      if (state) expect(table[event.type]?.from, `${name}: ${event.type}`).toContain(state.status);
      expect(event.audience).toBe(table[event.type]?.audience);
      state = renewalProcess.fold(state, event);
      reached.add(state.status);
    }
  }
  expect([...reached].sort()).toEqual([...RenewalStatus.options].sort());
});

test('every event brings a letter of the table, and every letter of the table is brought by its event', () => {
  const brought = new Set(happened.flatMap(({ type, letter }) => (letter ? [`${type} ${letter.kind}`] : [])));
  const named = Object.entries(renewalTable).flatMap(([type, { letters }]) =>
    letters.map((kind) => `${type} ${kind}`),
  );
  expect([...brought].sort()).toEqual(named.sort());
});

test('every kind of letter about a renewal is written somewhere', () => {
  const written = Object.values(renewalTable).flatMap(({ letters }) => [...letters]);
  const kinds = letterKinds.filter((kind) => kind.startsWith('renewal-'));
  expect([...new Set<string>(written)].sort()).toEqual([...kinds].sort());
});

test('every timer that is set has a handler and a place in the order, and every handler is needed', () => {
  expect(Object.keys(renewalProcess.onTimer).sort()).toEqual([...timerOrder].sort());
  const set = happened.flatMap(({ timers }) =>
    Object.entries(timers ?? {}).flatMap(([name, at]) => (at ? [name] : [])),
  );
  expect([...new Set(set)].sort()).toEqual([...timerOrder].sort());
});

test('timers due at one instant fire in the order of the table', () => {
  const dueAt = instant('2026-04-23T08:00:00Z');
  const timers = [...timerOrder].reverse().map((name) => ({ name, dueAt }));
  expect(nextTimer(renewalProcess, timers)?.name).toBe(timerOrder[0]);
});
