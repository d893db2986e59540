import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from './engine.ts';
import type { Answer } from './gateway.ts';
import { buyer, policyOf } from './insurance.ts';
import { namedOrMemory } from './memory/engine.ts';
import { asClient } from './moves.ts';
import { alone } from './play.ts';
import { euro, insured } from './policyScenarios.ts';
import { scanAll } from './records.ts';
import { refusedChanges } from './refusedChanges.ts';
import { refusedCollections } from './refusedCollections.ts';
import { refusedRequests } from './refusedRequests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

const because = ({ body }: Answer) =>
  ((body.errors ?? body.reasons) as { pointer?: string; code?: string }[] | undefined)?.map(
    ({ pointer, code }) => pointer ?? code,
  );

test.each([...refusedRequests, ...refusedChanges, ...refusedCollections])(
  '%s: refused with its reason, and nothing is written',
  async (_, given, when, status, reason) => {
    const actor = { ...(await alone(engine, given)), key: 'one-key' };
    const before = await scanAll(actor.world.store);
    const answer = (await when(actor)) as Answer;
    expect([answer.status, because(answer)]).toEqual([status, [reason]]);
    expect(await scanAll(actor.world.store)).toEqual(before);
    expect(actor.world.failures).toEqual([]);
  },
);

test("another client's policy is not there", async () => {
  const actor = { ...(await alone(engine, [insured])), key: 'one-key' };
  const policyId = policyOf({ clientId: 'cli_nlanother' });
  const asks = asClient('requestCreditLimit', {
    policyId,
    buyerId: buyer,
    amount: euro('1.00'),
    paymentTermsDays: 30,
  });
  expect((await asks(actor))?.status).toBe(404);
});
