import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from './engine.ts';
import { modes, modesFor } from './faults.ts';
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

test('every SDK call met every fault, also where they are spread', () => {
  const met = new Set(all.flatMap((swept) => swept.met));
  const names = [...new Set([...met].map((pair) => pair.split(' ')[0] ?? ''))];
  expect(names.length).toBeGreaterThan(6);
  const never = names.flatMap((name) => modesFor(name).filter((mode) => !met.has(`${name} ${mode}`)));
  expect(never).toEqual([]);
  const kinds = (swept: Swept) => new Set(swept.met.map((pair) => pair.slice(pair.indexOf(' ') + 1)));
  const commands = all.filter(
    ({ thin, met: own }) => !thin && own.some((pair) => pair.startsWith('TransactWriteItems')),
  );
  expect(commands.filter((swept) => kinds(swept).size < Object.keys(modes).length)).toEqual([]);
});
