import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusSeconds } from '../../shared/domain/instant.ts';
import { wednesday } from './cast.ts';
import { differencesOf } from './differences.ts';
import type { Engine } from './engine.ts';
import { type Fault, type Mode, modesFor } from './faults.ts';
import { Trail } from './injection.ts';
import { namedOrMemory } from './memory/engine.ts';
import { clientId, opened, orderUntilAnswered, payouts } from './payouts.ts';
import { Remains } from './picture.ts';
import { scanAll } from './records.ts';
import { passTo } from './time.ts';
import { World } from './world.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

/** A payment from its order to its end, with one fault at one call; then an hour with reconcile. */
async function settled(fault?: Fault) {
  const world = await World.open(engine, wednesday, payouts);
  const caseId = await opened(world, 'a', { entitlement: 90_000 });
  await world.deliver(clientId);
  const trail = new Trail(fault);
  await orderUntilAnswered(world, { caseId, n: 1, minor: 60_000 }, trail);
  await world.deliver(clientId, trail);
  await passTo(world, plusSeconds(world.now, 3_600));
  const { items } = new Remains(await scanAll(world.store), world.outside).pictureOf(undefined);
  const named = items.map(({ PK, SK, ...item }, i) => [`${PK} ${SK}${SK === 'G#GUARD' ? i : ''}`, item]);
  const payments = Object.fromEntries(world.outside.payments);
  return { calls: trail.calls, end: JSON.parse(whenever({ items: Object.fromEntries(named), payments })) };
}

/** What reconcile does late is dated late. */
const whenever = (end: object) => JSON.stringify(end).replace(/2026-04-22T1[3-5]:\d\d:\d\dZ/g, 'then');

test('whatever call of an order, its settlement or its effects fails in whatever way, it is paid once', async () => {
  const reference = await settled();
  const points = reference.calls.flatMap((name, at) => modesFor(name).map((mode: Mode) => ({ at, mode })));
  expect(Object.keys(reference.end.payments)).toHaveLength(1);
  expect(JSON.stringify(reference.end.items)).toContain('"status":"settled"');
  const faults: string[] = [];
  for (const { at, mode } of points) {
    const { calls, end } = await settled({ at, mode });
    const [difference] = differencesOf(reference.end, end);
    const fault = calls.length <= at ? 'the fault was never met' : difference;
    if (fault) faults.push(`${reference.calls[at]} (call ${at + 1}) ${mode}: ${fault}`);
  }
  console.log(
    `${points.length} points over ${reference.calls.length} calls, ${faults.length} did not converge`,
  );
  expect(faults).toEqual([]);
  expect(new Set(reference.calls)).toEqual(
    new Set(['BatchGetItem', 'TransactWriteItems', 'StartExecution', 'PutObject', 'UpdateItem', 'PutEvents']),
  );
});
