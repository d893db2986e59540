import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportPage } from '../../functions/events/personal/exportPage.ts';
import { partBytes } from '../../functions/events/personal/part.ts';
import { buyerKey } from '../../shared/data/buyers.ts';
import { ExportEffect } from '../../shared/data/effects.ts';
import { clientContactKey } from '../../shared/data/keys.ts';
import { readAll } from '../../shared/data/read.ts';
import type { Store } from '../../shared/data/store.ts';
import { plusSeconds } from '../../shared/domain/instant.ts';
import { clientIdOf, clientItems } from './cast.ts';
import { type Engine, startEngine } from './engine.ts';
import { buyer } from './insurance.ts';
import { type Actor, asClient, asStaff, type Move } from './moves.ts';
import { eventsOf } from './pair.ts';
import { asksFor, erases, holds, lifts, logs, logsBuyer } from './personalRequests.ts';
import { alone } from './play.ts';
import { insured } from './policyScenarios.ts';
import { putAll, scanAll } from './records.ts';
import { contact, days, message, open } from './requests.ts';
import { passTo } from './time.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

type Record = { where: string; what: string; data: object };

/** The parts of an export as they lie in the bucket. */
function partsOf({ world }: Actor, id: string): { records: Record[]; withheld: number; part: number }[] {
  const own = [...world.outside.exports].filter(([key]) => key.startsWith(`exports/${id}/`));
  return own.filter(([key]) => key.endsWith('.json')).map(([, text]) => JSON.parse(text));
}

const ask = async (actor: Actor, move: Move, key: string) => {
  const answer = await move({ ...actor, key });
  return { answer, id: String(answer?.body.id), actor: { ...actor, caseId: String(answer?.body.id) } };
};

