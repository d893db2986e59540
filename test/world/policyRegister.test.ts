import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RouteName } from '../../shared/api/index.ts';
import { membershipsIn } from '../../shared/data/memberships.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Engine } from './engine.ts';
import { namedOrMemory } from './memory/engine.ts';
import type { Actor } from './moves.ts';
import { alone } from './play.ts';
import { newPolicy } from './policyScenarios.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

type Asked = {
  operation: RouteName;
  by?: string;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: object;
  key?: string;
};

function ask(actor: Actor, { by, key = 'k', ...request }: Asked) {
  const as = by ? { apiKeyId: by } : { clientId: actor.clientId };
  return actor.world.ask({ ...request, as, headers: { 'Idempotency-Key': key } });
}
const codeOf = ({ body }: { body: Record<string, unknown> }) =>
  (body.reasons as { code: string }[])?.[0]?.code;

test('what is insured already is not insured twice: the same number, the same buyer, the whole turnover again', async () => {
  const actor = await alone(engine, []);
  const enters = async (key: string, changed: object) => {
    const body = { ...newPolicy, clientId: actor.clientId, ...changed };
    const answer = await ask(actor, { operation: 'openPolicy', body, by: 'key-eva', key });
    return answer.status === 201 ? 201 : codeOf(answer);
  };
  const single = { scope: 'single-buyer', buyerIds: ['byr_nl0001'] };
  expect(await enters('1', {})).toBe(201);
  expect(await enters('2', { reference: 'P-3' })).toBe('policies-overlap');
  expect(await enters('3', { reference: 'p- 2', additional: true })).toBe('policies-overlap');
  expect(await enters('4', { reference: 'P-4', additional: true })).toBe(201);
  expect(await enters('5', { reference: 'P-5', ...single })).toBe(201);
  expect(await enters('6', { reference: 'P-6', ...single })).toBe('policies-overlap');
  expect(await enters('7', { reference: 'P-7', ...single, buyerIds: ['byr_nl0002'] })).toBe(201);
  const later = { startsOn: '2027-05-01', endsOn: '2028-04-30' };
  expect(await enters('8', { ...later, ...single })).toBe(201);
});

test('a policy says who is insured with the client, how its systems are called, and by which rule grades are shown', async () => {
  const actor = await alone(engine, []);
  const coInsured = [{ name: 'Tulp Export BV', country: 'NL', registrationNumber: '12345678' }];
  const body = { ...newPolicy, clientId: actor.clientId, coInsured, locale: 'en-IE' };
  const entered = await ask(actor, { operation: 'openPolicy', body, by: 'key-eva' });
  expect(entered.body).toMatchObject({
    ...{ coInsured, locale: 'en-IE', gradeDisclosure: expect.any(String) },
    systems: { policies: expect.stringContaining('Example'), insights: expect.any(String) },
  });
  const renewal = { operation: 'getRenewal', params: { id: String(entered.body.policyId) } } as const;
  expect((await ask(actor, renewal)).status).toBe(200);
});

const bos = { broker: 'Makelaar Bos', issuer: 'https://broker.example', subject: 'bos', until: '2026-12-31' };

