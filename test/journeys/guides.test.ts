import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GuideTopic } from '../../shared/domain/guide/topics.ts';
import { locales } from '../../shared/domain/office.ts';
import { Creditor, january } from './creditor.ts';
import { type House, openHouse } from './house.ts';
import { buyerCalled, Insured, refusalOf } from './insured.ts';

let house: House & { leave: () => Promise<void> };
beforeAll(async () => {
  house = await openHouse(['NL']);
});
afterAll(() => house?.leave());

type Line = { topic: string; title: string };
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${house.service.apiUrl}${path}`, { headers });
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
const text = async (download: Promise<{ bytes: Uint8Array }>) =>
  plain(new TextDecoder().decode((await download).bytes));

test('anybody reads every guide in every language, as page, text, data or PDF, and may keep it for a while', async () => {
  for (const language of locales) {
    const list = (await (await get(`/guides?language=${language}`)).json()) as { data: Line[] };
    const { data } = list;
    expect(data.map(({ topic }) => topic)).toEqual(GuideTopic.options);
    for (const { topic, title } of data) {
      const answer = await get(`/guides/${topic}?language=${language}`, { accept: 'text/html' });
      expect([answer.status, answer.headers.get('content-language')]).toEqual([200, language]);
      expect(plain(await answer.text())).toContain(plain(title).replaceAll('&', '&amp;'));
    }
  }
  const pdf = await get('/guides/claim', { accept: 'application/pdf', 'accept-language': 'sv' });
  expect(pdf.headers.get('cache-control')).toBe('public, max-age=300');
  expect((await pdf.text()).slice(0, 5)).toBe('%PDF-');
  expect((await get('/guides/nothing')).status).toBe(404);
  expect((await get('/guides/claim?language=xx')).status).toBe(400);
});

test('the numbers of a guide are those of the office: a complaint in Mexico has another last day than in Spain', async () => {
  const words = async (office: string) =>
    plain(await (await get(`/guides/complaint?language=es&office=${office}&format=text`)).text());
  expect(await words('ES')).toContain('60 días naturales');
  expect(await words('MX')).toContain('30 días laborables');
});

test('with a token a guide has his own dates, his policy’s terms and his own contact in it', async () => {
  const steel = await Creditor.of(house, 'Voorbeeld Staalhandel', 'Bedachte Gidsen B.V.', '000099934B01', {
    handOverDays: 45,
  });
  const params = { topic: 'collection' as const };
  const query = { policyId: steel.insured.policyId };
  const before = (await steel.api.getOwnGuide({ params, query })).body;
  expect(before).toMatchObject({ locale: 'nl-NL', contact: { role: 'handler' }, policyId: query.policyId });
  const id = await steel.reports(january('G-1', '4000.00'));
  const after = (await steel.api.getOwnGuide({ params, query })).body;
  // Due on 11 February: the maximum extension of 60 days ends on 12 April, and his policy gives 45 days more.
  const own = after.own.find((line) => line.id === id);
  expect(own).toMatchObject({ what: 'hand-over', name: 'Bedachte Gidsen B.V.', day: '2026-05-27' });
  const page = await text(steel.api.getOwnGuide({ params, query, accept: 'text/plain' }));
  expect(page).toContain('woensdag 27 mei 2026');
  expect(page).toContain('45 kalenderdagen');
  expect(page).toContain(`uw polis POL-Voorbeeld Staalhandel`);
  const duties = (await steel.api.getOwnGuide({ params: { topic: 'duties' } })).body;
  expect(duties.own.map(({ what }) => what)).toEqual(expect.arrayContaining(['stop-supply', 'policy-ends']));
  const claim = await steel.claims(id, { documents: [] });
  const papers = (await steel.api.getOwnGuide({ params: { topic: 'claim' } })).body.own;
  expect(papers.find((line) => line.id === claim)?.papers).toContain('delivery-proof');
  expect((await get('/me/guides/claim')).status).toBe(401);
  const flowers = house.client('Voorbeeld Bloemen');
  expect((await refusalOf(flowers.getOwnGuide({ params, query })))[0]).toBe(404);
  expect((await flowers.getOwnGuide({ params })).body.own.map((line) => line.id)).not.toContain(id);
});

test('a certificate and a statement of cover are written once, the same bytes for ever, and nobody else’s', async () => {
  const insured = await Insured.of(house, 'Voorbeeld Staalhandel');
  const buyerId = await buyerCalled(house, 'Bedachte Banken B.V.', '000099946B01');
  await insured.has(buyerId, '25000.00');
  const params = { id: insured.policyId };
  const bank = { name: 'Bedachte Bank N.V.', role: 'bank' as const, reference: 'LN-1' };
  const certificate = await insured.api.issuePolicyDocument({
    ...{ params, body: { kind: 'certificate', for: bank, language: 'en-IE' } },
  });
  expect(certificate).toMatchObject({ status: 201, body: { kind: 'certificate', language: 'en-IE' } });
  const statement = await insured.api.issuePolicyDocument({
    ...{ params, body: { kind: 'statement-of-cover', for: bank, buyerIds: [buyerId] } },
  });
  const id = statement.body.documentId;
  const words = await text(insured.api.getDocument({ params: { id }, accept: 'text/plain' }));
  for (const part of [
    'Bedachte Bank N.V.',
    'Bedachte Banken B.V.',
    '€ 25.000,00',
    'Het vervangt de polis niet.',
  ])
    expect(words).toContain(part);
  const pdf = async () =>
    (await insured.api.getDocument({ params: { id }, accept: 'application/pdf' })).bytes;
  const [one, two] = [await pdf(), await pdf()];
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  const kept = (await insured.api.getDocument({ params: { id } })).body;
  const { data } = (await insured.api.listPolicyDocuments({ params })).body;
  expect(data.map(({ documentId }) => documentId)).toEqual([id, certificate.body.documentId]);
  expect(kept.sha256).toBe(data[0]?.sha256);
  const handler = house.staff('Sanne Vermeer');
  const ours = await handler.issueStaffPolicyDocument({ params, body: { kind: 'policy', on: '2026-12-31' } });
  expect((await handler.getStaffDocument({ params: { id: ours.body.documentId } })).body.kind).toBe('policy');
  const flowers = house.client('Voorbeeld Bloemen');
  for (const asked of [flowers.getDocument({ params: { id } }), flowers.listPolicyDocuments({ params })])
    expect((await refusalOf(asked))[0]).toBe(404);
  const late = insured.api.issuePolicyDocument({ params, body: { kind: 'certificate', on: '2026-05-01' } });
  expect(await refusalOf(late)).toEqual([422, 'day-to-come']);
});

test('an upload that is not what it was announced as is handed to nobody, and says so at once', async () => {
  const flowers = house.client('Voorbeeld Bloemen');
  const complaint = await flowers.openComplaint({
    body: { subject: 'Een brief', description: 'Zie bijlage.' },
  });
  const params = { id: complaint.body.id };
  const uploads = async (name: string, content: string) => {
    const bytes = Buffer.from(content);
    const sha256 = createHash('sha256').update(bytes).digest('base64');
    const body = { name, contentType: 'application/pdf' as const, size: bytes.length, sha256 };
    const { documentId, upload } = (await flowers.addComplaintDocument({ params, body })).body;
    const put = await fetch(upload?.url ?? '', {
      method: 'PUT',
      headers: upload?.headers ?? {},
      body: bytes,
    });
    expect(put.status).toBe(200);
    return documentId;
  };
  const good = await uploads('brief.pdf', '%PDF-1.7 een brief');
  const handed = await flowers.getDocument({ params: { id: good }, accept: '*/*' });
  expect(new TextDecoder().decode(handed.bytes)).toBe('%PDF-1.7 een brief');
  const bad = await uploads('brief.pdf', 'MZ een programma');
  const staff = house.staff('Sanne Vermeer');
  const asked = { params: { id: bad }, accept: '*/*' } as const;
  const refused = [422, 'not-what-it-says'];
  expect(await refusalOf(flowers.getDocument(asked))).toEqual(refused);
  expect(await refusalOf(staff.getStaffDocument(asked))).toEqual(refused);
});
