import { expect, test } from 'vitest';
import { parseEvent } from '../../shared/data/caseRecord.ts';
import { foldComplaint } from '../../shared/domain/complaint/fold.ts';
import { Complaint } from '../../shared/domain/complaint/state.ts';
import { complaintTable } from '../../shared/domain/complaint/table.ts';
import samples from './samples/complaint.v1.json' with { type: 'json' };

/** Complaints as version 1 stored them. They are never edited: a table somewhere is full of them. */
test('there is a stored sample of every event that version 1 knew', () => {
  const types = samples.flatMap(({ events }) => events.map(({ type }) => type));
  expect([...new Set(types)].sort()).toEqual(Object.keys(complaintTable).sort());
  for (const { events } of samples) expect(events.every(({ v }) => v === 1)).toBe(true);
});

test.each(samples)('a stored complaint, $name, still reads and folds to what it was', ({ events, state }) => {
  const rows = events.map((event) => ({ PK: 'CASE#x', SK: `C#EVENT#${event.seq}`, ...event }));
  const folded = rows.map(parseEvent).reduce<Complaint | undefined>(foldComplaint, undefined);
  expect(JSON.parse(JSON.stringify(folded))).toMatchObject(state);
  expect(Complaint.parse(state)).toEqual(state);
});

test('a row of a version that nobody knows is refused, not guessed', () => {
  const [row] = samples[0]?.events ?? [];
  expect(() => parseEvent({ ...row, v: 2 })).toThrow();
  expect(() => foldComplaint(undefined, { ...parseEvent({ ...row }), data: {} })).toThrow();
});
