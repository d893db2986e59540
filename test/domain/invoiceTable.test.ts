import { expect, test } from 'vitest';
import { InvoiceEvent } from '../../shared/domain/invoice/event.ts';
import { invoiceProcess } from '../../shared/domain/invoice/process.ts';
import { type Invoice, InvoiceStatus } from '../../shared/domain/invoice/state.ts';
import { invoiceTable, timerOrder } from '../../shared/domain/invoice/table.ts';
import { letterKinds } from '../../shared/domain/letterKind.ts';
import { lives } from './invoiceLives.ts';

const table = invoiceTable as Record<string, (typeof invoiceTable)[keyof typeof invoiceTable]>;
const happened = lives.flatMap(({ play }) => play.events);

test('every event is in the table and in the union, and a command, a timer or another case brings it', () => {
  const known = Object.keys(invoiceTable).sort();
  expect(InvoiceEvent.options.map(({ shape }) => shape.type.value).sort()).toEqual(known);
  expect([...new Set(happened.map(({ type }) => type))].sort()).toEqual(known);
});

test('nothing happens in a status from which the table does not let it', () => {
  const reached = new Set<string>();
  for (const { name, play } of lives) {
    let state: Invoice | undefined;
    for (const event of play.events) {
      if (state) expect(table[event.type]?.from, `${name}: ${event.type}`).toContain(state.status);
      expect(event.audience).toBe(table[event.type]?.audience);
      state = invoiceProcess.fold(state, event);
      reached.add(state.status);
    }
  }
  expect([...reached].sort()).toEqual([...InvoiceStatus.options].sort());
});

test('every event brings a letter of the table, and every letter of the table is brought by its event', () => {
  const brought = new Set(happened.flatMap(({ type, letter }) => (letter ? [`${type} ${letter.kind}`] : [])));
  const named = Object.entries(invoiceTable).flatMap(([type, { letters }]) =>
    letters.map((kind) => `${type} ${kind}`),
  );
  expect([...brought].sort()).toEqual(named.sort());
  const written = named.map((pair) => pair.split(' ')[1]);
  expect([...new Set(written)].sort()).toEqual(
    letterKinds.filter((kind) => kind.startsWith('invoice-')).sort(),
  );
});

test('every timer that is set has a handler and a place in the order, and every handler is needed', () => {
  expect(Object.keys(invoiceProcess.onTimer).sort()).toEqual([...timerOrder].sort());
  const set = happened.flatMap(({ timers }) =>
    Object.entries(timers ?? {}).flatMap(([name, at]) => (at ? [name] : [])),
  );
  expect([...new Set(set)].sort()).toEqual([...timerOrder].sort());
});
