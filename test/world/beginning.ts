import type { Instant } from '../../shared/domain/instant.ts';
import { clientIdOf, clientItems, hire, wednesday } from './cast.ts';
import type { Engine } from './engine.ts';
import { Trail } from './injection.ts';
import { namedOrMemory } from './memory/engine.ts';
import type { Actor, Move } from './moves.ts';
import type { BusEvent, Execution, Mail } from './outside.ts';
import { putAll, putRows, type Row, rowsOf } from './records.ts';
import type { Scenario } from './scenario.ts';
import { World } from './world.ts';

/** A world as its first tenant left it: everything that is kept anywhere. */
type Memory = {
  rows: Row[];
  outside: { executions: Execution[]; mails: Mail[]; events: BusEvent[] };
  uploads: string[];
  deaf: string[];
  now: Instant;
  actor: Pick<Actor, 'clientId' | 'caseId' | 'staff'>;
};
type Beginning = Pick<Scenario, 'given' | 'noAddress'>;

const remembered = new Map<string, Promise<Memory>>();
const numbers = new Map<Move, number>();

function nameOf({ given = [], noAddress }: Beginning): string {
  for (const move of given) if (!numbers.has(move)) numbers.set(move, numbers.size);
  return [noAddress ?? false, ...given.map((move) => numbers.get(move))].join();
}

/**
 * A new world in which the first tenant has made the given moves. They are played once, in memory unless an engine
 * is named; whoever begins with them, or with more, finds them done.
 */
export async function begin(engine: Engine, beginning: Beginning): Promise<Actor> {
  return restore(engine, await memoryOf(beginning));
}

function memoryOf(beginning: Beginning): Promise<Memory> {
  const name = nameOf(beginning);
  const known = remembered.get(name) ?? live(beginning);
  remembered.set(name, known);
  return known;
}

async function live(beginning: Beginning): Promise<Memory> {
  const { given = [] } = beginning;
  const engine = await namedOrMemory();
  if (given.length === 0) return remember(await settleIn(engine, beginning));
  let done = given.length - 1;
  while (done > 0 && !remembered.has(nameOf({ ...beginning, given: given.slice(0, done) }))) done -= 1;
  const actor = await begin(engine, { ...beginning, given: given.slice(0, done) });
  for (const [i, move] of given.entries()) {
    if (i < done) continue;
    const answer = await move({ ...actor, key: `given-${i}` });
    if (answer && answer.status >= 400) throw new Error(JSON.stringify(answer.body));
    if (!actor.caseId && answer?.body.id) actor.caseId = String(answer.body.id);
  }
  return remember(actor);
}

/** The office with its people, and the first client. */
async function settleIn(engine: Engine, { noAddress }: Beginning): Promise<Actor> {
  const world = await World.open(engine, wednesday);
  const staff = await hire(world);
  const clientId = clientIdOf(0);
  const address = noAddress ? undefined : 'post@tulp.example';
  await putAll(world.store, clientItems(clientId, staff['key-eva'], address));
  return { world, staff, clientId, caseId: '', trail: new Trail(), key: '' };
}

async function remember({ world, clientId, caseId, staff }: Actor): Promise<Memory> {
  const { executions, mails, events, uploads } = world.outside;
  return {
    rows: await rowsOf(world.store),
    outside: structuredClone({ executions, mails, events }),
    uploads: [...uploads],
    deaf: [...world.deaf],
    now: world.now,
    actor: { clientId, caseId, staff },
  };
}

async function restore(engine: Engine, memory: Memory): Promise<Actor> {
  const world = await World.open(engine, memory.now);
  await putRows(world.store, memory.rows);
  const { executions, mails, events } = structuredClone(memory.outside);
  world.outside.executions.push(...executions);
  world.outside.mails.push(...mails);
  world.outside.events.push(...events);
  for (const file of memory.uploads) world.outside.uploads.add(file);
  for (const clientId of memory.deaf) world.deaf.add(clientId);
  return { ...memory.actor, world, trail: new Trail(), key: '' };
}
