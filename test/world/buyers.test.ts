import { afterAll, beforeAll, expect, test } from 'vitest';
import { membershipItem } from '../../shared/data/buyers.ts';
import { buyerIdOf, buyerPartition } from '../../shared/data/keys.ts';
import { buyerId, entered, grades, insured, membershipOf, noted, numbered } from './buyerScenarios.ts';
import { type Engine, startEngine } from './engine.ts';
import { Trail } from './injection.ts';
import type { Actor } from './moves.ts';
import { alone } from './play.ts';
import { putAll, scanAll } from './records.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const client = ({ world, clientId }: Actor, operation: 'findBuyers' | 'getBuyer', rest: object) =>
  world.ask({ operation, as: { clientId }, ...rest });
const una = { apiKeyId: 'key-una' };
let asked = 0;
const names = (body: Record<string, unknown>) => (body.data as { name: string }[]).map(({ name }) => name);

test('entering, numbering and grading a buyer are one read and one transaction each', async () => {
  const actor = await alone(engine, []);
  for (const [i, move] of [entered, numbered, grades('5'), grades('7')].entries()) {
    const { answer, calls } = await noted(actor, move, `key-${i}`);
    expect(answer?.status).toBeLessThan(300);
    expect(calls).toEqual(['BatchGetItem', 'TransactWriteItems']);
  }
});

test('a buyer is found by every number of his and by the beginning of his name, and by nobody else’s', async () => {
  const actor = await alone(engine, [entered, numbered]);
  const find = async (query: object) =>
    (await client(actor, 'findBuyers', { query: { country: 'NL', ...query } })).body;
  for (const query of [
    { vatNumber: 'NL 0044.95.445.B01' },
    { registrationNumber: '1234 5678' },
    { name: 'JANSEN & z' },
  ])
    expect(names(await find(query))).toEqual(['Jansen & Zn. B.V.']);
  expect(names(await find({ name: 'Jansens' }))).toEqual([]);
  expect(names(await find({ country: 'BE', name: 'Jansen' }))).toEqual([]);
  expect((await find({ name: 'Ja' })).status).toBe(400);
  expect((await find({ name: 'Jansen', vatNumber: 'NL004495445B01' })).status).toBe(400);
  expect((await find({ vatNumber: 'NL004495446B01' })).status).toBe(422);
});

test('a number leads to one buyer: a second who has it is refused, whichever way round', async () => {
  const actor = await alone(engine, [entered, numbered]);
  const post = (operation: 'registerBuyer' | 'addBuyerNumber', body: object, params?: { id: string }) =>
    actor.world.ask({
      operation,
      as: una,
      body,
      params,
      headers: { 'Idempotency-Key': `key-${++asked}` },
    });
  const registration = (number: string) => ({ scheme: 'registration', number });
  const body = (...ids: object[]) => ({ country: 'NL', name: 'Peters B.V.', ids });
  expect((await post('registerBuyer', body(registration('12345678')))).status).toBe(409);
  expect((await post('registerBuyer', body(registration('22222222'), registration('12345678')))).status).toBe(
    409,
  );
  expect((await post('registerBuyer', body(registration('22222222')))).status).toBe(201);
  const id = buyerIdOf('NL', 'registration', '22222222');
  const vat = { scheme: 'vat', number: 'NL004495445B01' };
  expect((await post('addBuyerNumber', vat, { id })).status).toBe(409);
});

test('a list of names is read page by page, each name once, in one read', async () => {
  const actor = await alone(engine, []);
  const { world } = actor;
  for (let n = 0; n < 7; n++) {
    const ids = [{ scheme: 'registration', number: `3000000${n}` }];
    const body = { country: 'NL', name: `Bakker ${n} B.V.`, ids };
    await world.ask({ operation: 'registerBuyer', as: una, body, headers: { 'Idempotency-Key': `k${n}` } });
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const trail = new Trail();
    const query = { country: 'NL', name: 'bakker', limit: '3', ...(cursor && { cursor }) };
    const { body } = await world.ask(
      { operation: 'findBuyers', as: { clientId: actor.clientId }, query },
      trail,
    );
    expect(trail.calls).toEqual(['Query']);
    seen.push(...names(body));
    cursor = body.nextCursor as string | undefined;
  } while (cursor);
  expect(seen).toEqual(Array.from({ length: 7 }, (_, n) => `Bakker ${n} B.V.`));
});

test('the client sees why a grade is withheld; staff see each grade, by whom and why', async () => {
  const actor = await alone(engine, [entered, grades('5'), grades('7')]);
  const { body } = await client(actor, 'getBuyer', { params: { id: buyerId } });
  expect(body.grade).toEqual({ withheld: 'when-appropriate' });
  const history = await actor.world.ask({ operation: 'listGrades', as: una, params: { id: buyerId } });
  expect(history.body.data).toMatchObject([
    { kind: 'grade', n: 2, grade: '7', previous: '5', because: { text: 'Zijn jaarrekening.' } },
    { kind: 'grade', n: 1, grade: '5', because: { text: 'Zijn jaarrekening.' } },
  ]);
});

test('exposure adds up over all offices, and shows the limits of one’s own', async () => {
  const actor = await alone(engine, [entered, insured(3)]);
  const { world } = actor;
  const foreign = { ...membershipOf(actor, 9), office: 'SE', currency: 'SEK', amount: 250 } as const;
  const asking = { ...membershipOf(actor, 10), amount: 0, status: 'requested' } as const;
  await putAll(
    world.store,
    [foreign, asking].map((membership) => membershipItem(buyerId, membership)),
  );
  const page = async (query: Record<string, string>) =>
    (await world.ask({ operation: 'getExposure', as: una, params: { id: buyerId }, query })).body;
  const all = await page({});
  expect(all.sums).toEqual([
    { currency: 'EUR', insured: { amount: '3000.00', currency: 'EUR' }, limits: 3 },
    { currency: 'SEK', insured: { amount: '2.50', currency: 'SEK' }, limits: 1 },
  ]);
  expect((all.data as { office: string }[]).map(({ office }) => office)).toEqual(['NL', 'NL', 'NL', 'NL']);
  const first = await page({ limit: '2' });
  const rest = await page({ limit: '3', cursor: String(first.nextCursor) });
  expect([first.sums, rest.sums]).toMatchObject([[{ limits: 2 }], [{ limits: 1 }, { limits: 1 }]]);
});

test('nothing of a buyer stands outside his partition but what leads to him', async () => {
  const actor = await alone(engine, [entered, numbered, grades('5')]);
  const items = await scanAll(actor.world.store);
  const partitions = items.filter(({ PK }) => /^(BUYER|ALIAS)/.test(String(PK))).map(({ PK }) => PK);
  expect(new Set(partitions)).toEqual(new Set([buyerPartition(buyerId), 'ALIAS#NL#registration#12345678']));
});
