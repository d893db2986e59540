import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Instant, plusSeconds } from '../../shared/domain/instant.ts';
import { type House, newcomer, openHouse } from './house.ts';
import { refusalOf } from './insured.ts';

const name = 'Bedachte Klokken B.V.';
let house: House & { leave: () => Promise<void> };
beforeAll(async () => {
  house = await openHouse(['NL']);
  await newcomer(house, name, 'post@klokken.example');
});
afterAll(() => house?.leave());

const officer = () => house.staff('Samuel Weiss');
const clocks = () => house.client(name);
const clientId = () => house.credentials.clients.find((client) => client.name === name)?.clientId ?? '';
const lettersOf = async (caseId: string) =>
  (await clocks().listLetters({ query: { caseId } })).body.data.map(({ kind }) => kind);
const complaint = { subject: 'De wekker', description: 'Hij loopt al dagen achter.' };
const received = {
  ...{ channel: 'letter' as const, receivedAt: '2026-04-22T09:00:00Z', identity: 'Paspoort gezien.' },
};

/** What he asks for in the first story and in the second; the clock stands still between them, so a list has no order. */
let exportId = '';
let erasureId = '';

/** A complaint that he withdrew: nothing of it is open. */
async function anEndedComplaint(): Promise<string> {
  const { id } = (await clocks().openComplaint({ body: complaint })).body;
  await clocks().withdrawComplaint({ params: { id }, body: {} });
  return id;
}

test('an export is made at once, its links work without a key, and nobody else is given them', async () => {
  const complaintId = await anEndedComplaint();
  const asked = await clocks().requestData({ body: { request: 'access' } });
  expect(asked.body.due).toMatchObject({ promise: 'data.request', amount: 1, unit: 'months' });
  exportId = asked.body.id;
  const params = { id: exportId };
  await house.service.settled();
  const { status, promises } = (await clocks().getDataRequest({ params })).body;
  expect([status, promises.map((promise) => promise.status)]).toEqual(['answered', ['kept']]);
  const { files } = (await clocks().getDataExport({ params })).body;
  expect(files.map((file) => file.name)).toEqual(['0001.html', '0001.json']);
  const [page, records] = await Promise.all(files.map(async ({ url }) => (await fetch(url)).text()));
  expect(page).toContain('Hij loopt al dagen achter.');
  expect(JSON.stringify(JSON.parse(records ?? ''))).toContain(complaintId);
  const altered = (files[0]?.url ?? '').replace('0001.html', '0002.html');
  expect((await fetch(altered)).status).toBe(403);
  const other = house.client('Voorbeeld Bloemen');
  expect((await refusalOf(other.getDataExport({ params })))[0]).toBe(404);
  expect((await refusalOf(other.getDataRequest({ params })))[0]).toBe(404);
  expect(await lettersOf(params.id)).toEqual(['data-request-acknowledged', 'data-request-exported']);
});

test('what is under a hold is not erased until two people lifted it', async () => {
  const complaintId = await anEndedComplaint();
  const params = { id: clientId() };
  const because = { because: 'De rechtbank vraagt het dossier op.' };
  await officer().setClientHold({ params, body: because });
  const handler = house.staff('Sanne Vermeer');
  const erases = { params, body: received };
  expect((await refusalOf(handler.eraseClientData(erases)))[0]).toBe(403);
  // The client's own request is taken all the same: its clock runs.
  erasureId = (await clocks().requestData({ body: { request: 'erasure' } })).body.id;
  const ordered = officer().orderErasure({ params: { id: erasureId }, body: {} });
  expect(await refusalOf(ordered)).toEqual([422, 'legal-hold']);
  expect(await refusalOf(officer().eraseClientData(erases))).toEqual([422, 'legal-hold']);

  const lifting = { params: { ...params, n: '1' }, body: { because: 'Het vonnis is gewezen.' } };
  await officer().liftClientHold(lifting);
  expect(await refusalOf(officer().liftClientHold(lifting))).toEqual([422, 'four-eyes']);
  await house.staff('Ingrid Thorvald').liftClientHold(lifting);
  const { id } = (await officer().eraseClientData(erases)).body;
  await house.service.settled();
  const { erasure } = (await officer().getStaffDataRequest({ params: { id } })).body;
  expect(erasure).toMatchObject({ outcome: 'part' });
  // His own, and his export, as long as it can be fetched.
  expect(erasure?.kept).toContainEqual({ record: 'requests', because: 'open', count: 2 });
  // For five years a complaint may have to be defended; the company's address is of no use any more.
  const kept = { record: 'complaints', because: 'retention', count: 2, until: '2031-12-31' };
  expect(erasure?.kept).toContainEqual(kept);
  const read = { params: { id: complaintId } };
  const left = JSON.stringify((await handler.getStaffComplaint(read)).body);
  expect(left).toContain('Hij loopt al dagen achter.');
});

test('a month is kept by the calendar, can be extended once, and is told when it is broken', async () => {
  const params = { id: erasureId };
  const body = { because: 'Het archief staat bij een ander.' };
  const extended = (await officer().extendDataRequest({ params, body })).body;
  // Asked on 22 April: a month is 22 May, two more are 22 July.
  expect(extended).toMatchObject({ extended: true, due: { dueAt: expect.stringMatching(/^2026-07-22T/) } });
  expect((await refusalOf(officer().extendDataRequest({ params, body })))[0]).toBe(409);
  await house.service.advance({ to: plusSeconds(extended.due?.dueAt as Instant, 300) });
  const late = (await clocks().getDataRequest({ params })).body;
  expect(late).toMatchObject({ status: 'open', missed: true });
  expect(late.promises.map(({ status }) => status)).toContain('broken');
  expect(await lettersOf(params.id)).toEqual([
    'data-request-acknowledged',
    'data-request-extended',
    'data-request-late',
  ]);
});

test('no link is given once the time of the export is over', async () => {
  const late = clocks().getDataExport({ params: { id: exportId } });
  expect(await refusalOf(late)).toEqual([409, 'export-over']);
});

test('who had himself erased is nobody here any more', async () => {
  await officer().orderErasure({ params: { id: erasureId }, body: {} });
  await house.service.settled();
  // For a minute the gateway remembers who a token is.
  await house.service.advance({ by: 'PT2M' });
  expect((await refusalOf(clocks().listDataRequests({})))[0]).toBe(403);
});
