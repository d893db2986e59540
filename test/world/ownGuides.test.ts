import { afterAll, beforeAll, expect, test } from 'vitest';
import { GuideTopic } from '../../shared/domain/guide/topics.ts';
import { clientIdOf, clientItems } from './cast.ts';
import type { Engine } from './engine.ts';
import { Trail } from './injection.ts';
import { overdueOf, policyOf } from './insurance.ts';
import { grantedInPart } from './limitRequests.ts';
import { namedOrMemory } from './memory/engine.ts';
import type { Actor } from './moves.ts';
import { reports } from './overdueRequests.ts';
import { alone } from './play.ts';
import { putAll } from './records.ts';
import { open } from './requests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

type Line = { what: string; id: string; text: string };

async function guide(actor: Actor, topic: GuideTopic, query = {}) {
  const trail = new Trail();
  const as = { clientId: actor.clientId };
  const answer = await actor.world.ask({ operation: 'getOwnGuide', as, params: { topic }, query }, trail);
  const count = (name: string) => trail.calls.filter((call) => call === name).length;
  return {
    ...answer,
    own: (answer.body.own ?? []) as Line[],
    queries: count('Query'),
    reads: count('BatchGetItem'),
  };
}

/** How many kinds of cases each topic looks at; policies and contact are read for every one. */
const kinds: Partial<Record<GuideTopic, number>> = {
  ...{
    overdue: 1,
    collection: 1,
    claim: 2,
    appeal: 1,
    complaint: 1,
    'credit-limit': 1,
    duties: 4,
    renewal: 1,
  },
};

test('a guide asks for each kind of case once, however many cases there are, and writes nothing', async () => {
  const actor = await alone(engine, [open, ...grantedInPart, reports]);
  for (const topic of GuideTopic.options) {
    const { status, queries, reads } = await guide(actor, topic);
    expect([topic, status, queries]).toEqual([topic, 200, 1 + (kinds[topic] ?? 0)]);
    expect(reads, topic).toBeLessThanOrEqual(1 + (kinds[topic] ?? 0));
  }
});

test('each topic shows what is his in it, and of another client nothing', async () => {
  const actor = await alone(engine, [open, ...grantedInPart, reports]);
  const shown = async (topic: GuideTopic, of = actor, query = {}) =>
    (await guide(of, topic, query)).own.map(({ what, id }) => [what, id]);
  const named = { policyId: policyOf(actor) };
  expect(await shown('overdue')).toEqual([['stop-supply', overdueOf(actor)]]);
  expect(await shown('collection')).toEqual([['hand-over', overdueOf(actor)]]);
  expect(await shown('complaint')).toEqual([['waiting', actor.caseId]]);
  expect(await shown('renewal', actor, named)).toEqual([['policy-ends', policyOf(actor)]]);
  expect((await shown('duties', actor, named)).map(([what]) => what)).toEqual(
    expect.arrayContaining(['stop-supply', 'hand-over', 'claim', 'policy-ends']),
  );
  const other = { ...actor, clientId: clientIdOf(1) };
  await putAll(actor.world.store, clientItems(other.clientId, actor.staff['key-eva'], undefined));
  for (const topic of GuideTopic.options) expect(await shown(topic, other), topic).toEqual([]);
  expect((await guide(other, 'duties', { policyId: policyOf(actor) })).status).toBe(404);
});

test('whoever has no policy has the house’s periods, and is told so', async () => {
  const actor = await alone(engine, []);
  const { body } = await guide(actor, 'collection');
  expect(body.policyId).toBeUndefined();
  expect(JSON.stringify(body.blocks)).toContain('onze gebruikelijke voorwaarden');
});
