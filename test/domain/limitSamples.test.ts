import { expect, test } from 'vitest';
import { parseEvent } from '../../shared/data/caseRecord.ts';
import { foldCreditLimit } from '../../shared/domain/creditLimit/fold.ts';
import { CreditLimit } from '../../shared/domain/creditLimit/state.ts';
import { creditLimitTable } from '../../shared/domain/creditLimit/table.ts';
import samples from './samples/creditLimit.v1.json' with { type: 'json' };

/** Limits as version 1 stored them. They are never edited: a table somewhere is full of them. */
test('there is a stored sample of every event that version 1 knew', () => {
  const types = samples.flatMap(({ events }) => events.map(({ type }) => type));
  expect([...new Set(types)].sort()).toEqual(Object.keys(creditLimitTable).sort());
  for (const { events } of samples) expect(events.every(({ v }) => v === 1)).toBe(true);
});

test.each(samples)('a stored limit, $name, still reads and folds to what it was', ({ events, state }) => {
  const rows = events.map((event) => ({ PK: 'CASE#x', SK: `C#EVENT#${event.seq}`, ...event }));
  const folded = rows.map(parseEvent).reduce<CreditLimit | undefined>(foldCreditLimit, undefined);
  expect(JSON.parse(JSON.stringify(folded))).toMatchObject(state);
  expect(CreditLimit.parse(state)).toEqual(state);
});
