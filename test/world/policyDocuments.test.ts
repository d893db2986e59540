import { afterAll, beforeAll, expect, test } from 'vitest';
import { buyerItem } from '../../shared/data/buyers.ts';
import { casePartition, documentIdOf, hash, header, limitIdOf } from '../../shared/data/keys.ts';
import { policyDocumentIn, policyDocumentKeys } from '../../shared/data/policyDocuments.ts';
import { readAll } from '../../shared/data/read.ts';
import type { Item } from '../../shared/data/store.ts';
import { eraseAt } from '../../shared/data/texts.ts';
import { newBuyer } from '../domain/insured.ts';
import { certifies, ourPolicy, statesBuyers, statesCover } from './documentScenarios.ts';
import { type Engine, startEngine } from './engine.ts';
import { Trail } from './injection.ts';
import { buyer, limitOf, policyOf } from './insurance.ts';
import { granted } from './limitRequests.ts';
import type { Actor } from './moves.ts';
import { reports } from './overdueRequests.ts';
import { alone } from './play.ts';
import { insured } from './policyScenarios.ts';
import { putAll } from './records.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

type View = { documentId: string; part?: number; buyers?: number; sha256: string; nextCursor?: string };

async function issue(actor: Actor, body: object, key = 'k') {
  const trail = new Trail();
  const request = { operation: 'issuePolicyDocument', params: { id: policyOf(actor) }, body } as const;
  const headers = { 'Idempotency-Key': key };
  const answer = await actor.world.ask({ ...request, as: { clientId: actor.clientId }, headers }, trail);
  const reasons = answer.body.reasons as { code: string }[] | undefined;
  return { ...answer, view: answer.body as View, code: reasons?.[0]?.code, calls: trail.calls };
}

async function read(actor: Actor, documentId: string) {
  const as = { clientId: actor.clientId };
  return actor.world.ask({ operation: 'getDocument', as, params: { id: documentId } });
}

/** The cells of the table of a statement. */
async function linesOf(actor: Actor, documentId: string): Promise<string[][]> {
  const blocks = (await read(actor, documentId)).body.blocks as { type: string; rows: string[][] }[];
  return blocks.find(({ type }) => type === 'grid')?.rows ?? [];
}

test('a document is made once for its key, kept with the hash of its words, and found by client and staff', async () => {
  const actor = { ...(await alone(engine, [insured])), key: 'k1' };
  const made = await certifies(actor);
  expect(made?.status).toBe(201);
  const view = made?.body as View;
  expect(view).toMatchObject({ kind: 'certificate', on: '2026-04-22', language: 'nl-NL', askedBy: 'client' });
  expect((await certifies(actor))?.body).toEqual(view);
  const keys = policyDocumentKeys(view.documentId)?.keys ?? [];
  const kept = policyDocumentIn(await readAll(actor.world.store, keys), view.documentId);
  expect(hash(JSON.stringify(kept?.tree))).toBe(view.sha256);
  const ours = await ourPolicy({ ...actor, key: 'k2' });
  expect(ours?.body).toMatchObject({ documentId: documentIdOf(policyOf(actor), 2), askedBy: 'staff' });
  const as = { clientId: actor.clientId };
  const params = { id: policyOf(actor) };
  const list = await actor.world.ask({ operation: 'listPolicyDocuments', as, params, query: { limit: '1' } });
  expect((list.body.data as View[]).map(({ documentId }) => documentId)).toEqual([ours?.body.documentId]);
  const cursor = String(list.body.nextCursor);
  const rest = await actor.world.ask({ operation: 'listPolicyDocuments', as, params, query: { cursor } });
  expect(rest.body).toEqual({ data: [view] });
  const words = (await read(actor, view.documentId)).body;
  expect(words).toMatchObject({ ...view, title: expect.stringContaining('Verzekeringsverklaring') });
  const theirs = await actor.world.ask({
    ...{ operation: 'getStaffDocument', as: { apiKeyId: 'key-eva' }, params: { id: view.documentId } },
  });
  expect(theirs.body).toEqual(words);
});

test('two who ask at once get a document each', async () => {
  const actor = await alone(engine, [insured]);
  const answers = await Promise.all(['a', 'b', 'c'].map((key) => issue(actor, { kind: 'policy' }, key)));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(new Set(answers.map(({ view }) => view.documentId)).size).toBe(3);
});

