import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientContactKey } from '../../shared/data/keys.ts';
import { readAll } from '../../shared/data/read.ts';
import { plusSeconds } from '../../shared/domain/instant.ts';
import { clientIdOf, clientItems } from './cast.ts';
import { type Engine, startEngine } from './engine.ts';
import { ask, partsOf } from './exportParts.ts';
import { buyer } from './insurance.ts';
import { asClient, asStaff } from './moves.ts';
import { aPerson, asHis, asksFor, erases, holds, lifts, logs, logsBuyer } from './personalRequests.ts';
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
  await aPerson(actor);
  const asked = await ask(actor, asHis(logsBuyer('exportBuyerData')), 'person');
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
