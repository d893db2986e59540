import { noteDelivery } from '../../functions/events/mail/deliveries.ts';
import { keepRoster } from '../../functions/events/roster.ts';
import { wakeCase } from '../../functions/events/wake/wakeCase.ts';
import { type RouteName, routes } from '../../shared/api/index.ts';
import { casePartition, header, letterIdOf } from '../../shared/data/keys.ts';
import { readAll } from '../../shared/data/read.ts';
import type { Timer } from '../../shared/domain/case.ts';
import { type Instant, plusSeconds } from '../../shared/domain/instant.ts';
import type { StaffKey } from './cast.ts';
import type { Answer, Asker } from './gateway.ts';
import { invoke, killed, type Trail } from './injection.ts';
import { reconcileNow, ring } from './time.ts';
import type { World } from './world.ts';

/** Somebody who acts in a world: a tenant with its case, the staff, and the trail of what they cause. */
export type Actor = {
  world: World;
  clientId: string;
  caseId: string;
  staff: Record<StaffKey, string>;
  trail: Trail;
  /** Where the calls of the effects are noted, when they are to be kept apart. */
  effects?: Trail;
  /** The Idempotency-Key of the request, the same at every try; empty for a dry run, which needs none. */
  key: string;
  query?: Record<string, string>;
};
/** One thing that happens; an answer when somebody asked for it. */
export type Move = { (actor: Actor): Promise<Answer | undefined>; operation?: RouteName };
type Body = object | ((actor: Actor) => object);

const tries = 6;

/** Sends a command as a good client does: the same request again until there is a real answer. */
async function send(actor: Actor, operation: RouteName, as: Asker, body: Body, id: string): Promise<Answer> {
  const { world, clientId, trail, effects = trail, key, query } = actor;
  const { path } = routes[operation];
  // A complaint of the tests has one remedy at most.
  const params = path.includes('{id}') ? { id, ...(path.includes('{n}') && { n: '1' }) } : undefined;
  const words = typeof body === 'function' ? body(actor) : body;
  const headers = key ? { 'Idempotency-Key': key } : undefined;
  const request = { operation, as, params, query, body: words, headers };
  let answer = await world.ask(request, trail);
  for (let n = 1; n < tries && answer.status >= 500; n++) {
    await world.deliver(clientId, effects);
    answer = await world.ask(request, trail);
  }
  await world.deliver(clientId, effects);
  return answer;
}

/** A command of the client, on his case when the path has one; `on` says whose id stands there instead. */
export function asClient(operation: RouteName, body: Body = {}, on?: (actor: Actor) => string): Move {
  const move: Move = (actor) =>
    send(actor, operation, { clientId: actor.clientId }, body, on?.(actor) ?? actor.caseId);
  return Object.assign(move, { operation });
}

/** A command of a person of ours; `on` says whose id stands in the path when it is not the case's. */
export function asStaff(
  apiKeyId: StaffKey,
  operation: RouteName,
  body: Body = {},
  on?: (actor: Actor) => string,
): Move {
  const move: Move = (actor) => send(actor, operation, { apiKeyId }, body, on?.(actor) ?? actor.caseId);
  return Object.assign(move, { operation });
}

/** The id of something that an actor has. */
export type IdOf = (actor: Pick<Actor, 'clientId' | 'caseId'>) => string;
const ownCase: IdOf = ({ caseId }) => caseId;

/** The alarm that waits for a case rings: the actor's own, unless `of` says which. */
export const alarmOf =
  (of: IdOf): Move =>
  async (actor) => {
    const { world, clientId, trail } = actor;
    const caseId = of(actor);
    const alarm = world.outside.executions.find((known) => known.caseId === caseId && known.rings.length > 0);
    if (!alarm) throw new Error(`No alarm waits for ${caseId}`);
    await ring(world, alarm, trail);
    await world.deliver(clientId, trail);
    return undefined;
  };
export const alarmRings = alarmOf(ownCase);

/** Lambda tries an asynchronous event three times in all. */
const eventTries = 3;

export async function untilDone(trail: Trail, run: () => Promise<unknown>): Promise<void> {
  for (let n = 0; n < eventTries; n++) {
    if ((await invoke(trail, run).catch(() => killed)) !== killed) return;
  }
}

/** The sweep of a zone comes by: it looks at this case, again when the function was killed. */
export const looksAt =
  (of: IdOf): Move =>
  async (actor) => {
    const { world, clientId, trail } = actor;
    const wake = { caseId: of(actor), requestId: 'sweep' };
    await untilDone(trail, () => wakeCase(world.store, world.deps.count, { ...wake, now: world.now }));
    await world.deliver(clientId, trail);
    return undefined;
  };

/** SES tells what became of the mail of a letter: the case's first, unless `seq` names another event. */
export const mailEvent =
  (eventType: string, { bounceType = 'Permanent', seq = 1, of = ownCase } = {}): Move =>
  async (actor) => {
    const { world, clientId, trail } = actor;
    const mail = { tags: { letterId: [letterIdOf(of(actor), seq)] } };
    const detail = { eventType, mail, ...(eventType === 'Bounce' && { bounce: { bounceType } }) };
    const event = { id: 'event-1', time: world.now, detail };
    await untilDone(trail, () => noteDelivery(world.store, world.deps.count, event));
    await world.deliver(clientId, trail);
    return undefined;
  };

/** An operator keeps the roster by invoking its function, until it answers. */
export const operator =
  (request: Body): Move =>
  async (actor) => {
    const { world, trail } = actor;
    const words = typeof request === 'function' ? request(actor) : request;
    await untilDone(trail, () => keepRoster(world.store, { at: world.now, ...words }));
    return undefined;
  };

export const reconciles: Move = async ({ world, clientId, trail }) => {
  await reconcileNow(world, trail);
  await world.deliver(clientId);
  return undefined;
};

/** The clock moves, and nothing rings. */
export const later =
  (seconds: number): Move =>
  async ({ world }) => {
    world.now = plusSeconds(world.now, seconds);
    return undefined;
  };

/** The clock moves to two minutes after a deadline of the case, past every spread of an alarm; nothing rings. */
export const until =
  (timer: string, of = ownCase): Move =>
  async (actor) => {
    const { world } = actor;
    const key = header(casePartition(of(actor)));
    const state = (await readAll(world.store, [key]))(key)?.state as { timers: Timer[] };
    const dueAt = state.timers.find(({ name }) => name === timer)?.dueAt;
    if (!dueAt) throw new Error(`${timer} is not set`);
    world.now = plusSeconds(dueAt as Instant, 120);
    return undefined;
  };

/** From here on the stream shows nothing of this tenant's. */
export const streamLost: Move = async ({ world, clientId }) => {
  world.deaf.add(clientId);
  return undefined;
};

/** The command, and the stream shows nothing of what it leads to. */
export const unheard = (move: Move): Move =>
  Object.assign(
    async (actor: Actor) => {
      await streamLost(actor);
      return move(actor);
    },
    { operation: move.operation },
  );

/** Every alarm that was set is gone. */
export const alarmsLost: Move = async ({ world }) => {
  for (const execution of world.outside.executions) execution.rings.length = 0;
  return undefined;
};
