import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from './engine.ts';
import { modes, modesFor } from './faults.ts';
import { namedOrMemory } from './memory/engine.ts';
import { scenarios } from './scenarios.ts';
import { type Swept, sweep } from './sweep.ts';

/**
 * Every point is played on the double in memory, which costs a quarter of what the engine does. Every so many-th
 * is played on the engine too, and the first of each pair of a call and a fault. An engine that DYNAMODB_ENDPOINT
 * names plays all.
 */
const share = 16;

let engine: Engine;
const all: Swept[] = [];
const onEngine: Swept[] = [];

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const minute = 60_000;
/** What a settlement does takes longest on a machine that is busy with other things. */
const patience = 5 * minute;

test.each(scenarios)(
  '$name: whatever call fails, the end is the same',
  { timeout: patience },
  async (scenario) => {
    const swept = await sweep(await namedOrMemory(), scenario);
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

test.each(scenarios.map((scenario, place) => ({ ...scenario, scenario, place })))(
  '$name: on the engine it is as in memory',
  { timeout: patience },
  async ({ scenario, place }) => {
    const known = new Set(onEngine.flatMap(({ met }) => met));
    const chosen = (point: number, pair: string) =>
      (point + place) % share === 0 || known.size < known.add(pair).size;
    const swept = await sweep(engine, scenario, chosen);
    onEngine.push(swept);
    expect(swept.faults.slice(0, 3)).toEqual([]);
  },
);

test('every SDK call met every fault, also where they are spread, and on the engine', () => {
  const points = onEngine.reduce((total, swept) => total + swept.points, 0);
  console.log(`${points} of the points on the engine too`);
  expect(neverMet(all)).toEqual([]);
  expect(neverMet(onEngine)).toEqual([]);
  const kinds = (swept: Swept) => new Set(swept.met.map((pair) => pair.slice(pair.indexOf(' ') + 1)));
  const commands = all.filter(
    ({ thin, met: own }) => !thin && own.some((pair) => pair.startsWith('TransactWriteItems')),
  );
  expect(commands.filter((swept) => kinds(swept).size < Object.keys(modes).length)).toEqual([]);
});

/** The pairs of a call and a fault that could have met and did not. */
function neverMet(sweeps: Swept[]): string[] {
  const met = new Set(sweeps.flatMap((swept) => swept.met));
  const names = [...new Set([...met].map((pair) => pair.split(' ')[0] ?? ''))];
  expect(names.length).toBeGreaterThan(6);
  return names.flatMap((name) =>
    modesFor(name).flatMap((mode) => (met.has(`${name} ${mode}`) ? [] : [`${name} ${mode}`])),
  );
}
