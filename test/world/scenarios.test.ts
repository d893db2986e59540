import { expect, test } from 'vitest';
import { tableIndexes } from '../../infra/constructs/recordsTable.ts';
import { routes } from '../../shared/api/index.ts';
import { indexes } from './records.ts';
import { commands, scenarios } from './scenarios.ts';

test('every command of the contract has a scenario, so none escapes the sweep', () => {
  const contract = Object.entries(routes).filter(([, route]) => 'command' in route && route.command);
  const whole = commands.filter(({ spread }) => spread !== 'thin');
  const played = new Set(whole.map(({ when }) => when.operation));
  expect(contract.map(([operation]) => operation).filter((name) => !played.has(name as never))).toEqual([]);
  expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length);
});

test("the table of the tests has the stack's indexes", () => {
  const declared = Object.entries(tableIndexes).map(([name, { partition, sort, projection, ...index }]) => [
    name,
    { keys: [partition, sort], projection, also: 'also' in index ? [...index.also] : undefined },
  ]);
  const ours = Object.entries(indexes).map(([name, { keys, projection }]) => [
    name,
    { keys, projection: projection.ProjectionType, also: projection.NonKeyAttributes },
  ]);
  expect(ours).toEqual(declared);
});
