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
    expect(swept.faults.slice(0, 3)).toEqual([]);
  },
);

const sum = (count: (swept: Swept) => number) => all.reduce((total, swept) => total + count(swept), 0);

test('every point converged', () => {
  const points = sum((swept) => swept.points);
  const converged = sum((swept) => swept.converged);
  console.log(`${points} points, ${converged} converged`);
  const [mails, events] = [sum((swept) => swept.repeatedMails), sum((swept) => swept.repeatedEvents)];
  console.log(`sent once more: ${mails} mails, never two for one fault, and ${events} bus events`);
  expect(all.length).toBe(scenarios.length);
  expect(converged).toBe(points);
});