test('an export has every word of the company, and nothing that is for us alone', async () => {
  const note = asStaff('key-eva', 'addComplaintNote', { text: 'Onder ons: lastig.' });
  const actor = await alone(engine, [open, message, contact, note]);
  const { id } = await ask(actor, asksFor('access'), 'export');
  const { world, clientId } = actor;
  const [part, ...more] = partsOf(actor, id);
  expect(more).toEqual([]);
  const text = JSON.stringify(part?.records);
  for (const word of ['Niemand zei waarom.', 'Hoe staat het ermee?', 'post@tulp.example', 'Tulp BV'])
    expect(text).toContain(word);
  expect(text).not.toMatch(/Onder ons|stf_nl|"salt"|dueKey|CASE#/);
  expect(part?.withheld).toBeGreaterThan(0);
  const html = world.outside.exports.get(`exports/${id}/0001.html`) ?? '';
  expect(html).toMatch(/^<!doctype html>\n<html lang="nl-NL"/);
  expect(html).toContain('Niemand zei waarom.');
  const shown = await world.ask({ operation: 'getDataRequest', as: { clientId }, params: { id } });
  expect(shown.body).toMatchObject({ status: 'answered', underWay: false, export: { files: 1 } });
  const letters = await world.ask({ operation: 'listLetters', as: { clientId }, query: { caseId: id } });
  expect((letters.body.data as { kind: string }[]).map(({ kind }) => kind)).toEqual([
    'data-request-acknowledged',
    'data-request-exported',
  ]);
  expect(world.failures).toEqual([]);
});

test('another company has no part in it: not in the export, and not in its links', async () => {
  const actor = await alone(engine, [open, message]);
  const other = clientIdOf(1);
  await putAll(actor.world.store, clientItems(other, actor.staff['key-eva'], 'post@roos.example'));
  const theirs = { ...actor, clientId: other };
  const { id } = await ask(theirs, asksFor('access'), 'export');
  const text = JSON.stringify(partsOf(actor, id));
  expect(text).toContain('post@roos.example');
  expect(text).not.toMatch(/Niemand zei waarom|Hoe staat het ermee|tulp/);
  for (const operation of ['getDataExport', 'getDataRequest', 'getDataRequestTimeline'] as const) {
    const foreign = await actor.world.ask({ operation, as: { clientId: actor.clientId }, params: { id } });
    expect([operation, foreign.status]).toEqual([operation, 404]);
  }
});

test('a link works for a minute, and none is given once the time of the export is over', async () => {
  const actor = await alone(engine, [open]);
  const { id } = await ask(actor, asksFor('access'), 'export');
  const { world, clientId } = actor;
  const fetches = () => world.ask({ operation: 'getDataExport', as: { clientId }, params: { id } });
  const first = await fetches();
  const files = first.body.files as { name: string; url: string; expiresAt: string }[];
  expect(files.map(({ name }) => name)).toEqual(['0001.html', '0001.json']);
  for (const { url, expiresAt } of files) {
    expect(url).toContain('X-Amz-Expires=60');
    expect(expiresAt).toBe(plusSeconds(world.now, 60));
  }
  await passTo(world, plusSeconds(world.now, 31 * days));
  const late = await fetches();
  expect([late.status, late.body.reasons]).toMatchObject([409, [{ code: 'export-over' }]]);
});

test('an erasure forgets what it may, keeps what is open, and says both', async () => {
  const wanted = asClient('requestIdentification', { country: 'NL', name: 'Vuurvogel Handel' });
  const actor = await alone(engine, [open]);
  const { world, clientId } = actor;
  const found = await ask(actor, wanted, 'wanted');
  const answers = asStaff('key-una', 'answerIdentification', {
    ...{ notFound: 'Vuurvogel staat nergens.', remedy: 'Stuur het nummer.' },
  });
  await answers({ ...found.actor, key: 'answers' });
  const { id, actor: asked } = await ask(actor, asksFor('erasure'), 'erasure');
  await erases({ ...asked, key: 'erases' });
  const shown = await world.ask({ operation: 'getDataRequest', as: { clientId }, params: { id } });
  expect(shown.body).toMatchObject({
    status: 'answered',
    erasure: {
      outcome: 'part',
      kept: expect.arrayContaining([{ record: 'complaints', because: 'open', count: 1 }]),
    },
  });
  const gone = await world.ask({
    ...{ operation: 'getIdentification', as: { clientId }, params: { id: found.id } },
  });
  expect(JSON.stringify(gone.body)).not.toContain('Vuurvogel');
  expect(gone.body.name).toEqual({ erasedAt: expect.any(String) });
  expect(world.failures).toEqual([]);
});

test('a hold wins over a request, and two people lift it', async () => {
  const actor = await alone(engine, [holds]);
  const { actor: asked } = await ask(actor, asksFor('erasure'), 'erasure');
  const held = await erases({ ...asked, key: 'one' });
  expect([held?.status, held?.body.reasons]).toMatchObject([422, [{ code: 'legal-hold' }]]);
  const byHold = (key: 'key-pia' | 'key-dan', n: string) => lifts(key)({ ...actor, key: n });
  const first = await byHold('key-pia', 'a');
  expect(first?.status, JSON.stringify(first?.body)).toBe(200);
  const alone_ = await byHold('key-pia', 'b');
  expect([alone_?.status, alone_?.body.reasons]).toMatchObject([422, [{ code: 'four-eyes' }]]);
  expect((await byHold('key-dan', 'c'))?.body).toMatchObject({ liftedBy: actor.staff['key-dan'] });
  expect((await erases({ ...asked, key: 'two' }))?.status).toBe(200);
  const address = await readAll(actor.world.store, [clientContactKey(actor.clientId)]);
  expect(address(clientContactKey(actor.clientId))?.body).toBeUndefined();
});

/** More than fits into one part, as records of the company. */
const many = (clientId: string) =>
  Array.from({ length: 300 }, (_, i) => ({
    ...{ PK: `CLIENT#${clientId}`, SK: `T#TRADING-LIMIT#byr_${String(i).padStart(4, '0')}` },
    ...{ version: 1, note: `${i} ${'x'.repeat(5_000)}` },
  }));

test('a large export comes in parts of a bounded size, every record once', async () => {
  const actor = await alone(engine, [open]);
  await putAll(actor.world.store, many(actor.clientId));
  const { id } = await ask(actor, asksFor('access'), 'export');
  const parts = partsOf(actor, id);
  expect(parts.length).toBe(2);
  for (const part of parts) expect(JSON.stringify(part).length).toBeLessThan(partBytes + 100_000);
  const places = parts.flatMap(({ records }) => records.map(({ where }) => where));
  expect(new Set(places).size).toBe(places.length);
  expect(places.filter((where) => where.includes('trading-limit')).length).toBe(300);
  const { world, clientId } = actor;
  const shown = await world.ask({ operation: 'getDataRequest', as: { clientId }, params: { id } });
  expect(shown.body.export).toMatchObject({ files: 2, records: places.length });
});

test('a part that is made again, because somebody was killed, is the same part; the case is answered once', async () => {
  const actor = await alone(engine, [open]);
  const { world, clientId } = actor;
  await putAll(world.store, many(clientId));
  world.deaf.add(clientId);
  const { id } = await ask(actor, asksFor('access'), 'export');
  const pages = async () => {
    const items = await scanAll(world.store);
    return items.flatMap((item) => (item.effect === 'export' ? [ExportEffect.parse(item)] : []));
  };
  const [first] = await pages();
  const page = first as ExportEffect;
  await expect(
    exportPage({ ...world.deps, store: deadAfter(world.store) }, page, world.now),
  ).rejects.toThrow();
  const [one] = partsOf(actor, id);
  await exportPage(world.deps, page, world.now);
  expect(partsOf(actor, id)).toEqual([one]);
  const second = (await pages()).find(({ page: n }) => n === 2) as ExportEffect;
  await exportPage(world.deps, second, world.now);
  await exportPage(world.deps, second, world.now);
  const events = await eventsOf({ ...actor, caseId: id });
  expect(events.map(({ type }) => type)).toEqual(['opened', 'ordered', 'exported']);
});

/** A store that reads, and dies when anything is to be written. */
function deadAfter({ client, table }: Store): Store {
  const send = async (command: Parameters<typeof client.send>[0]) => {
    if (command instanceof TransactWriteItemsCommand) throw new Error('killed');
    return client.send(command);
  };
  return { table, client: { send } as unknown as Store['client'] };
}

test('a member has what he did and wrote himself, and his way in', async () => {
  const joins = asStaff(
    'key-ada',
    'addMember',
    { issuer: 'https://issuer.example', subject: 'bob', rights: ['read'] },
    ({ clientId }) => clientId,
  );
  const actor = await alone(engine, [open]);
  const { world, clientId } = actor;
  const joined = await joins({ ...actor, key: 'joins' });
  const { id } = await ask(actor, asksFor('access', 'me'), 'mine');
  const mine = JSON.stringify(partsOf(actor, id));
  expect(mine).toContain('Niemand zei waarom.');
  expect(mine).not.toMatch(/post@tulp|"letter"/);
  const memberId = String(joined?.body.memberId);
  const his = { about: 'member', memberId };
  const other = await ask(actor, logs('exportClientData', his), 'his');
  const held = JSON.stringify(partsOf(actor, other.id));
  expect(held).toContain('"subject":"bob"');
  expect(held).not.toContain('Niemand zei waarom.');
  const gone = await ask(actor, logs('eraseClientData', his), 'gone');
  expect(gone.answer?.status, JSON.stringify(gone.answer?.body)).toBe(201);
  expect(JSON.stringify(await scanAll(world.store))).not.toContain('"subject":"bob"');
  const again = await ask(actor, logs('exportClientData', his), 'again');
  expect([again.answer?.status, again.answer?.body.reasons]).toMatchObject([
    422,
    [{ code: 'no-such-member' }],
  ]);
  const list = await world.ask({ operation: 'listDataRequests', as: { clientId } });
  // What was asked about another member is that member's alone.
  expect((list.body.data as { id: string }[]).map((line) => line.id)).toEqual([id]);
});

test('a buyer who is a person has what we note of him, and no client learns of it', async () => {
  const actor = await alone(engine, [insured]);
  const { world, clientId } = actor;
  const company = await logsBuyer('exportBuyerData')({ ...actor, key: 'company' });
  expect([company?.status, company?.body.reasons]).toMatchObject([422, [{ code: 'no-natural-person' }]]);
  const record = await readAll(world.store, [buyerKey(buyer)]);
  const known = record(buyerKey(buyer)) as { buyer: object };
  await putAll(world.store, [{ ...known, buyer: { ...known.buyer, naturalPerson: true } }]);
  const asked = await ask(actor, logsBuyer('exportBuyerData'), 'person');
  await world.deliver(buyer);
  const text = JSON.stringify(partsOf(actor, asked.id));
  expect(text).toContain(buyer);
  expect(text).not.toMatch(new RegExp(`${clientId}|pol_|lim_|Tulp`));
  const mails = world.outside.mails.filter(({ letterId }) => letterId.includes(asked.id.replace('_', '')));
  expect(mails.map(({ to }) => to)).toEqual(['jansen@post.example', 'jansen@post.example']);
  const foreign = await world.ask({
    operation: 'getDataRequest',
    as: { clientId },
    params: { id: asked.id },
  });
  expect(foreign.status).toBe(404);
  const feed = await world.ask({ operation: 'listEvents', as: { clientId } });
  expect(JSON.stringify(feed.body)).not.toContain(asked.id);
});
