import { expect, test } from 'vitest';
import { orders, payable } from './claimMoneyRequests.ts';
import { claimOf } from './claimRequests.ts';
import { namedOrMemory } from './memory/engine.ts';
import { alone } from './play.ts';
import { tearNextRead } from './tornRead.ts';

test('an order that reads the case before and its year after another order is not told that the year is spent', async () => {
  const actor = await alone(await namedOrMemory(), payable);
  tearNextRead(actor.world, await claimOf(actor), () => orders(1)({ ...actor, key: 'other' }));
  const torn = await orders(1)({ ...actor, key: 'torn' });
  expect(torn?.body).toMatchObject({ status: 409, reasons: [{ code: 'already-ordered' }] });
  expect(actor.world.outside.payments.size).toBe(1);
});
