import { expect, test } from 'vitest';
import { parseEvent } from '../../shared/data/caseRecord.ts';
import { foldClientReview } from '../../shared/domain/clientReview/fold.ts';
import { ClientReview } from '../../shared/domain/clientReview/state.ts';
import { clientReviewTable } from '../../shared/domain/clientReview/table.ts';
import samples from './samples/clientReview.v1.json' with { type: 'json' };

/** Cases as version 1 stored them. They are never edited: a table somewhere is full of them. */
test('there is a stored sample of every event that version 1 knew', () => {
  const types = samples.flatMap(({ events }) => events.map(({ type }) => type));
  expect([...new Set(types)].sort()).toEqual(Object.keys(clientReviewTable).sort());
  for (const { events } of samples) expect(events.every(({ v }) => v === 1)).toBe(true);
});

test.each(samples)('a stored case, $name, still reads and folds to what it was', ({ events, state }) => {
  const rows = events.map((event) => ({ PK: 'CASE#x', SK: `C#EVENT#${event.seq}`, ...event }));
  const folded = rows.map(parseEvent).reduce<ClientReview | undefined>(foldClientReview, undefined);
  expect(JSON.parse(JSON.stringify(folded))).toMatchObject(state);
  expect(ClientReview.parse(state)).toEqual(state);
});
