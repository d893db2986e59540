import { expect, test } from 'vitest';
import { orders, payable } from './claimMoneyRequests.ts';
import { claimOf } from './claimRequests.ts';
import { namedOrMemory } from './memory/engine.ts';
import { alone } from './play.ts';
import { answer, open } from './requests.ts';
import { tearNextRead } from './tornRead.ts';

test('an order that reads the case before and its year after another order is not told that the year is spent', async () => {
  const actor = await alone(await namedOrMemory(), payable);
  tearNextRead(actor.world, await claimOf(actor), () => orders(1)({ ...actor, key: 'other' }));
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
  tearNextRead(actor.world, actor.caseId, first, 'after');
  const torn = await answer(actor);
  expect(twin?.status).toBe(200);
  expect([torn?.status, torn?.body]).toEqual([twin?.status, twin?.body]);
});
