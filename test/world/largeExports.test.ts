import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportPage } from '../../functions/events/personal/exportPage.ts';
import { partBytes } from '../../functions/events/personal/part.ts';
import { ExportEffect } from '../../shared/data/effects.ts';
import type { Store } from '../../shared/data/store.ts';
import { type Engine, startEngine } from './engine.ts';
import { eventsOf } from './pair.ts';
import { asksFor } from './personalRequests.ts';
import { alone } from './play.ts';
import { putAll, scanAll } from './records.ts';
import { open } from './requests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

import { ask, partsOf } from './exportParts.ts';

const many = (clientId: string) =>
  Array.from({ length: 300 }, (_, i) => ({
    ...{ PK: `CLIENT#${clientId}`, SK: `T#TRADING-LIMIT#byr_${String(i).padStart(4, '0')}` },
    ...{ version: 1, note: `${i} ${'x'.repeat(5_000)}` },
  }));

test('a large export comes in parts of a bounded size, every record once', async () => {
  const actor = await alone(engine, [open]);
  await putAll(actor.world.store, many(actor.clientId));
  const { id } = await ask(actor, asksFor('access'), 'export');
  const parts = partsOf(actor, id);
  expect(parts.length).toBe(2);
  for (const part of parts) expect(JSON.stringify(part).length).toBeLessThan(partBytes + 100_000);
  const places = parts.flatMap(({ records }) => records.map(({ where }) => where));
  expect(new Set(places).size).toBe(places.length);
  expect(places.filter((where) => where.includes('trading-limit')).length).toBe(300);
  const { world, clientId } = actor;
  const shown = await world.ask({ operation: 'getDataRequest', as: { clientId }, params: { id } });
  expect(shown.body.export).toMatchObject({ files: 2, records: places.length });
});

test('a part that is made again, because somebody was killed, is the same part; the case is answered once', async () => {
  const actor = await alone(engine, [open]);
  const { world, clientId } = actor;
  await putAll(world.store, many(clientId));
  world.deaf.add(clientId);
  const { id } = await ask(actor, asksFor('access'), 'export');
  const pages = async () => {
    const items = await scanAll(world.store);
    return items.flatMap((item) => (item.effect === 'export' ? [ExportEffect.parse(item)] : []));
  };
  const [first] = await pages();
  const page = first as ExportEffect;
  await expect(
    exportPage({ ...world.deps, store: deadAfter(world.store) }, page, world.now),
  ).rejects.toThrow();
  const [one] = partsOf(actor, id);
  await exportPage(world.deps, page, world.now);
  expect(partsOf(actor, id)).toEqual([one]);
  const second = (await pages()).find(({ page: n }) => n === 2) as ExportEffect;
  await exportPage(world.deps, second, world.now);
  await exportPage(world.deps, second, world.now);
  const events = await eventsOf({ ...actor, caseId: id });
  expect(events.map(({ type }) => type)).toEqual(['opened', 'ordered', 'exported']);
});

/** A store that reads, and dies when anything is to be written. */
function deadAfter({ client, table }: Store): Store {
  const send = async (command: Parameters<typeof client.send>[0]) => {
    if (command instanceof TransactWriteItemsCommand) throw new Error('killed');
    return client.send(command);
  };
  return { table, client: { send } as unknown as Store['client'] };
}
