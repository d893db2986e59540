import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAll } from '../../shared/data/read.ts';
import { balancesOf } from '../../shared/domain/ledger/balances.ts';
import { Posting } from '../../shared/domain/ledger/posting.ts';
import { decoded } from '../../shared/domain/policyYear/encoded.ts';
import { on } from '../domain/insured.ts';
import { wednesday } from './cast.ts';
import { type Engine, startEngine } from './engine.ts';
import { Trail } from './injection.ts';
import { opened, order, payouts, yearKey } from './payouts.ts';
import { scanAll } from './records.ts';
import { World } from './world.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const open = () => World.open(engine, wednesday, payouts);
const yearIn = async ({ store }: World) => {
  const item = (await readAll(store, [yearKey]))(yearKey);
  return { version: item?.version, year: decoded(item?.year) };
};
const codeOf = (outcome: Awaited<ReturnType<typeof order>>) =>
  typeof outcome === 'symbol' || outcome.outcome !== 'refused' ? 'done' : outcome.refusal.reasons[0]?.code;

test('a payment is one read and one transaction, with the year in it', async () => {
  const world = await open();
  const caseId = await opened(world, 'a', { entitlement: 90_000 });
  expect(await yearIn(world)).toMatchObject({ version: 1, year: { claims: [{ claimId: caseId, paid: 0 }] } });
  const trail = new Trail();
  expect(codeOf(await order(world, { caseId, n: 1, minor: 90_000 }, trail))).toBe('done');
  expect(trail.calls).toEqual(['BatchGetItem', 'TransactWriteItems']);
  expect(await yearIn(world)).toMatchObject({ version: 2, year: { claims: [{ paid: 90_000 }] } });
});

test('the same request again orders nothing more', async () => {
  const world = await open();
  const caseId = await opened(world, 'a', { entitlement: 90_000 });
  for (let n = 0; n < 3; n++) await order(world, { caseId, n: 1, minor: 50_000 });
  expect((await yearIn(world)).year.claims).toMatchObject([{ paid: 50_000 }]);
  expect(codeOf(await order(world, { caseId, n: 2, minor: 40_001 }))).toBe('above-indemnity');
});

test('two payments of one claim at once: one is ordered, the other is above what is left', async () => {
  const world = await open();
  const caseId = await opened(world, 'a', { entitlement: 90_000 });
  const both = await Promise.all([
    order(world, { caseId, n: 1, minor: 60_000 }),
    order(world, { caseId, n: 2, minor: 60_000 }),
  ]);
  expect(both.map(codeOf).sort()).toEqual(['above-indemnity', 'done']);
});

test('many claims of one year paid at once never pay more than its maximum together', async () => {
  const world = await open();
  const names = ['a', 'b', 'c', 'd', 'e'];
  const ids: string[] = [];
  for (const name of names)
    ids.push(await opened(world, name, { entitlement: 40_000, maximumLiability: 100_000 }));
  const orders = ids.map((caseId) => order(world, { caseId, n: 1, minor: 40_000 }).catch(() => undefined));
  const codes = (await Promise.all(orders)).map((outcome) => outcome && codeOf(outcome));
  const { claims } = (await yearIn(world)).year;
  const paid = claims.reduce((sum, claim) => sum + claim.paid, 0);
  expect(paid).toBe(40_000 * codes.filter((code) => code === 'done').length);
  expect(paid).toBeLessThanOrEqual(100_000);
  expect(codes).toContain('above-maximum-liability');
});

test('two claims that are opened at once both stand in the year, the earlier loss first', async () => {
  const world = await open();
  const ids = await Promise.all([
    opened(world, 'late', { entitlement: 5, dateOfLoss: on('2026-04-01') }),
    opened(world, 'early', { entitlement: 7, dateOfLoss: on('2026-02-01') }),
  ]);
  const { claims } = (await yearIn(world)).year;
  expect(claims.map(({ claimId }) => claimId)).toEqual([ids[1], ids[0]]);
});

test('the ledger stands in items of its own, each under its natural key, and sums to zero', async () => {
  const world = await open();
  const caseId = await opened(world, 'a', { entitlement: 90_000 });
  await order(world, { caseId, n: 1, minor: 60_000 });
  await order(world, { caseId, n: 2, minor: 30_000 });
  const items = (await scanAll(world.store)).filter(({ SK }) => String(SK).startsWith('P#POSTING#'));
  expect(items.map(({ id }) => String(id).replace(caseId, '')).sort()).toEqual([
    ...['#indemnity-decided#1', '#payment-ordered#1', '#payment-ordered#2'],
  ]);
  const postings = items.map(({ PK: _, SK: __, ...posting }) => Posting.parse(posting));
  expect(balancesOf(postings).EUR).toMatchObject({ indemnity: 90_000, payable: 0, bank: -90_000 });
});
