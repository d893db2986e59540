import { expect, test } from 'vitest';
import { DeclarationEvent } from '../../shared/domain/declaration/event.ts';
import { declarationProcess } from '../../shared/domain/declaration/process.ts';
import { type Declaration, DeclarationStatus } from '../../shared/domain/declaration/state.ts';
import { declarationTable, timerOrder } from '../../shared/domain/declaration/table.ts';
import { letterKinds } from '../../shared/domain/letterKind.ts';
import { lives } from './declarationLives.ts';

const table = declarationTable as Record<string, (typeof declarationTable)[keyof typeof declarationTable]>;
const happened = lives.flatMap(({ play }) => play.events);

test('every event is in the table and in the union, and a command, a timer or the policy brings it', () => {
  const known = Object.keys(declarationTable).sort();
  expect(DeclarationEvent.options.map(({ shape }) => shape.type.value).sort()).toEqual(known);
  expect([...new Set(happened.map(({ type }) => type))].sort()).toEqual(known);
});

test('nothing happens in a status from which the table does not let it', () => {
  const reached = new Set<string>();
  for (const { name, play } of lives) {
    let state: Declaration | undefined;
    for (const event of play.events) {
      if (state) expect(table[event.type]?.from, `${name}: ${event.type}`).toContain(state.status);
      expect(event.audience).toBe(table[event.type]?.audience);
      state = declarationProcess.fold(state, event);
      reached.add(state.status);
    }
  }
  expect([...reached].sort()).toEqual([...DeclarationStatus.options].sort());
});

test('every event brings a letter of the table, and every letter of the table is brought by its event', () => {
  const brought = new Set(happened.flatMap(({ type, letter }) => (letter ? [`${type} ${letter.kind}`] : [])));
  const named = Object.entries(declarationTable).flatMap(([type, { letters }]) =>
    letters.map((kind) => `${type} ${kind}`),
  );
  expect([...brought].sort()).toEqual(named.sort());
});

test('every kind of letter about declarations is written somewhere', () => {
  const written = Object.values(declarationTable).flatMap(({ letters }) => [...letters]);
  expect([...new Set<string>(written)].sort()).toEqual(
    letterKinds.filter((kind) => kind.startsWith('declaration-')).sort(),
  );
});

test('every timer that is set has a handler and a place in the order, and every handler is needed', () => {
  expect(Object.keys(declarationProcess.onTimer).sort()).toEqual([...timerOrder].sort());
  const set = happened.flatMap(({ timers }) =>
    Object.entries(timers ?? {}).flatMap(([name, at]) => (at ? [name] : [])),
  );
  expect([...new Set(set)].sort()).toEqual([...timerOrder].sort());
});
