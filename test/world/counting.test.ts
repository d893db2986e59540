import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RouteName } from '../../shared/api/index.ts';
import { letterIdOf } from '../../shared/data/keys.ts';
import { type Engine, startEngine } from './engine.ts';
import { Trail } from './injection.ts';
import { alone } from './play.ts';
import { answered, message } from './requests.ts';
import { commands, occurrences } from './scenarios.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const counted = (calls: string[]) =>
  Object.fromEntries([...Map.groupBy(calls, (name) => name)].map(([name, { length }]) => [name, length]));

/** Deadlines beyond five take a commit of their own, so this one command has two. */
const inTwoCommits = 'client writes after 14 days';
/** Which decision stands is learned first: the id of the appeal follows from it. */
const lodging: (RouteName | undefined)[] = ['appealLimit', 'logAppeal'];

test('a command is one read and one transaction', { timeout: 60_000 }, async () => {
  const effects: Record<string, object> = {};
  for (const scenario of commands.filter(({ noAddress }) => !noAddress)) {
    const actor = { ...(await alone(engine, scenario.given ?? [])), effects: new Trail() };
    const answer = await scenario.when(actor);
    expect(answer?.status, scenario.name).toBeLessThan(300);
    const commits = scenario.name === inTwoCommits ? 2 : 1;
    const reads = commits + (lodging.includes(scenario.when.operation) ? 1 : 0);
    expect([scenario.name, counted(actor.trail.calls)]).toEqual([
      scenario.name,
      { BatchGetItem: reads, TransactWriteItems: commits },
    ]);
    effects[scenario.name] = counted(actor.effects.calls);
  }
  console.table(effects);
});

test('a wake is one read, and one transaction when anything was due', async () => {
  const wakes = occurrences.filter(({ name }) => name.startsWith('wake'));
  expect(wakes.length).toBeGreaterThan(15);
  for (const scenario of wakes) {
    const actor = await alone(engine, scenario.given ?? []);
    actor.world.deaf.add(actor.clientId);
    await scenario.when(actor);
    expect(actor.trail.calls).toEqual(
      scenario.name === 'wake: nothing due' ? ['BatchGetItem'] : ['BatchGetItem', 'TransactWriteItems'],
    );
  }
});

const month = { month: '2026-04' };
const reads: [RouteName, Record<string, number>, ((caseId: string) => Record<string, string>)?][] = [
  ['getMe', { BatchGetItem: 1 }],
  ['listContacts', { BatchGetItem: 1 }],
  ['listEvents', { Query: 1 }],
  ['listComplaints', { Query: 1, BatchGetItem: 1 }],
  ['getComplaint', { Query: 1, BatchGetItem: 1 }],
  ['getComplaintTimeline', { BatchGetItem: 1, Query: 1 }],
  ['listLetters', { BatchGetItem: 1, Query: 1 }, (caseId) => ({ caseId })],
  ['getLetter', { BatchGetItem: 2 }],
  ['listWork', { BatchGetItem: 1, Query: 1 }],
  ['listPromises', { BatchGetItem: 1, Query: 1 }, () => month],
  ['listStaffComplaints', { BatchGetItem: 2, Query: 1 }],
  ['getStaffComplaint', { Query: 1, BatchGetItem: 1 }],
  ['getStaffComplaintTimeline', { BatchGetItem: 1, Query: 1 }],
  ['listStaffLetters', { BatchGetItem: 1, Query: 1 }, (caseId) => ({ caseId })],
  ['getStaffLetter', { BatchGetItem: 3 }],
];

test('a read asks once, whatever it shows: a case with its timeline in one Query', async () => {
  const { world, clientId, caseId } = await alone(engine, [...answered, message]);
  for (const [operation, calls, query] of reads) {
    const as = operation.includes('Staff') || /^list(Work|Promises)/.test(operation);
    const id = operation.includes('Letter') ? letterIdOf(caseId, 1) : caseId;
    const trail = new Trail();
    const request = { operation, as: as ? { apiKeyId: 'key-eva' } : { clientId }, params: { id } };
    const answer = await world.ask({ ...request, query: query?.(caseId) ?? {} }, trail);
    expect([operation, answer.status]).toEqual([operation, 200]);
    expect([operation, counted(trail.calls)]).toEqual([operation, calls]);
  }
});
