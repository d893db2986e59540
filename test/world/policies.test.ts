import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../shared/data/keys.ts';
import { clientIdOf, clientItems } from './cast.ts';
import { type Engine, startEngine } from './engine.ts';
import type { Request } from './gateway.ts';
import { Trail } from './injection.ts';
import { buyer, policyOf } from './insurance.ts';
import type { Actor } from './moves.ts';
import { alone } from './play.ts';
import { euro, insured, newPolicy, newTerms, opensPolicy, setsOwnLimit } from './policyScenarios.ts';
import { putAll, scanAll } from './records.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

type Asked = Omit<Request, 'as'> & { by?: string };

async function ask(actor: Actor, { by, ...request }: Asked) {
  const trail = new Trail();
  const headers = { 'Idempotency-Key': 'k', ...request.headers };
  const as = by ? { apiKeyId: by } : { clientId: actor.clientId };
  const answer = await actor.world.ask({ ...request, as, headers }, trail);
  return { ...answer, calls: trail.calls };
}
const codeOf = ({ body }: { body: Record<string, unknown> }) =>
  (body.reasons as { code: string }[])?.[0]?.code;

test('a policy is entered by two reads, because of what the client has besides, and one transaction; client and staff find it with its terms', async () => {
  const actor = await alone(engine, []);
  const entered = await opensPolicy({ ...actor, effects: new Trail(), key: 'k' });
  expect(entered).toMatchObject({ status: 201, body: { status: 'not-yet', clientId: actor.clientId } });
  expect(actor.trail.calls).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
  const id = String(entered?.body.policyId);
  const mine = await ask(actor, { operation: 'getPolicy', params: { id } });
  expect(mine).toMatchObject({ status: 200, headers: { ETag: '"1"' }, calls: ['BatchGetItem'] });
  expect(mine.body).toEqual(entered?.body);
  expect((await ask(actor, { operation: 'getStaffPolicy', params: { id }, by: 'key-eva' })).body).toEqual(
    mine.body,
  );
  const list = await ask(actor, { operation: 'listPolicies' });
  expect(list).toMatchObject({ body: { data: [mine.body] }, calls: ['Query'] });
  const { clientId } = actor;
  const staffs = await ask(actor, { operation: 'listStaffPolicies', query: { clientId }, by: 'key-eva' });
  expect(staffs).toMatchObject({ body: { data: [mine.body] }, calls: ['BatchGetItem', 'Query'] });
});

test('a list goes on where its page ended, and only for whom it was given', async () => {
  const actor = await alone(engine, []);
  for (const startsOn of ['2026-05-01', '2026-06-01', '2026-07-01']) {
    const body = { ...newPolicy, startsOn, reference: startsOn, additional: true, clientId: actor.clientId };
    await ask(actor, {
      operation: 'openPolicy',
      body,
      by: 'key-eva',
      headers: { 'Idempotency-Key': startsOn },
    });
  }
  const first = await ask(actor, { operation: 'listPolicies', query: { limit: '2' } });
  const cursor = String(first.body.nextCursor);
  const rest = await ask(actor, { operation: 'listPolicies', query: { limit: '2', cursor } });
  const starts = [first, rest].flatMap(({ body }) =>
    (body.data as { startsOn: string }[]).map((p) => p.startsOn),
  );
  expect(starts).toEqual(['2026-07-01', '2026-06-01', '2026-05-01']);
  const other = { ...actor, clientId: clientIdOf(1) };
  expect((await ask(other, { operation: 'listPolicies', query: { cursor } })).status).toBe(400);
  expect((await ask(other, { operation: 'listPolicies' })).body.data).toEqual([]);
});

test('new terms count from their date; an old If-Match is refused', async () => {
  const actor = await alone(engine, [insured]);
  const params = { id: policyOf(actor) };
  const changed = await newTerms({ ...actor, key: 'k1' });
  expect(actor.trail.calls).toEqual(['BatchGetItem', 'TransactWriteItems']);
  expect(changed?.body.terms).toMatchObject([
    { maximumPaymentTermsDays: 60 },
    { from: '2026-06-01', maximumPaymentTermsDays: 30 },
  ]);
  const again = {
    operation: 'changePolicyTerms',
    params,
    by: 'key-eva',
    body: { from: '2026-07-01' },
  } as const;
  expect((await ask(actor, { ...again, headers: { 'If-Match': '"1"' } })).status).toBe(412);
  expect((await ask(actor, { ...again, headers: { 'If-Match': '"2"' } })).status).toBe(201);
});

const policyBody = ({ clientId }: Actor) => ({ ...newPolicy, clientId });
const threshold = { amount: { amount: '1', currency: 'SEK' }, inclusive: true };
const upTo = { kind: 'blind', upTo: { amount: '1', currency: 'SEK' } };

