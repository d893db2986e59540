import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RouteName, routes } from '../../shared/api/index.ts';
import { clientReviewIdOf } from '../../shared/data/clientReviewKind.ts';
import { datesPartition } from '../../shared/data/dateItems.ts';
import { casePartition } from '../../shared/data/keys.ts';
import { servedPrefix, staffPartition } from '../../shared/data/served.ts';
import { clientIdOf, clientItems } from './cast.ts';
import { away, picture, reviews, toTom } from './contactScenarios.ts';
import type { Engine } from './engine.ts';
import { Trail } from './injection.ts';
import { hour } from './limitRequests.ts';
import { namedOrMemory } from './memory/engine.ts';
import { type Actor, asStaff } from './moves.ts';
import { alone } from './play.ts';
import { putAll, scanAll } from './records.ts';
import { company, open, tom } from './requests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

const counted = (calls: string[]) =>
  Object.fromEntries([...Map.groupBy(calls, (name) => name)].map(([name, { length }]) => [name, length]));

const reads: [RouteName, Record<string, number>][] = [
  ['listContacts', { BatchGetItem: 1 }],
  ['getReview', { Query: 1, BatchGetItem: 2 }],
  ['getReviewTimeline', { BatchGetItem: 1, Query: 1 }],
  ['listDates', { Query: 1, BatchGetItem: 1 }],
  ['getCalendarFile', { Query: 1, BatchGetItem: 1 }],
  ['listClients', { BatchGetItem: 2, Query: 1 }],
  ['getClient', { Query: 1, BatchGetItem: 2 }],
  ['getClientTimeline', { BatchGetItem: 1, Query: 1 }],
  ['listQualifications', { BatchGetItem: 2 }],
];

test('a read asks as often as its page needs, whatever the client has', async () => {
  const { world, clientId } = await alone(engine, [toTom, hour, reviews, open]);
  for (const [operation, calls] of reads) {
    const as = routes[operation].audience === 'staff' ? { apiKeyId: 'key-mia' } : { clientId };
    const trail = new Trail();
    const params = routes[operation].path.includes('{id}') ? { id: clientId } : undefined;
    const { status } = await world.ask({ operation, as, params }, trail);
    expect([operation, status, counted(trail.calls)]).toEqual([operation, 200, calls]);
  }
});

/** So many dates of one client, as so many cases would have left them. */
function dates(clientId: string, count: number) {
  return Array.from({ length: count }, (_, i) => {
    const caseId = `clm_nl${String(i).padStart(26, 'a')}`;
    const entry = { name: 'claim.payable', code: 'claim.payable', what: 'right', on: '2026-06-01' };
    const at = { since: '2026-04-22T13:20:00Z', sequence: 1 };
    return {
      ...{ PK: casePartition(caseId), SK: 'K#DATE#claim.payable', caseId, reference: 'CLM-A', kind: 'claim' },
      ...{ office: 'NL', ...at, entry, clientKey: datesPartition(clientId) },
      clientSort: `2026-06-01#${caseId}#claim.payable`,
    };
  });
}

test('a client with thousands of dates reads them page by page, and a file holds the nearest two thousand', async () => {
  const { world, clientId } = await alone(engine, []);
  await putAll(world.store, dates(clientId, 2_250));
  const trail = new Trail();
  const file = await world.ask({ operation: 'getCalendarFile', as: { clientId } }, trail);
  expect([file.status, counted(trail.calls)]).toEqual([200, { Query: 2 }]);
  let cursor = '';
  const seen = new Set<string>();
  for (let pages = 1; ; pages++) {
    const query = { limit: '100', ...(cursor && { cursor }) };
    const { body } = await world.ask({ operation: 'listDates', as: { clientId }, query });
    for (const { uid } of body.data as { uid: string }[]) seen.add(uid);
    cursor = String(body.nextCursor ?? '');
    if (!cursor) {
      expect([pages, seen.size]).toEqual([23, 2_250]);
      return;
    }
  }
});

test('another company sees none of it, and its cursor leads nowhere here', async () => {
  const { world, clientId, staff } = await alone(engine, [toTom, open]);
  const other = clientIdOf(1);
  await putAll(world.store, clientItems(other, staff['key-eva'], undefined));
  const ask = (as: string, query = {}) =>
    world.ask({ operation: 'listDates', as: { clientId: as }, query: { from: '2026-01-01', ...query } });
  expect(((await ask(clientId)).body.data as object[]).length).toBeGreaterThan(1);
  expect((await ask(other)).body.data).toEqual([]);
  const { nextCursor } = (await ask(clientId, { limit: '1' })).body;
  expect((await ask(other, { cursor: String(nextCursor) })).status).toBe(400);
  expect((await world.ask({ operation: 'getReview', as: { clientId: other } })).status).toBe(404);
});

const servedBy = async ({ world }: Actor, staffId: string) =>
  (await scanAll(world.store)).filter(
    ({ PK, SK }) => PK === staffPartition(staffId) && String(SK).startsWith(servedPrefix),
  ).length;

test('whoever leaves is told to every client of his, page by page, and keeps none', async () => {
  const actor = await alone(engine, []);
  const { world, staff } = actor;
  const many = Array.from({ length: 95 }, (_, i) => clientIdOf(i + 1));
  await putAll(
    world.store,
    many.flatMap((clientId) => clientItems(clientId, staff['key-eva'], undefined)),
  );
  for (const clientId of many) await toTom({ ...actor, clientId, key: `to-tom-${clientId}` });
  expect(await servedBy(actor, staff['key-tom'])).toBe(95);
  await asStaff(
    'key-ada',
    'disablePerson',
    (one) => ({ successor: one.staff['key-eva'] }),
    tom,
  )({
    ...actor,
    key: 'leave',
  });
  for (const clientId of many) await world.deliver(clientId);
  expect(await servedBy(actor, staff['key-tom'])).toBe(0);
  expect(await servedBy(actor, staff['key-eva'])).toBe(95);
  for (const clientId of [many[0], many[94]] as string[]) {
    const { body } = await world.ask({ operation: 'listContacts', as: { clientId } });
    expect(body.data).toMatchObject([{ name: 'Eva' }]);
  }
});

test('a client registered before there were such cases gets his with the first command, his contact in it', async () => {
  const actor = await alone(engine, []);
  const { world, clientId } = actor;
  const before = await world.ask({
    operation: 'getClient',
    as: { apiKeyId: 'key-mia' },
    params: { id: clientId },
  });
  expect(before.body).toMatchObject({ contact: actor.staff['key-eva'], review: null });
  await asStaff('key-eva', 'writeProfile', picture, company)({ ...actor, key: 'profile' });
  const after = await world.ask({
    operation: 'getClient',
    as: { apiKeyId: 'key-mia' },
    params: { id: clientId },
  });
  expect(after.body).toMatchObject({
    contactCard: { name: 'Eva' },
    review: { id: clientReviewIdOf({ office: 'NL', clientId }), profile: { markets: { text: 'Benelux.' } } },
  });
});

test('how a person’s days shall be, said twice, is written once', async () => {
  const actor = await alone(engine, []);
  const versions = async () =>
    (await scanAll(actor.world.store)).map(({ PK, SK, version }) => [PK, SK, version]);
  expect((await away({ ...actor, key: 'a' }))?.status).toBe(200);
  const once = await versions();
  expect((await away({ ...actor, key: 'b' }))?.status).toBe(200);
  expect(await versions()).toEqual(once);
});
