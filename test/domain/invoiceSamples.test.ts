import { expect, test } from 'vitest';
import { parseEvent } from '../../shared/data/caseRecord.ts';
import { foldInvoice } from '../../shared/domain/invoice/fold.ts';
import { Invoice } from '../../shared/domain/invoice/state.ts';
import { invoiceTable } from '../../shared/domain/invoice/table.ts';
import samples from './samples/invoice.v1.json' with { type: 'json' };

/** Invoices as version 1 stored them. They are never edited: a table somewhere is full of them. */
test('there is a stored sample of every event that version 1 knew', () => {
  const types = samples.flatMap(({ events }) => events.map(({ type }) => type));
  expect([...new Set(types)].sort()).toEqual(Object.keys(invoiceTable).sort());
  for (const { events } of samples) expect(events.every(({ v }) => v === 1)).toBe(true);
});

test.each(samples)('a stored invoice, $name, still reads and folds to what it was', ({ events, state }) => {
  const rows = events.map((event) => ({ PK: 'CASE#x', SK: `C#EVENT#${event.seq}`, ...event }));
  const folded = rows.map(parseEvent).reduce<Invoice | undefined>(foldInvoice, undefined);
  expect(JSON.parse(JSON.stringify(folded))).toMatchObject(state);
  expect(Invoice.parse(state)).toEqual(state);
});
