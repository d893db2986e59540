import { expect, test } from 'vitest';
import { parseEvent } from '../../shared/data/caseRecord.ts';
import { foldCollection } from '../../shared/domain/collection/fold.ts';
import { Collection } from '../../shared/domain/collection/state.ts';
import { collectionTable } from '../../shared/domain/collection/table.ts';
import samples from './samples/collection.v1.json' with { type: 'json' };

/** Collections as version 1 stored them. They are never edited: a table somewhere is full of them. */
test('there is a stored sample of every event that version 1 knew', () => {
  const types = samples.flatMap(({ events }) => events.map(({ type }) => type));
  expect([...new Set(types)].sort()).toEqual(Object.keys(collectionTable).sort());
  for (const { events } of samples) expect(events.every(({ v }) => v === 1)).toBe(true);
});

test.each(samples)(
  'a stored collection, $name, still reads and folds to what it was',
  ({ events, state }) => {
    const rows = events.map((event) => ({ PK: 'CASE#x', SK: `C#EVENT#${event.seq}`, ...event }));
    const folded = rows.map(parseEvent).reduce<Collection | undefined>(foldCollection, undefined);
    expect(JSON.parse(JSON.stringify(folded))).toMatchObject(state);
    expect(Collection.parse(state)).toEqual(state);
  },
);
