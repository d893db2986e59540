import { afterAll, beforeAll, expect, test } from 'vitest';
import { letterIdOf } from '../../shared/data/keys.ts';
import { qualityIdOf } from '../../shared/data/qualityKind.ts';
import { appointsWith } from './brokerScenarios.ts';
import { clientIdOf, clientItems } from './cast.ts';
import type { Engine } from './engine.ts';
import { marks } from './enquiryRequests.ts';
import { ask, partsOf } from './exportParts.ts';
import { grantedInPart } from './limitRequests.ts';
import { namedOrMemory } from './memory/engine.ts';
import { asClient, asStaff, later } from './moves.ts';
import { aPerson, asHis, asksFor, logs, logsBuyer } from './personalRequests.ts';
import { alone } from './play.ts';
import { putAll, scanAll } from './records.ts';
import { days, open } from './requests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

test('a request is logged as of a day at most 30 days back', async () => {
  const actor = await alone(engine, []);
  const logged = async (receivedAt: string) => {
    const answer = await logs('exportClientData', { receivedAt })({ ...actor, key: receivedAt });
    return [answer?.status, answer?.body.reasons];
  };
  for (const early of ['2024-01-31T10:00:00Z', '2026-03-22T10:00:00Z'])
    expect(await logged(early)).toMatchObject([422, [{ code: 'received-too-long-ago' }]]);
  expect((await logged('2026-03-24T10:00:00Z'))[0]).toBe(201);
  expect(await logged('2026-05-01T10:00:00Z')).toMatchObject([422, [{ code: 'received-in-future' }]]);
});

test('a hold on one case is on a case of theirs, or it is none', async () => {
  const actor = await alone(engine, [open]);
  const { world, clientId, caseId } = actor;
  const other = clientIdOf(1);
  await putAll(world.store, clientItems(other, actor.staff['key-eva'], 'post@roos.example'));
  const sets = (id: string, key: string) =>
    asStaff('key-pia', 'setClientHold', { because: 'Een zaak.', caseId }, () => id)({ ...actor, key });
  const foreign = await sets(other, 'a');
  expect([foreign?.status, foreign?.body.reasons]).toMatchObject([422, [{ code: 'no-such-case' }]]);
  expect((await sets(clientId, 'b'))?.body).toMatchObject({ caseId });
});

test('what a member asked about himself is in no export of his company', async () => {
  const asksAlone = asClient('requestData', { request: 'access', about: 'me', text: 'Dit is van mij.' });
  const actor = await alone(engine, [open, asksAlone]);
  const { id } = await ask(actor, asksFor('access'), 'export');
  const text = JSON.stringify(partsOf(actor, id));
  expect(text).toContain('Niemand zei waarom.');
  expect(text).not.toContain('Dit is van mij.');
  const mine = await ask(actor, asksFor('access', 'me'), 'mine');
  expect(JSON.stringify(partsOf(actor, mine.id))).toContain('Dit is van mij.');
});

test('a broker who is forgotten leaves neither his name with us nor the address of his copies', async () => {
  const [who, mail] = ['bos@broker.example', 'post@bos.example'];
  const appoints = appointsWith({ scope: 'read', subject: who, copies: true, email: mail });
  const actor = await alone(engine, [appoints]);
  const { world, clientId } = actor;
  const held = async () => JSON.stringify(await scanAll(world.store));
  const [row] = (await scanAll(world.store)).filter(({ subject, rights }) => subject === who && rights);
  const memberId = String(row?.SK).replace('M#MEMBER#', '');
  await ask(actor, logs('eraseClientData', { about: 'member', memberId }), 'gone');
  expect(await held()).not.toMatch(new RegExp(`${who}|${mail}`));
  const list = await world.ask({ operation: 'listBrokerMandates', as: { clientId } });
  expect(list.body.data).toMatchObject([{ broker: 'Makelaar Bos', running: false }]);
  expect((await appoints({ ...actor, key: 'again' }))?.status).toBe(201);
  await ask(actor, logs('eraseClientData'), 'company');
  expect(await held()).not.toContain(mail);
  expect(world.failures).toEqual([]);
});

test('a buyer who has his data learns of no limit on him whose it is', async () => {
  const actor = await alone(engine, [...grantedInPart, aPerson]);
  const asked = await ask(actor, asHis(logsBuyer('exportBuyerData')), 'person');
  const [part] = partsOf(actor, asked.id);
  expect(part?.records.length).toBeGreaterThan(1);
  expect(JSON.stringify(part)).not.toMatch(new RegExp(`${actor.clientId}|pol_|lim_|ovd_`));
});

test('nobody rates what he may not read, such as what was written about somebody’s data', async () => {
  const startsReviews = asStaff('key-mia', 'startQualityReviews', { office: 'NL' });
  const drawing = asStaff('key-mia', 'sampleLetters', {}, () => qualityIdOf('NL'));
  const actor = await alone(engine, [asksFor('access'), startsReviews, later(9 * days), drawing]);
  const letterId = letterIdOf(actor.caseId, 1);
  const rates = (key: 'key-mia' | 'key-dan') =>
    asStaff(key, 'rateLetter', { letterId, marks }, () => qualityIdOf('NL'))({ ...actor, key });
  expect((await rates('key-mia'))?.status).toBe(403);
  expect((await rates('key-dan'))?.status).toBe(200);
});
