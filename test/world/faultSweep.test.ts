import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from './engine.ts';
import { modes, modesFor } from './faults.ts';
import { namedOrMemory } from './memory/engine.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios.ts';
import { type Swept, sweep } from './sweep.ts';

/**
 * Every point is played on the double in memory, which costs a tenth of what the engine does. An engine that
 * DYNAMODB_ENDPOINT names plays all; otherwise the packaged one plays a share too: of every so many-th scenario,
 * and of those in which a pair of a call and a fault meets for the first time, that pair and every so many-th point.
 */
const share = { scenarios: 8, points: 8 };

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

test('on the engine it is as in memory', { timeout: patience }, async () => {
  const known = new Set<string>();
  for (const [place, scenario] of scenarios.entries()) {
    const isNew = metIn(scenario).some((pair) => !known.has(pair));
    if (!isNew && place % share.scenarios > 0) continue;
    const chosen = (point: number, pair: string) =>
      known.size < known.add(pair).size || (point + place) % share.points === 0;
    onEngine.push(await sweep(engine, scenario, chosen));
  }
  expect(onEngine.flatMap(({ faults }) => faults.slice(0, 3))).toEqual([]);
});

test('every SDK call met every fault, also where they are spread, and on the engine', () => {
  const points = onEngine.reduce((total, swept) => total + swept.points, 0);
  console.log(`${points} of the points, of ${onEngine.length} scenarios, on the engine too`);
  expect(neverMet(all)).toEqual([]);
  expect(neverMet(onEngine)).toEqual([]);
  const kinds = (swept: Swept) => new Set(swept.met.map((pair) => pair.slice(pair.indexOf(' ') + 1)));
  const commands = all.filter(
    ({ thin, met: own }) => !thin && own.some((pair) => pair.startsWith('TransactWriteItems')),
  );
  expect(commands.filter((swept) => kinds(swept).size < Object.keys(modes).length)).toEqual([]);
});

/** The pairs of a call and a fault that met in memory. */
const metIn = ({ name }: Scenario) => all.find((swept) => swept.name === name)?.met ?? [];

/** The pairs of a call and a fault that could have met and did not. */
function neverMet(sweeps: Swept[]): string[] {
  const met = new Set(sweeps.flatMap((swept) => swept.met));
  const names = [...new Set([...met].map((pair) => pair.split(' ')[0] ?? ''))];
  expect(names.length).toBeGreaterThan(6);
  return names.flatMap((name) =>
    modesFor(name).flatMap((mode) => (met.has(`${name} ${mode}`) ? [] : [`${name} ${mode}`])),
  );
}
