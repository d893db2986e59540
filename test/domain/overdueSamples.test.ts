import { expect, test } from 'vitest';
import { parseEvent } from '../../shared/data/caseRecord.ts';
import { foldOverdue } from '../../shared/domain/overdue/fold.ts';
import { Overdue } from '../../shared/domain/overdue/state.ts';
import { overdueTable } from '../../shared/domain/overdue/table.ts';
import samples from './samples/overdue.v1.json' with { type: 'json' };

/** Files as version 1 stored them. They are never edited: a table somewhere is full of them. */
test('there is a stored sample of every event that version 1 knew', () => {
  const types = samples.flatMap(({ events }) => events.map(({ type }) => type));
  expect([...new Set(types)].sort()).toEqual(Object.keys(overdueTable).sort());
  for (const { events } of samples) expect(events.every(({ v }) => v === 1)).toBe(true);
});

test.each(samples)('a stored file, $name, still reads and folds to what it was', ({ events, state }) => {
  const rows = events.map((event) => ({ PK: 'CASE#x', SK: `C#EVENT#${event.seq}`, ...event }));
  const folded = rows.map(parseEvent).reduce<Overdue | undefined>(foldOverdue, undefined);
  expect(JSON.parse(JSON.stringify(folded))).toMatchObject(state);
  expect(Overdue.parse(state)).toEqual(state);
});
