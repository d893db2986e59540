import { expect, test } from 'vitest';
import { parseEvent } from '../../shared/data/caseRecord.ts';
import { foldClaim } from '../../shared/domain/claim/fold.ts';
import { Claim } from '../../shared/domain/claim/state.ts';
import { claimTable } from '../../shared/domain/claim/table.ts';
import samples from './samples/claim.v1.json' with { type: 'json' };

/** Claims as version 1 stored them. They are never edited: a table somewhere is full of them. */
test('there is a stored sample of every event that version 1 knew', () => {
  const types = samples.flatMap(({ events }) => events.map(({ type }) => type));
  expect([...new Set(types)].sort()).toEqual(Object.keys(claimTable).sort());
  for (const { events } of samples) expect(events.every(({ v }) => v === 1)).toBe(true);
});

test.each(samples)('a stored claim, $name, still reads and folds to what it was', ({ events, state }) => {
  const rows = events.map((event) => ({ PK: 'CASE#x', SK: `C#EVENT#${event.seq}`, ...event }));
  const folded = rows.map(parseEvent).reduce<Claim | undefined>(foldClaim, undefined);
  expect(JSON.parse(JSON.stringify(folded))).toMatchObject(state);
  expect(Claim.parse(state)).toEqual(state);
});
