import { expect, test } from 'vitest';
import { buyerPartition, casePartition } from '../../shared/data/keys.ts';
import { buyerId, entered } from './buyerScenarios.ts';
import { orders, payable } from './claimMoneyRequests.ts';
import { claimOf } from './claimRequests.ts';
import { namedOrMemory } from './memory/engine.ts';
import { alone } from './play.ts';
import { answer, open } from './requests.ts';
import { tearNextRead } from './tornRead.ts';

test('an order that reads the case before and its year after another order is not told that the year is spent', async () => {
  const actor = await alone(await namedOrMemory(), payable);
  tearNextRead(actor.world, casePartition(await claimOf(actor)), () => orders(1)({ ...actor, key: 'other' }));
  const torn = await orders(1)({ ...actor, key: 'torn' });
  expect(torn?.body).toMatchObject({ status: 409, reasons: [{ code: 'already-ordered' }] });
  expect(actor.world.outside.payments.size).toBe(1);
});

test('a request that reads the case after its twin, and not yet that the twin was made, is answered as the twin was', async () => {
  const actor = await alone(await namedOrMemory(), [open]);
  let twin: Awaited<ReturnType<typeof answer>>;
  const first = async () => {
    twin = await answer(actor);
  };
  tearNextRead(actor.world, casePartition(actor.caseId), first, 'after');
  const torn = await answer(actor);
  expect(twin?.status).toBe(200);
  expect([torn?.status, torn?.body]).toEqual([twin?.status, twin?.body]);
});

test('whoever enters a buyer and reads him entered, and not yet that he did it himself, is answered as he was', async () => {
  const actor = await alone(await namedOrMemory(), []);
  let twin: Awaited<ReturnType<typeof entered>>;
  const first = async () => {
    twin = await entered(actor);
  };
  tearNextRead(actor.world, buyerPartition(buyerId), first, 'after');
  const torn = await entered(actor);
  expect(twin?.status).toBe(201);
  expect([torn?.status, torn?.body]).toEqual([twin?.status, twin?.body]);
});
