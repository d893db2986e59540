import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RouteName, routes } from '../../shared/api/index.ts';
import { clientIdOf, clientItems } from './cast.ts';
import type { Engine } from './engine.ts';
import { asks } from './enquiryRequests.ts';
import type { Asker } from './gateway.ts';
import { namedOrMemory } from './memory/engine.ts';
import { type Actor, asClient } from './moves.ts';
import { asksFor } from './personalRequests.ts';
import { alone } from './play.ts';
import { putAll } from './records.ts';
import { document } from './requests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

/** What is read by an id of its own. Letters and documents are read by whatever case they are of. */
const readings = (audience: 'client' | 'staff') =>
  (Object.keys(routes) as RouteName[]).filter((name) => {
    const { method, path } = routes[name];
    const ofAny = /\/(letters|documents)\/\{id\}$/.test(path);
    return routes[name].audience === audience && method === 'GET' && path.includes('{id}') && !ofAny;
  });

async function answersTo({ world }: Actor, audience: 'client' | 'staff', as: Asker, id: string) {
  const of = readings(audience).filter((operation) => !/enquir/i.test(operation));
  const asked = of.map(async (operation) => (await world.ask({ operation, as, params: { id } })).status);
  return new Set(await Promise.all(asked));
}

test('an id of another kind names nothing: for its owner, for another tenant, and for us', async () => {
  const actor = await alone(engine, [asks]);
  const other = clientIdOf(1);
  await putAll(actor.world.store, clientItems(other, actor.staff['key-eva'], 'post@roos.example'));
  const { caseId, clientId } = actor;
  expect(readings('client').length).toBeGreaterThan(20);
  expect(await answersTo(actor, 'client', { clientId }, caseId)).toEqual(new Set([404]));
  expect(await answersTo(actor, 'client', { clientId: other }, caseId)).toEqual(new Set([404]));
  const ours = await answersTo(actor, 'staff', { apiKeyId: 'key-eva' }, caseId);
  expect([...ours].filter((status) => status !== 403)).toEqual([404]);
});

test('what a member asked about himself is not read as something else', async () => {
  const actor = await alone(engine, [asksFor('access', 'me')]);
  const { world, clientId, caseId: id } = actor;
  for (const operation of ['getEnquiryTimeline', 'getComplaintTimeline', 'getFeedbackTimeline'] as const) {
    const read = await world.ask({ operation, as: { clientId }, params: { id } });
    expect([operation, read.status]).toEqual([operation, 404]);
  }
});

test('what was uploaded to an enquiry is handed out', async () => {
  const actor = await alone(engine, [asks]);
  const { world, clientId } = actor;
  const added = await asClient('addEnquiryDocument', document)({ ...actor, key: 'adds' });
  const id = String(added?.body.documentId);
  const get = () => world.ask({ operation: 'getDocument', as: { clientId }, params: { id } });
  expect((await get()).body.reasons).toMatchObject([{ code: 'upload-awaited' }]);
  world.outside.uploads.add(`${actor.caseId}/${id}`);
  expect((await get()).status).toBe(303);
});
