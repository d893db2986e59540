import { expect, test } from 'vitest';
import { ClaimEvent } from '../../shared/domain/claim/event.ts';
import { ClaimStatus } from '../../shared/domain/claim/outcomes.ts';
import { claimProcess } from '../../shared/domain/claim/process.ts';
import type { Claim } from '../../shared/domain/claim/state.ts';
import { claimTable, timerOrder } from '../../shared/domain/claim/table.ts';
import { letterKinds } from '../../shared/domain/letterKind.ts';
import { lives } from './claimLives.ts';

const table = claimTable as Record<string, (typeof claimTable)[keyof typeof claimTable]>;
const happened = lives.flatMap(({ play }) => play.events);

test('every event is in the table and in the union, and a command, a timer or another case brings it', () => {
  const known = Object.keys(claimTable).sort();
  expect(ClaimEvent.options.map(({ shape }) => shape.type.value).sort()).toEqual(known);
  expect([...new Set(happened.map(({ type }) => type))].sort()).toEqual(known);
});

test('nothing happens in a status from which the table does not let it', () => {
  const reached = new Set<string>();
  for (const { name, play } of lives) {
    let state: Claim | undefined;
    for (const event of play.events) {
      if (state) expect(table[event.type]?.from, `${name}: ${event.type}`).toContain(state.status);
      expect(event.audience).toBe(table[event.type]?.audience);
      state = claimProcess.fold(state, event);
      reached.add(state.status);
    }
  }
  expect([...reached].sort()).toEqual([...ClaimStatus.options].sort());
});

test('every event brings a letter of the table, and every letter of the table is brought by its event', () => {
  const brought = new Set(happened.flatMap(({ type, letter }) => (letter ? [`${type} ${letter.kind}`] : [])));
  const named = Object.entries(claimTable).flatMap(([type, { letters }]) =>
    letters.map((kind) => `${type} ${kind}`),
  );
  expect([...brought].sort()).toEqual(named.sort());
});

test('every kind of letter about a claim is written somewhere', () => {
  const written = Object.values(claimTable).flatMap(({ letters }) => [...letters]);
  const kinds = letterKinds.filter((kind) => kind.startsWith('claim-'));
  expect([...new Set<string>(written)].sort()).toEqual([...kinds].sort());
});

test('every timer that is set has a handler and a place in the order, and every handler is needed', () => {
  expect(Object.keys(claimProcess.onTimer).sort()).toEqual([...timerOrder].sort());
  const set = happened.flatMap(({ timers }) =>
    Object.entries(timers ?? {}).flatMap(([name, at]) => (at ? [name] : [])),
  );
  expect([...new Set(set)].sort()).toEqual([...timerOrder].sort());
});
