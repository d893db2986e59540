import { afterAll, beforeAll, expect, test } from 'vitest';
import { wakeCase } from '../../functions/events/wake/wakeCase.ts';
import { casePartition, header } from '../../shared/data/keys.ts';
import { readAll } from '../../shared/data/read.ts';
import { CreditLimit } from '../../shared/domain/creditLimit/state.ts';
import { type Instant, plusSeconds } from '../../shared/domain/instant.ts';
import { grades } from './buyerScenarios.ts';
import { noticed } from './changeScenarios.ts';
import { type Engine, stackOf, startEngine } from './engine.ts';
import type { Answer } from './gateway.ts';
import { buyer, limitOf } from './insurance.ts';
import {
  appeals,
  approves,
  asked,
  decides,
  hour,
  informs,
  requests,
  requestsWith,
  seconds,
} from './limitRequests.ts';
import type { Actor, Move } from './moves.ts';
import { alone } from './play.ts';
import { euro, insured } from './policyScenarios.ts';
import { passTo } from './time.ts';
import type { World } from './world.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const rounds = Array.from({ length: 4 }, (_, i) => i);
const graded = [...asked, grades('5', () => buyer), hour];
const worsens = grades('8', () => buyer);

async function limitIn(actor: Actor): Promise<CreditLimit> {
  const key = header(casePartition(limitOf(actor)));
  return CreditLimit.parse((await readAll(actor.world.store, [key]))(key)?.state);
}
const atOnce = (actor: Actor, moves: Move[]) =>
  Promise.all(moves.map((move, i) => move({ ...actor, key: `key-${i}` })));
const statuses = (answers: (Answer | undefined)[]) => answers.map((answer) => answer?.status).sort();
const codeOf = (answer: Answer | undefined) =>
  (answer?.body.reasons as { code: string }[] | undefined)?.[0]?.code;

/** While the next transaction is on its way, something else is done. */
function meanwhile({ store }: World, act: () => Promise<unknown>): void {
  let over = false;
  stackOf(store.client).add(
    (next, { commandName }) =>
      async (args) => {
        const first = !over && commandName === 'TransactWriteItemsCommand';
        over ||= first;
        if (first) await act();
        return next(args);
      },
    { step: 'initialize', priority: 'high', name: 'meanwhile' },
  );
}

test.each(rounds)('two people decide at once: one wins, the other sees how it stands (%i)', async () => {
  const actor = await alone(engine, asked);
  const answers = await atOnce(actor, [approves, decides({ outcome: 'approved' }, 'key-mia')]);
  expect(statuses(answers)).toEqual([200, 409]);
  const lost = answers.find((answer) => answer?.status === 409);
  expect(codeOf(lost)).toBe('request-not-open');
  expect(lost?.body.current).toMatchObject({ id: limitOf(actor), status: 'decided' });
  expect((await limitIn(actor)).decisions).toHaveLength(1);
});

test('a grade that changes while it is decided: the decision rests on the new one', async () => {
  const actor = await alone(engine, graded);
  meanwhile(actor.world, () => worsens({ ...actor, key: 'grade' }));
  expect((await approves({ ...actor, key: 'decide' }))?.status).toBe(200);
  expect((await limitIn(actor)).decisions).toMatchObject([{ grade: { n: 2, grade: '8' } }]);
});

test.each(rounds)('a grade and a decision at once: who decided on the old one is told (%i)', async () => {
  const actor = await alone(engine, graded);
  const answers = await atOnce(actor, [worsens, approves]);
  expect(statuses(answers)).toEqual([200, 200]);
  await actor.world.deliver(actor.clientId);
  const { decisions, gradeTold } = await limitIn(actor);
  expect(Math.max(decisions[0]?.grade?.n ?? 0, gradeTold)).toBe(2);
});

test('what was proposed on the old grade is approved by nobody', async () => {
  const large = [insured, requestsWith({ amount: euro('600000.00') }), hour];
  const actor = await alone(engine, [...large, grades('5', () => buyer), hour, approves, hour, worsens]);
  const answer = await seconds(true)({ ...actor, key: 'second' });
  expect([answer?.status, codeOf(answer)]).toEqual([409, 'grade-changed']);
  expect((await limitIn(actor)).decisions).toEqual([]);
});

test.each(rounds)('two of a client ask for the same buyer at once: one request is open (%i)', async () => {
  const actor = await alone(engine, [insured]);
  const answers = await atOnce(actor, [requests, requestsWith({ amount: euro('70000.00') })]);
  expect(statuses(answers)).toEqual([201, 409]);
  const lost = answers.find((answer) => answer?.status === 409);
  expect([codeOf(lost), lost?.body.current]).toEqual([
    'request-open',
    expect.objectContaining({ status: 'received' }),
  ]);
  expect((await limitIn(actor)).events).toBe(1);
});

/** The day of an announced change comes in the same second in which the client says something. */
async function onTheDay(says: Move): Promise<{ answer: Answer | undefined; limit: CreditLimit }> {
  const actor = await alone(engine, noticed);
  const { world } = actor;
  const day = (await limitIn(actor)).change?.effectiveAt as Instant;
  // Their own alarms ring here and now, as often as it takes.
  for (const alarm of world.outside.executions) alarm.rings.length = 0;
  world.now = day;
  const wake = { caseId: limitOf(actor), now: day, requestId: 'alarm', n: 1 };
  const [answer] = await Promise.all([
    says({ ...actor, key: 'says' }),
    ...Array.from({ length: 3 }, () => wakeCase(world.store, world.deps.count, wake)),
  ]);
  await passTo(world, plusSeconds(day, 3_600));
  return { answer, limit: await limitIn(actor) };
}

test.each(rounds)('a comment in the second of its day is in time: the change waits (%i)', async () => {
  const { answer, limit } = await onTheDay(informs);
  expect(answer?.status).toBe(200);
  expect(limit.change).toMatchObject({ held: 'comment', comment: { at: limit.change?.effectiveAt } });
  expect(limit.cover?.amount).toBe(50_000_00);
});

test.each(rounds)('an appeal in the second of its day is taken, and too late to hold it (%i)', async () => {
  const { answer, limit } = await onTheDay(appeals);
  expect(answer?.status).toBe(201);
  expect(limit.appeals).toMatchObject([{ against: 'change', n: 1, lodgedAt: limit.change?.effectiveAt }]);
  expect(limit.change?.ended).toMatchObject({ as: 'effective', at: limit.change?.effectiveAt });
  expect(limit.cover?.amount).toBe(20_000_00);
});
