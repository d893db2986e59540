import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, newcomer, openHouse } from './house.ts';
import { approval, buyerCalled, Insured, refusalOf } from './insured.ts';

let house: House & { leave: () => Promise<void> };
beforeAll(async () => {
  house = await openHouse(['NL']);
});
afterAll(() => house?.leave());

const clientId = (name: string) =>
  house.credentials.clients.find((client) => client.name.startsWith(name))?.clientId ?? '';
const staffId = (name: string) =>
  house.credentials.staff.find((person) => person.name === name)?.staffId ?? '';
const [sanne, joost] = ['Sanne Vermeer', 'Joost Hendriks'];
const marijke = () => house.staff('Marijke Postma');

/** Who is there for a company, as it is told. */
async function contactOf(name: string) {
  return (await house.client(name).listContacts()).body.data[0];
}

/** The letters of the case of a company itself, the oldest first. */
async function lettersOf(name: string) {
  await house.service.settled();
  const api = house.client(name);
  const { id } = (await api.getReview()).body;
  return (await api.listLetters({ query: { caseId: id, limit: 100 } })).body.data;
}

/** The newest of them, in words. */
async function lastLetter(name: string): Promise<string> {
  const id = (await lettersOf(name)).at(-1)?.id ?? '';
  const { bytes } = await house.client(name).getLetter({ params: { id }, accept: 'text/plain' });
  return new TextDecoder()
    .decode(bytes)
    .replaceAll('\u00a0', ' ')
    .replaceAll(/[\u2068\u2069]/g, '');
}
const kindsOf = async (name: string) => (await lettersOf(name)).map(({ kind }) => kind);

test('C02, C03: a client hears on his first day who is there for him, with every detail; else by when', async () => {
  expect(await kindsOf('Voorbeeld Staalhandel')).toEqual(['contact-assigned']);
  const words = await lastLetter('Voorbeeld Staalhandel');
  for (const detail of [
    sanne,
    '+31 20 000 0020',
    'sanne.vermeer@insurer.example',
    '8.30-17.00',
    'Nederlands',
  ])
    expect(words.replaceAll('08.30', '8.30')).toContain(detail);
  await newcomer(house, 'Nieuwe Zaden B.V.', 'post@zaden.example');
  expect(await kindsOf('Nieuwe Zaden')).toEqual(['contact-awaited']);
  expect(await lastLetter('Nieuwe Zaden')).toContain('donderdag 30 april 2026');
  expect(await contactOf('Nieuwe Zaden')).toMatchObject({ role: 'office', because: 'no-dedicated-contact' });
});

test('where no contact is possible he is told why, and that keeps the promise', async () => {
  const params = { id: clientId('Nieuwe Zaden') };
  const team = 'Een team bedient alle zaadhandelaren, zodat er altijd iemand is.';
  await marijke().assignContact({ params, body: { because: team } });
  expect(await lastLetter('Nieuwe Zaden')).toContain(team);
  const { promises, contactOwed } = (await house.client('Nieuwe Zaden').getReview()).body;
  expect(promises).toMatchObject([
    { promise: 'client.review', status: 'running' },
    { promise: 'contact.new', status: 'kept' },
  ]);
  expect(contactOwed).toBeNull();
  expect(await refusalOf(marijke().assignContact({ params, body: {} }))).toMatchObject([400]);
});

test('while the contact is away, card, letters and new cases show who stands in; what was hers stays hers', async () => {
  await house.service.advance({ to: '2026-05-03T08:00:00Z' });
  const steel = house.client('Voorbeeld Staalhandel');
  const complaint = { subject: 'Factuur', description: 'Het bedrag klopt niet.' };
  const before = (await steel.openComplaint({ body: complaint })).body;
  expect(before.handler.name).toBe(sanne);
  const days = { from: '2026-05-04', until: '2026-05-08', cover: staffId(joost) };
  const params = { id: staffId(sanne) };
  await house.staff(sanne).setAbsences({ params, body: { absences: [days] } });
  const others = house.staff(joost).setAbsences({ params, body: { absences: [] } });
  expect((await refusalOf(others))[0]).toBe(403);

  await house.service.advance({ to: '2026-05-04T08:00:00Z' });
  expect(await contactOf('Voorbeeld Staalhandel')).toMatchObject({
    ...{ name: joost, email: 'joost.hendriks@insurer.example' },
    standsInFor: { name: sanne, until: '2026-05-08' },
  });
  const during = (await steel.openComplaint({ body: { ...complaint, subject: 'Nog een' } })).body;
  expect(during.handler).toMatchObject({ name: joost });
  expect(during.handler.standsInFor).toBeUndefined();
  const { data: work } = (await house.staff(joost).listWork({ query: { assignee: 'me', limit: 100 } })).body;
  expect(work.map(({ caseId }) => caseId)).toContain(during.id);
  expect(work.map(({ caseId }) => caseId)).not.toContain(before.id);

  await house.service.advance({ to: '2026-05-08T22:00:01Z' });
  const again = await contactOf('Voorbeeld Staalhandel');
  expect([again?.name, again?.standsInFor]).toEqual([sanne, undefined]);
});