test('a statement has what is insured on that day, and what is unpaid stops it', async () => {
  const actor = { ...(await alone(engine, granted)), key: 'k' };
  const { view } = await issue(actor, { kind: 'statement-of-cover' });
  expect(view).toMatchObject({ part: 1, buyers: 1 });
  expect(await linesOf(actor, view.documentId)).toEqual([
    [expect.stringContaining('Jansen Bouw BV'), '€\u00a050.000,00', '90%', '30 dagen', ''],
  ]);
  const before = await issue(actor, { kind: 'statement-of-cover', on: '2026-04-21' }, 'k2');
  expect(before.view).toMatchObject({ part: 1, buyers: 0 });
  const named = await statesBuyers({ ...actor, key: 'k3' });
  expect(named?.body).toMatchObject({ buyers: 1 });
  await reports({ ...actor, key: 'k4' });
  actor.world.now = '2026-09-01T08:00:00Z' as typeof actor.world.now;
  const later = await issue(actor, { kind: 'statement-of-cover' }, 'k5');
  expect((await linesOf(actor, later.view.documentId))[0]?.[4]).toContain('niet verzekerd');
});

/** So many limits more, as the one that he has, each on a buyer of its own. */
async function withMore(actor: Actor, count: number): Promise<void> {
  const { store } = actor.world;
  const key = header(casePartition(limitOf(actor)));
  const one = (await readAll(store, [key]))(key) as Item;
  const items = Array.from({ length: count }, (_, i): Item[] => {
    const buyerId = `byr_nl${Array.from(String(i).padStart(26, '0'), (digit) => 'abcdefghij'[Number(digit)]).join('')}`;
    const text = JSON.stringify(one).replaceAll(buyer, buyerId);
    const limit = JSON.parse(text.replaceAll(limitOf(actor), limitIdOf(policyOf(actor), buyerId)));
    return [limit, buyerItem({ version: 1, buyer: { ...newBuyer(buyerId), name: `Koper ${i}` } })];
  });
  await putAll(store, items.flat());
}

test('a long statement comes in parts of a hundred buyers, each counted, none twice and none missing', async () => {
  const actor = await alone(engine, granted);
  await withMore(actor, 204);
  const names: string[] = [];
  const parts: View[] = [];
  for (let cursor: string | undefined, n = 1; n === 1 || cursor; n += 1) {
    const { view, calls } = await issue(actor, { kind: 'statement-of-cover', cursor }, `k${n}`);
    parts.push(view);
    names.push(...(await linesOf(actor, view.documentId)).map(([name = '']) => name.split('\n')[0] ?? ''));
    // Who is asked for in one Query; then three keys for each of a hundred buyers, a hundred keys a call.
    expect(calls.filter((call) => call === 'Query').length).toBe(1);
    expect(calls.filter((call) => call === 'BatchGetItem').length).toBeLessThanOrEqual(4);
    expect(calls.filter((call) => call === 'TransactWriteItems').length).toBe(1);
    cursor = view.nextCursor;
  }
  expect(parts.map(({ part, buyers }) => [part, buyers])).toEqual([
    [1, 100],
    [2, 100],
    [3, 5],
  ]);
  expect(names).toHaveLength(205);
  expect(new Set(names).size).toBe(205);
  const blocks = JSON.stringify((await read(actor, parts[1]?.documentId ?? '')).body.blocks);
  expect(blocks).toContain('Dit is deel 2 van het overzicht. Meer afnemers staan in het volgende deel.');
});

test('what cannot be stated is refused with its reason, and writes nothing', async () => {
  const actor = await alone(engine, [insured]);
  const refusal = async (body: object) => {
    const { status, code, calls } = await issue(actor, body);
    expect(calls).not.toContain('TransactWriteItems');
    return [status, code];
  };
  expect(await refusal({ kind: 'certificate', on: '2026-04-23' })).toEqual([422, 'day-to-come']);
  expect(await refusal({ kind: 'policy', on: '2027-01-01' })).toEqual([422, 'outside-policy']);
  expect(await refusal({ kind: 'letter' })).toEqual([400, undefined]);
  // This policy was entered without its renewal.
  expect(await refusal({ kind: 'renewal-pack' })).toEqual([404, undefined]);
  expect(await refusal({ kind: 'certificate', buyerIds: [buyer] })).toEqual([400, undefined]);
  expect(await refusal({ kind: 'statement-of-cover', cursor: 'x' })).toEqual([400, undefined]);
  expect(await refusal({ kind: 'statement-of-cover', buyerIds: [] })).toEqual([400, undefined]);
});

test('a document whose words were erased says so, in its language, and stays in the list', async () => {
  const actor = { ...(await alone(engine, [insured])), key: 'k' };
  const view = (await statesCover(actor))?.body as View;
  const [, words] = policyDocumentKeys(view.documentId)?.keys ?? [];
  if (!words) throw new Error('No place for its words');
  await eraseAt(actor.world.store, words, actor.world.now);
  const { status, body } = await read(actor, view.documentId);
  expect([status, JSON.stringify(body.blocks)]).toEqual([200, expect.stringContaining('gewist op 22')]);
});
