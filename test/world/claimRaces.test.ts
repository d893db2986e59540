import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimed, claimOf, files, filesWith, onClaim, receives, whole, withdraws } from './claimRequests.ts';
import { mandates, told } from './collectionRequests.ts';
import { type Engine, startEngine } from './engine.ts';
import type { Answer } from './gateway.ts';
import { overdueOf } from './insurance.ts';
import { hour } from './limitRequests.ts';
import { type Actor, asClient, type Move } from './moves.ts';
import { alone } from './play.ts';
import { euro } from './policyScenarios.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const rounds = Array.from({ length: 3 }, (_, i) => i);
const atOnce = (actor: Actor, moves: Move[]) =>
  Promise.all(moves.map((move, i) => move({ ...actor, key: `key-${i}` })));
const statuses = (answers: (Answer | undefined)[]) => answers.map((answer) => answer?.status).sort();
const codeOf = (answer: Answer | undefined) =>
  (answer?.body.reasons as { code: string }[] | undefined)?.[0]?.code;

test.each(rounds)(
  'two claims on one file at once: one is taken, the other hears which is open (%i)',
  async () => {
    const actor = await alone(engine, told);
    const answers = await atOnce(actor, [files, filesWith({ invoices: ['2026-1'] })]);
    expect(statuses(answers)).toEqual([201, 409]);
    expect(answers.map(codeOf).filter(Boolean)).toEqual(['claim-open']);
  },
);

test.each(rounds)(
  'a claim and a mandate at once are both taken, each knowing the other or not (%i)',
  async () => {
    const actor = await alone(engine, told);
    expect(statuses(await atOnce(actor, [files, mandates]))).toEqual([201, 201]);
  },
);

test('the same request again is the same claim, and the same key for another claim is refused', async () => {
  const actor = await alone(engine, told);
  const [first, again] = [await files(actor), await files(actor)];
  expect(again?.body.id).toBe(first?.body.id);
  expect((await filesWith({ invoices: ['2026-2'] })(actor))?.status).toBe(422);
});

test('an invoice of a claim that is over stays claimed, one of a withdrawn claim does not', async () => {
  const part = filesWith({ invoices: ['2026-1'] });
  const paid = await alone(engine, [...told, part, hour]);
  await onClaim(
    asClient('tellClaimReceipt', { reference: 'R-9', on: '2026-04-22', amount: euro('1000.00') }),
  )(paid);
  const again = await part({ ...paid, key: 'again' });
  expect([again?.status, codeOf(again)]).toEqual([422, 'invoices']);
  expect((await filesWith({ invoices: ['2026-2'] })({ ...paid, key: 'other' }))?.status).toBe(201);
  const withdrawn = await alone(engine, [...told, part, hour, withdraws, hour]);
  expect((await part({ ...withdrawn, key: 'again' }))?.status).toBe(201);
});

test('the overdue file hears of the claim, of money on it and of its end', async () => {
  const actor = await alone(engine, whole);
  const overdue = async () =>
    (
      await actor.world.ask(
        { operation: 'getOverdue', as: actor, params: { id: overdueOf(actor) } },
        actor.trail,
      )
    ).body as { status: string; claimId?: string; count: number };
  expect(await overdue()).toMatchObject({ status: 'claimed', claimId: await claimOf(actor) });
  await receives({ ...actor, key: 'money' });
  expect(await overdue()).toMatchObject({ status: 'claimed', count: 1 });
  await withdraws({ ...actor, key: 'over' });
  expect(await overdue()).toMatchObject({ status: 'open' });
});

test('a claim of another tenant is not there, nor can his file be claimed', async () => {
  const actor = await alone(engine, claimed);
  const stranger = { clientId: `cli_nl${'z'.repeat(26)}` };
  const id = await claimOf(actor);
  const read = { operation: 'getClaim', as: stranger, params: { id } } as const;
  expect((await actor.world.ask(read, actor.trail)).status).toBe(404);
  const body = { overdueId: overdueOf(actor), cause: 'protracted-default' };
  const headers = { 'Idempotency-Key': 'theirs' };
  const stolen = { operation: 'fileClaim', as: stranger, body, headers } as const;
  expect((await actor.world.ask(stolen, actor.trail)).status).toBe(404);
});