test('C09: a qualification that ends is something to be done, and once it has ended it gives no authority', async () => {
  const femke = 'Femke Dijk';
  const params = { id: staffId(femke) };
  const entry = { code: 'credit-limits' as const, title: 'Registered credit analyst', shown: true };
  const ends = { ...entry, from: '2026-01-01', until: '2026-05-15' };
  const admin = house.staff('Alex Morgan');
  await admin.setQualifications({ params, body: { qualifications: [ends] } });
  const register = (await marijke().listQualifications()).body.data;
  expect(register.find(({ name }) => name === femke)).toMatchObject({
    qualifications: [{ code: 'credit-limits', state: 'expiring' }],
    mayUse: expect.arrayContaining(['decideCreditLimit']),
  });
  const { data } = (await marijke().listWork({ query: { assignee: params.id, limit: 100 } })).body;
  expect(data.find(({ kind }) => kind === 'qualification')).toMatchObject({
    ...{ dueAt: '2026-05-15T22:00:00Z', tasks: [{ name: 'renew-qualification-credit-limits' }] },
  });

  const insured = await Insured.of(house, 'Voorbeeld Bloemen', { maximumPaymentTermsDays: 60 });
  const limit = await insured.asks(
    await buyerCalled(house, 'Bedachte Vazen B.V.', '000099958B01'),
    '5000.00',
  );
  expect((await insured.sees(limit)).handler.competences).toEqual(['Registered credit analyst']);
  await house.service.advance({ to: '2026-05-18T08:00:00Z' });
  const decide = () => house.staff(femke).decideCreditLimit({ params: { id: limit }, body: approval });
  expect((await refusalOf(decide()))[0]).toBe(403);
  await admin.setQualifications({
    params,
    body: { qualifications: [ends, { ...entry, from: '2026-05-16' }] },
  });
  expect((await decide()).status).toBe(200);
});

test('C10: what we understood is his to read, and the minutes of the yearly review are a letter', async () => {
  const name = 'Voorbeeld Bloemen';
  const { review } = (await house.client(name).getReview()).body;
  expect(review).toMatchObject({ number: 1, due: { amount: 365, unit: 'days' } });
  const params = { id: clientId(name) };
  const profile = {
    ...{ business: 'Veiling en export van snijbloemen.', strategy: 'Meer kweken onder contract.' },
    markets: 'Duitsland en Scandinavië.',
  };
  await house.staff(joost).writeProfile({ params, body: profile });
  expect((await house.client(name).getReview()).body.profile?.business).toEqual({ text: profile.business });

  await house
    .staff(joost)
    .recordReview({ params, body: { on: '2026-05-18', minutes: 'Besproken: Noorwegen.' } });
  const words = await lastLetter(name);
  for (const part of ['Besproken: Noorwegen.', profile.strategy, 'dinsdag 18 mei 2027'])
    expect(words).toContain(part);
  const held = (await house.client(name).getReview()).body;
  expect(held).toMatchObject({ lastReview: { number: 1, on: '2026-05-18' }, review: { number: 2 } });
  expect(held.promises.map(({ promise, status }) => [promise, status])).toEqual([
    ['client.review', 'kept'],
    ['client.review', 'running'],
  ]);
  const tomorrow = house
    .staff(joost)
    .recordReview({ params, body: { on: '2026-05-19', minutes: 'Nog niet.' } });
  expect(await refusalOf(tomorrow)).toEqual([422, 'not-held-yet']);
});

test('a contact who leaves never appears again: the office, a task for a manager, and a new one who is told', async () => {
  const gone = house.staff('Alex Morgan').disablePerson({ params: { id: staffId(sanne) }, body: {} });
  expect((await gone).body.active).toBe(false);
  await house.service.settled();
  const left = await contactOf('Voorbeeld Staalhandel');
  expect(left).toMatchObject({ role: 'office', because: 'contact-left' });
  expect(await lastLetter('Voorbeeld Staalhandel')).toContain(`${sanne} is niet langer uw contactpersoon.`);
  const { data: work } = (await marijke().listWork({ query: { limit: 100 } })).body;
  const line = work.find(({ clientId: id }) => id === clientId('Voorbeeld Staalhandel') && id !== undefined);
  expect(work.filter(({ tasks }) => tasks.some(({ name }) => name === 'assign-contact'))).toHaveLength(1);
  expect(line).toBeDefined();

  const params = { id: clientId('Voorbeeld Staalhandel') };
  const to = { staffId: staffId(joost) };
  await marijke().assignContact({ params, body: to });
  expect((await contactOf('Voorbeeld Staalhandel'))?.name).toBe(joost);
  expect(await lastLetter('Voorbeeld Staalhandel')).toContain(`Vanaf nu is ${joost} uw vaste contactpersoon`);
  const unknown = marijke().assignContact({ params, body: { staffId: staffId(sanne) } });
  expect(await refusalOf(unknown)).toEqual([422, 'no-such-person']);
});
