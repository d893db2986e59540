import { afterAll, beforeAll, expect, test } from 'vitest';
import { membershipItem } from '../../shared/data/buyers.ts';
import { creditorItem } from '../../shared/data/creditors.ts';
import { casePartition, header, overdueIdOf } from '../../shared/data/keys.ts';
import { readAll } from '../../shared/data/read.ts';
import type { Item } from '../../shared/data/store.ts';
import { Overdue } from '../../shared/domain/overdue/state.ts';
import { grades, membershipOf } from './buyerScenarios.ts';
import { type Engine, startEngine } from './engine.ts';
import { pagesOf } from './fanOutPages.ts';
import { buyer, limitOf, overdueOf } from './insurance.ts';
import { approves, hour, requests } from './limitRequests.ts';
import type { Actor, Move } from './moves.ts';
import { paysWith } from './overdueRequests.ts';
import { told } from './overdueScenarios.ts';
import { alone } from './play.ts';
import { putAll, scanAll } from './records.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const on = () => buyer;
const graded = [...told, grades('5', on), hour];

const lettersIn = (items: Item[], kind: string) => items.filter((item) => item.kind === kind);
async function afterGrade(given: Move[], grade: string) {
  const actor = await alone(engine, given);
  await grades(grade, on)({ ...actor, key: 'grade' });
  await actor.world.deliver(actor.clientId);
  const items = await scanAll(actor.world.store);
  const key = header(casePartition(overdueOf(actor)));
  const file = Overdue.parse((await readAll(actor.world.store, [key]))(key)?.state);
  expect(actor.world.failures).toEqual([]);
  return { actor, items, file };
}

test('F 15: a client without a limit, with an unpaid invoice, is told that the buyer is doing worse', async () => {
  const { actor, items, file } = await afterGrade(graded, '8');
  expect(file.gradeTold).toBe(2);
  expect(lettersIn(items, 'buyer-worsened')).toMatchObject([{ caseId: overdueOf(actor), state: 'sent' }]);
});

test('F 15: who has a limit of the same policy hears it from that alone, once', async () => {
  const { actor, items, file } = await afterGrade([...graded, requests, hour, approves, hour], '8');
  expect(file.gradeTold).toBe(0);
  expect(lettersIn(items, 'buyer-worsened')).toMatchObject([{ caseId: limitOf(actor) }]);
});

test('F 15: once everything is paid nobody is told any more', async () => {
  const { items, file } = await afterGrade([...graded, paysWith('2420.00'), hour], '8');
  expect([file.gradeTold, lettersIn(items, 'buyer-worsened')]).toEqual([0, []]);
  expect(items.filter(({ SK }) => String(SK).startsWith('O#'))).toEqual([]);
});

test('F 15: an improvement waits for the digest of the week', async () => {
  const { items, file } = await afterGrade(graded, '3');
  expect([file.gradeTold, lettersIn(items, 'buyer-worsened')]).toEqual([0, []]);
  const headers = items.filter(({ SK }) => SK === 'A#HEADER');
  const states = headers.map(({ state }) => state as { kind?: string } | undefined);
  expect(states.filter((state) => state?.kind === 'monitoring')).toMatchObject([
    { waiting: [{ buyerId: buyer, grade: '3' }] },
  ]);
});

/** Files of other policies on the same buyer: only what the buyer's partition knows of them. */
const creditors =
  (count: number): Move =>
  async ({ world, clientId }) => {
    const files = Array.from({ length: count }, (_, n) => {
      const policyId = `pol_nl${String(n)
        .padStart(26, 'a')
        .replaceAll(/\d/g, (digit) => 'bcdefghijk'[+digit] ?? '')}`;
      const id = overdueIdOf(policyId, buyer);
      return creditorItem({
        id,
        clientId,
        office: 'NL',
        policyId,
        buyerId: buyer,
        gradeShown: false,
      } as Overdue);
    });
    await putAll(world.store, files);
    return undefined;
  };
const limits: Move = async (actor: Actor) => {
  const all = Array.from({ length: 100 }, (_, n) => membershipItem(buyer, membershipOf(actor, n)));
  await putAll(actor.world.store, all);
  return undefined;
};

test('limits come first, then files, page by page: each page is killed and comes again, everybody is told once', async () => {
  const actor = await alone(engine, [...graded, limits, creditors(150)]);
  const { world } = actor;
  world.deaf.add(actor.clientId);
  await grades('8', on)({ ...actor, key: 'grade' });
  const { calls } = await pagesOf(actor);
  // 90 limits; 10 limits and 80 files; 71 files, his own among them.
  expect(calls).toEqual([
    ...['Query', 'TransactWriteItems', 'Query', 'BatchGetItem', 'TransactWriteItems'],
    ...['Query', 'BatchGetItem', 'TransactWriteItems'],
  ]);
  const signals = (await scanAll(world.store)).filter(({ effect }) => effect === 'signal');
  expect(new Set(signals.map(({ to }) => to)).size).toBe(251);
});
