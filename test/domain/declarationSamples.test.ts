import { expect, test } from 'vitest';
import { parseEvent } from '../../shared/data/caseRecord.ts';
import { foldDeclaration } from '../../shared/domain/declaration/fold.ts';
import { Declaration } from '../../shared/domain/declaration/state.ts';
import { declarationTable } from '../../shared/domain/declaration/table.ts';
import samples from './samples/declaration.v1.json' with { type: 'json' };

/** Files as version 1 stored them. They are never edited: a table somewhere is full of them. */
test('there is a stored sample of every event that version 1 knew', () => {
  const types = samples.flatMap(({ events }) => events.map(({ type }) => type));
  expect([...new Set(types)].sort()).toEqual(Object.keys(declarationTable).sort());
  for (const { events } of samples) expect(events.every(({ v }) => v === 1)).toBe(true);
});

test.each(samples)('a stored file, $name, still reads and folds to what it was', ({ events, state }) => {
  const rows = events.map((event) => ({ PK: 'CASE#x', SK: `C#EVENT#${event.seq}`, ...event }));
  const folded = rows.map(parseEvent).reduce<Declaration | undefined>(foldDeclaration, undefined);
  expect(JSON.parse(JSON.stringify(folded))).toMatchObject(state);
  expect(Declaration.parse(state)).toEqual(state);
});
