import { plusSeconds } from '../../shared/domain/instant.ts';
import { begin } from './beginning.ts';
import { clientIdOf } from './cast.ts';
import { copyCases } from './copies.ts';
import type { Engine } from './engine.ts';
import type { Fault } from './faults.ts';
import { Trail } from './injection.ts';
import type { Actor, Move } from './moves.ts';
import { type Picture, Remains } from './picture.ts';
import { scanAll } from './records.ts';
import type { Scenario } from './scenario.ts';
import { passTo } from './time.ts';

/** How one tenant's scenario went: its calls, and what is there in the end. */
export type Played = { calls: string[]; picture: Picture };

const afterwards = 3_600;
const atOnce = 8;

/**
 * Plays a scenario once for each fault, each with a tenant of its own in one world, and lets an hour pass with
 * reconcile. `undefined` is a run without fault.
 */
export async function play(
  engine: Engine,
  scenario: Scenario,
  faults: (Fault | undefined)[],
): Promise<Played[]> {
  const { world, actors } = await stage(engine, scenario, faults);
  const answers = await inTurns(actors, (actor) => scenario.when(actor));
  const unforeseen = faults[0] === undefined && answers[0] && answers[0].status >= 400;
  if (unforeseen) throw new Error(JSON.stringify([answers[0]?.body, world.failures]));
  await passTo(world, plusSeconds(world.now, afterwards));
  const remains = new Remains(await scanAll(world.store), world.outside);
  const own = (clientId: string) => (scenario.alone ? undefined : clientId);
  return actors.map(({ clientId, trail }, i) => ({
    calls: trail.calls,
    picture: remains.pictureOf(answers[i], own(clientId)),
  }));
}

/** What was there before, played by the first tenant; each fault's tenant gets a copy and is about to act. */
export async function stage(engine: Engine, scenario: Scenario, faults: unknown[]) {
  const actor = await begin(engine, scenario);
  const { world, clientId: first } = actor;
  if (scenario.alone && faults.length > 1) throw new Error('A world of its own has one tenant');
  const ids = scenario.alone ? [first] : faults.map((_, i) => clientIdOf(i + 1));
  const cases = scenario.alone ? [actor.caseId] : await copyCases(world, first, ids);
  const actors = ids.map((clientId, i): Actor => {
    const trail = new Trail(faults[i] as Fault | undefined);
    return { ...actor, clientId, caseId: cases[i] ?? '', trail, key: 'the-key' };
  });
  return { world, actors };
}

/** One tenant in a world of its own, about to act. */
export async function alone(engine: Engine, given: Move[]): Promise<Actor> {
  const when: Move = async () => undefined;
  const { actors } = await stage(engine, { name: 'alone', given, when, alone: true }, [undefined]);
  return actors[0] as Actor;
}

/** Some at a time, so that the engine has work while we think. */
async function inTurns<T, R>(things: T[], act: (thing: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const rest = [...things.entries()];
  const worker = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) results[next[0]] = await act(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
