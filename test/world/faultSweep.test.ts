import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from './engine.ts';
import { scenarios } from './scenarios.ts';
import { type Swept, sweep } from './sweep.ts';

let engine: Engine;
const all: Swept[] = [];

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const minute = 60_000;

test.each(scenarios)(
  '$name: whatever call fails, the end is the same',
  { timeout: minute },
  async (scenario) => {
    const swept = await sweep(engine, scenario);
    all.push(swept);
    console.log(scenario.name, swept.points, swept.converged, swept.repeatedMails, swept.repeatedEvents);
    expect(swept.faults.slice(0, 3)).toEqual([]);
  },
);

test('every point converged', () => {
  const points = all.reduce((total, swept) => total + swept.points, 0);
  const converged = all.reduce((total, swept) => total + swept.converged, 0);
  console.log(`${points} points, ${converged} converged`);
  expect(all.length).toBe(scenarios.length);
  expect(converged).toBe(points);
});
