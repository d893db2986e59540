import { afterAll, beforeAll, expect, test } from 'vitest';
import { casePartition, header } from '../../shared/data/keys.ts';
import { overdueFileIn, overdueFileKey } from '../../shared/data/overdueFile.ts';
import { readAll } from '../../shared/data/read.ts';
import { stillOwed } from '../../shared/domain/collection/debt.ts';
import { Collection } from '../../shared/domain/collection/state.ts';
import { plusSeconds } from '../../shared/domain/instant.ts';
import { Overdue } from '../../shared/domain/overdue/state.ts';
import {
  announces,
  answers,
  begun,
  closes,
  collectionOf,
  collects,
  collectsWith,
  consents,
  mandated,
  mandates,
  mandatesWith,
  objects,
  planned,
  proposes,
  reportsMore,
  told,
} from './collectionRequests.ts';
import { type Engine, startEngine } from './engine.ts';
import type { Answer } from './gateway.ts';
import { overdueOf } from './insurance.ts';
import { hour } from './limitRequests.ts';
import type { Actor, Move } from './moves.ts';
import { pays } from './overdueRequests.ts';
import { alone } from './play.ts';
import { euro } from './policyScenarios.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const rounds = Array.from({ length: 4 }, (_, i) => i);
const atOnce = (actor: Actor, moves: Move[]) =>
  Promise.all(moves.map((move, i) => move({ ...actor, key: `key-${i}` })));
const statuses = (given: (Answer | undefined)[]) => given.map((answer) => answer?.status).sort();
const codeOf = (answer: Answer | undefined) =>
  (answer?.body.reasons as { code: string }[] | undefined)?.[0]?.code;
const stateIn = async ({ world }: Actor, id: string) => {
  const key = header(casePartition(id));
  return (await readAll(world.store, [key]))(key)?.state;
};
const collectionIn = async (actor: Actor) =>
  Collection.parse(await stateIn(actor, await collectionOf(actor)));

test.each(rounds)('two mandates on one file at once: one is open, the other sees which (%i)', async () => {
  const actor = await alone(engine, told);
  const given = await atOnce(actor, [mandates, mandatesWith({ invoices: ['2026-1'] })]);
  expect(statuses(given)).toEqual([201, 409]);
  const [won, lost] = [201, 409].map((status) => given.find((answer) => answer?.status === status));
  expect(codeOf(lost)).toBe('collection-open');
  const key = overdueFileKey(overdueOf(actor));
  const file = overdueFileIn(await readAll(actor.world.store, [key]), overdueOf(actor));
  expect(file).toMatchObject({ version: 1, collection: won?.body.id });
  expect(lost?.body.detail).toContain(won?.body.id);
  await actor.world.deliver(actor.clientId);
  const overdue = Overdue.parse(await stateIn(actor, overdueOf(actor)));
  expect([overdue.status, overdue.collectionId]).toEqual(['in-collection', won?.body.id]);
});

test.each(rounds)(
  'more is told while it is mandated: what it took is noted there, the rest is free (%i)',
  async () => {
    const actor = await alone(engine, told);
    expect(statuses(await atOnce(actor, [mandates, reportsMore]))).toEqual([201, 201]);
    await actor.world.deliver(actor.clientId);
    const taken = (await collectionIn(actor)).invoices.map(({ number }) => number);
    const { invoices } = Overdue.parse(await stateIn(actor, overdueOf(actor)));
    expect(invoices).toHaveLength(3);
    expect(invoices.filter(({ handedOver }) => handedOver).map(({ number }) => number)).toEqual(taken);
  },
);

test.each(rounds)(
  'an answer and a new version at once: nobody agreed to what he never saw (%i)',
  async () => {
    const actor = await alone(engine, planned);
    const given = await atOnce(actor, [answers(true), proposes]);
    expect(given[1]?.status).toBe(200);
    const { plan } = await collectionIn(actor);
    expect(plan).toMatchObject({ version: 2, consent: 'awaited' });
    if (given[0]?.status === 409) expect(codeOf(given[0])).toBe('plan-replaced');
  },
);

test.each(rounds)('the same payment recorded by two people at once is recorded once (%i)', async () => {
  const actor = await alone(engine, begun);
  const given = await atOnce(actor, [collects, collectsWith({ amount: euro('1200.00') })]);
  expect(statuses(given)).toEqual([200, 409]);
  expect((await collectionIn(actor)).recoveries).toHaveLength(1);
});

test.each(rounds)('two payments that together are more than is owed: one of them is taken (%i)', async () => {
  const actor = await alone(engine, begun);
  const money = (reference: string) => collectsWith({ reference, amount: euro('2000.00') });
  const given = await atOnce(actor, [money('BANK-1'), money('BANK-2')]);
  expect(statuses(given)).toEqual([200, 422]);
  expect((await collectionIn(actor)).collected).toBe(200_000);
});

test.each(rounds)(
  'consent and objection at once: the later word stands, and both are on record (%i)',
  async () => {
    const actor = await alone(engine, [...mandated, announces('limitation'), hour]);
    expect(statuses(await atOnce(actor, [consents, objects]))).toEqual([200, 200]);
    expect((await collectionIn(actor)).events).toBe(4);
  },
);

test.each(rounds)(
  'money is told while it is mandated: the collection asks for what is left, whichever came first (%i)',
  async () => {
    const actor = await alone(engine, told);
    expect(statuses(await atOnce(actor, [mandates, pays]))).toEqual([200, 201]);
    await actor.world.deliver(actor.clientId);
    expect(stillOwed((await collectionIn(actor)).invoices)).toBe(150_000);
  },
);

test('closed, the file is free for another mandate, and learns what came in', async () => {
  const actor = await alone(engine, [...begun, collects, hour, closes('uncollectable'), hour]);
  const overdue = Overdue.parse(await stateIn(actor, overdueOf(actor)));
  expect(overdue).toMatchObject({ status: 'open', invoices: [{ number: '2026-2', received: 20_000 }] });
  expect(overdue.collectionId).toBeUndefined();
  const again = await mandates({ ...actor, key: 'again' });
  expect(again).toMatchObject({ status: 201, body: { left: euro('1800.00') } });
});

test('the same mandate sent again is the same one, ten minutes, a day and ninety days later', async () => {
  const actor = { ...(await alone(engine, told)), key: 'one-key' };
  const first = await mandates(actor);
  for (const seconds of [600, 86_400, 90 * 86_400]) {
    actor.world.now = plusSeconds(actor.world.now, seconds);
    const again = await mandates(actor);
    expect([again?.status, again?.body.id]).toEqual([201, first?.body.id]);
  }
});