test('a broker is appointed with a scope and an end, and the end counts at once', async () => {
  const actor = await alone(engine, []);
  const body = { ...bos, scope: 'act' };
  const appointed = await ask(actor, { operation: 'appointBroker', body });
  expect(appointed).toMatchObject({
    status: 201,
    body: { running: true, from: '2026-04-22', until: '2026-12-31' },
  });
  expect(codeOf(await ask(actor, { operation: 'appointBroker', body, key: '2' }))).toBe('already-registered');
  const params = { id: String(appointed.body.mandateId) };
  const { clientId } = actor;
  const seen = await ask(actor, { operation: 'listStaffBrokerMandates', by: 'key-eva', query: { clientId } });
  expect(seen.body.data).toMatchObject([{ broker: 'Makelaar Bos', scope: 'act', running: true }]);
  const [member] = await membershipsIn(actor.world.store, bos.issuer, bos.subject);
  expect(member).toMatchObject({ rights: ['read', 'act'], validTo: '2026-12-31T23:00:00Z' });
  const ended = await ask(actor, { operation: 'endBrokerMandate', params, body: {}, key: '3' });
  expect(ended.body).toMatchObject({ running: false, endedAt: actor.world.now });
  const [gone] = await membershipsIn(actor.world.store, bos.issuer, bos.subject);
  expect(gone).toMatchObject({ rights: [], validTo: actor.world.now });
  expect(
    (await ask(actor, { operation: 'endBrokerMandate', params: { id: 'bmd_nl0000' }, body: {}, key: '4' }))
      .status,
  ).toBe(404);
});

test('a broker whose mandate is over is appointed again, and ending the old one leaves him the new one', async () => {
  const actor = await alone(engine, []);
  const { world } = actor;
  const appoints = (key: string, until: string) =>
    ask(actor, { operation: 'appointBroker', body: { ...bos, scope: 'act', until }, key });
  const ends = (mandateId: unknown, key: string) =>
    ask(actor, { operation: 'endBrokerMandate', params: { id: String(mandateId) }, body: {}, key });
  const member = async () => (await membershipsIn(world.store, bos.issuer, bos.subject))[0];
  const first = await appoints('a', '2026-04-30');
  await ends(first.body.mandateId, 'b');
  const second = await appoints('c', '2026-04-30');
  expect([second.status, second.body.running]).toEqual([201, true]);
  expect((await ends(first.body.mandateId, 'd')).status).toBe(200);
  expect(await member()).toMatchObject({ rights: ['read', 'act'] });
  expect(codeOf(await appoints('e', '2026-12-31'))).toBe('already-registered');
  world.now = '2026-05-01T08:00:00Z' as Instant;
  expect((await appoints('f', '2026-12-31')).status).toBe(201);
  expect(await member()).toMatchObject({ rights: ['read', 'act'], validTo: '2026-12-31T23:00:00Z' });
});

test('a mandate that is over, or copies without an address, are refused', async () => {
  const actor = await alone(engine, []);
  const appoints = async (changed: object) =>
    codeOf(await ask(actor, { operation: 'appointBroker', body: { ...bos, scope: 'read', ...changed } }));
  expect(await appoints({ until: '2026-04-21' })).toBe('mandate-over');
  expect(await appoints({ from: '2027-01-01' })).toBe('mandate-over');
  expect(await appoints({ copies: true })).toBe('copies-without-address');
});

test('he has copies of letters about the policy while his mandate runs, and none of what the client says of us', async () => {
  const actor = await alone(engine, []);
  const body = { ...bos, scope: 'read', copies: true, email: 'post@bos.example' };
  const { mandateId } = (await ask(actor, { operation: 'appointBroker', body })).body;
  const enters = async (key: string) => {
    const policy = { ...newPolicy, clientId: actor.clientId, reference: key, additional: true };
    await ask(actor, { operation: 'openPolicy', body: policy, by: 'key-eva', key });
    await actor.world.deliver(actor.clientId);
    return actor.world.outside.mails.at(-1);
  };
  expect(JSON.stringify(await enters('P-8'))).toContain('post@bos.example');
  await ask(actor, {
    operation: 'openComplaint',
    body: { subject: 'Te laat', description: 'Al weken.' },
    key: 'c',
  });
  await actor.world.deliver(actor.clientId);
  expect(JSON.stringify(actor.world.outside.mails.at(-1))).not.toContain('post@bos.example');
  await ask(actor, { operation: 'endBrokerMandate', params: { id: String(mandateId) }, body: {}, key: 'e' });
  expect(JSON.stringify(await enters('P-9'))).not.toContain('post@bos.example');
});