test.each([
  ['an unknown currency', { currency: 'USD' }, 400, undefined],
  ['an end before the start', { endsOn: '2026-04-30' }, 422, 'ends-before-it-starts'],
  ['a policy that names no buyer', { scope: 'single-buyer' }, 422, 'buyers-and-scope'],
  ['another currency', { terms: { maximumPaymentTermsDays: 9, undecided: upTo } }, 422, 'other-currency'],
  ['a term in another', { terms: { maximumPaymentTermsDays: 9, threshold } }, 422, 'other-currency'],
  ['no such day', { startsOn: '2026-02-30' }, 400, undefined],
  [
    'a hundred and one per cent',
    { terms: { maximumPaymentTermsDays: 9, insuredPercentage: { named: 101 } } },
    400,
    undefined,
  ],
  ['no terms', { terms: {} }, 400, undefined],
  ['nobody’s policy', { clientId: newId('cli', 'NL', 'nobody') }, 404, undefined],
])('%s is refused, and nothing is written', async (_, wrong, status, code) => {
  const actor = await alone(engine, []);
  const before = await scanAll(actor.world.store);
  const answer = await ask(actor, {
    operation: 'openPolicy',
    by: 'key-eva',
    body: { ...policyBody(actor), ...wrong },
  });
  expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  expect(await scanAll(actor.world.store)).toEqual(before);
});

test('another client’s policy is not there, in the same words and calls as none', async () => {
  const actor = await alone(engine, [insured]);
  const other = { ...actor, clientId: clientIdOf(1) };
  await putAll(actor.world.store, clientItems(other.clientId, actor.staff['key-eva'], undefined));
  const get = (id: string) => ask(other, { operation: 'getPolicy', params: { id } });
  const [foreign, none] = [await get(policyOf(actor)), await get(newId('pol', 'NL', 'none'))];
  expect([foreign.status, none.status]).toEqual([404, 404]);
  expect([foreign.calls, foreign.body.detail]).toEqual([none.calls, none.body.detail]);
});

const ownLimit = { operation: 'setTradingLimit', params: { id: buyer } } as const;
const outstanding = (amount: string) => ({ maximumOutstanding: euro(amount) });

test('an own limit is set without a key by one read and one transaction; the one before is kept', async () => {
  const actor = await alone(engine, [insured]);
  const put = (amount: string, headers: Record<string, string> = {}) =>
    ask(actor, { ...ownLimit, body: outstanding(amount), headers: { 'Idempotency-Key': '', ...headers } });
  const get = () => ask(actor, { operation: 'getTradingLimit', params: { id: buyer } });
  expect((await get()).status).toBe(404);
  const first = await put('100.00', { 'If-Match': '"0"' });
  expect(first).toMatchObject({ status: 200, headers: { ETag: '"1"' }, body: { before: [] } });
  expect(first.calls).toEqual(['BatchGetItem', 'TransactWriteItems']);
  // The same again changes nothing, so that a repeated request is harmless.
  expect(await put('100')).toMatchObject({ headers: { ETag: '"1"' }, calls: ['BatchGetItem'] });
  expect((await put('200', { 'If-Match': '"7"' })).status).toBe(412);
  expect((await put('200', { 'If-Match': '"1"' })).headers.ETag).toBe('"2"');
  const now = await get();
  expect(now).toMatchObject({ headers: { ETag: '"2"' }, calls: ['BatchGetItem'] });
  expect(now.body).toMatchObject({
    maximumOutstanding: euro('200'),
    before: [{ maximumOutstanding: euro('100.00') }],
  });
});

test('an own limit belongs to who set it', async () => {
  const actor = await alone(engine, [insured]);
  await setsOwnLimit({ ...actor, key: '' });
  const get = { operation: 'getTradingLimit', params: { id: buyer } } as const;
  expect((await ask({ ...actor, clientId: clientIdOf(1) }, get)).status).toBe(404);
  expect((await ask(actor, get)).status).toBe(200);
});

test.each([
  ['less than nothing', { maximumOutstanding: euro('-1') }, 400],
  ['a third decimal', { maximumOutstanding: euro('1.001') }, 400],
  ['two currencies', { ...outstanding('5'), maximumOrder: { amount: '1', currency: 'SEK' } }, 422],
  ['half an order', { ...outstanding('5'), ordersPerMonth: 0.5 }, 400],
])('an own limit of %s is refused, and nothing is written', async (_, body, status) => {
  const actor = await alone(engine, [insured]);
  const before = await scanAll(actor.world.store);
  expect((await ask(actor, { ...ownLimit, body })).status).toBe(status);
  expect(
    (await ask(actor, { ...ownLimit, params: { id: 'byr_nl0000' }, body: outstanding('5') })).status,
  ).toBe(404);
  expect(await scanAll(actor.world.store)).toEqual(before);
});
