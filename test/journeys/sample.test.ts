import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { enterSample } from '../../infra/sample/enter.ts';
import { officeCodes } from '../../shared/domain/office.ts';
import { roles } from '../../shared/domain/person.ts';
import { countOf } from './countOf.ts';
import { enterHouse, type House, openHouse } from './house.ts';

let house: House & { leave: () => Promise<void> };
beforeAll(async () => {
  house = await enterHouse([...officeCodes]);
}, 120_000);
afterAll(() => house?.leave());

test('every office has two insured companies with several users, and somebody in every role', () => {
  const { clients, staff } = house.credentials;
  for (const office of officeCodes) {
    const users = clients.filter((client) => client.office === office);
    expect(new Set(users.map(({ clientId }) => clientId)).size, office).toBe(2);
    expect(users.length, office).toBe(6);
    const present = staff.filter(({ offices }) => offices.includes(office)).map(({ role }) => role);
    expect(new Set(present), office).toEqual(new Set(roles));
    for (const role of ['handler', 'underwriter', 'senior-manager']) {
      expect(present.filter((other) => other === role).length, `${office} ${role}`).toBe(2);
    }
  }
  expect(new Set(staff.map(({ apiKey }) => apiKey)).size).toBe(staff.length);
});

test('everybody gets in: clients with their tokens, staff with their keys', async () => {
  for (const { name, clientId, office, locale } of house.credentials.clients) {
    const { body } = await house.client(name).getMe();
    expect(body).toMatchObject({ clientId, office, locale });
    expect(body.rights.includes('act'), name).toBe(!name.includes('may only read'));
  }
  const keys = house.credentials.staff.map(async ({ apiKey }) => {
    const answer = await fetch(`${house.service.apiUrl}/staff/work?limit=0`, {
      headers: { 'x-api-key': apiKey },
    });
    return answer.status;
  });
  // 400 is for the limit: whoever is turned away at the door does not get that far.
  expect(new Set(await Promise.all(keys))).toEqual(new Set([400]));
});

test('a client without a contact is told the office, and why', async () => {
  const contactOf = async (name: string) => (await house.client(name).listContacts()).body.data[0];
  expect(await contactOf('Example Dairy')).toMatchObject({ name: 'Aoife Brennan', role: 'handler' });
  expect(await contactOf('Example Seafood')).toMatchObject({
    role: 'office',
    because: 'no-dedicated-contact',
  });
});

test('its complaints stand on every step of the ladder, and in every state but silence', async () => {
  const stand = async (name: string) => {
    const { status, step } = (await house.client(name).listComplaints()).body.data[0] ?? {};
    return [status, step];
  };
  expect(await stand('Voorbeeld Bloemen')).toEqual(['resolved', 'step1']);
  expect(await stand('Voorbeeld Textiel')).toEqual(['answered', 'step1']);
  expect(await stand('Voorbeeld Chocolade')).toEqual(['open', 'step2']);
  expect(await stand('Exempel Trävaror')).toEqual(['cancelled-by-client', 'step1']);
  expect(await stand('Exempel Verktyg')).toEqual(['open', 'senior-manager']);
  // Logged five days late: step 1 was missed, and a colleague answered.
  expect(await stand('Příklad Sklo')).toEqual(['answered', 'step2']);
  expect(await stand('Ejemplo Aceites')).toEqual(['answered', 'directors']);
  expect(await stand('Ejemplo Papel')).toEqual(['answered', 'senior-manager']);
  expect(await stand('Ejemplo Autopartes')).toEqual(['closed-not-agreed', 'directors']);
  const [accepted] = (await house.client('Příklad Strojírny').listComplaints()).body.data;
  expect(accepted).toMatchObject({ status: 'answered', remedies: [{ n: 1, status: 'open' }] });
  expect(accepted?.acceptedAt).toBeDefined();
  const [staying] = (await house.client('Example Dairy').listComplaints()).body.data;
  expect(staying).toMatchObject({ status: 'open', step: 'step1', stays: true });
});

const limitOf = async (company: string, buyer: string) => {
  const { data } = (await house.client(company).listCreditLimits()).body;
  const names = (line: (typeof data)[number]) => ('text' in line.subject ? line.subject.text : '');
  const found = data.find((line) => names(line).startsWith(buyer));
  return found && (await house.client(company).getCreditLimit({ params: { id: found.id } })).body;
};

test('its requests stand in every state, with every outcome', async () => {
  const stand = async (company: string, buyer: string) => {
    const { status, outcome, cover } = (await limitOf(company, buyer)) ?? {};
    return [status, outcome, cover?.status];
  };
  expect(await stand('Voorbeeld Bloemen', 'Fantasie')).toEqual(['received', undefined, undefined]);
  expect(await stand('Voorbeeld Textiel', 'Denkbeeldige')).toEqual([
    'information-requested',
    undefined,
    undefined,
  ]);
  expect(await stand('Exempel Trävaror', 'Påhittade')).toEqual(['in-review', undefined, undefined]);
  expect(await stand('Example Dairy', 'Imaginary')).toEqual(['cancelled-by-client', undefined, undefined]);
  expect(await stand('Voorbeeld Textiel', 'Erdachte')).toEqual(['decided', 'approved', 'in-force']);
  expect(await stand('Voorbeeld Chocolade', 'Verzonnen')).toEqual(['decided', 'partial', 'in-force']);
  expect(await stand('Příklad Sklo', 'Smyšlené')).toEqual(['decided', 'conditional', 'in-force']);
  expect(await stand('Example Seafood', 'Made-up')).toEqual(['decided', 'declined', undefined]);
  // It was declined, and an appeal granted part.
  expect(await stand('Exempel Verktyg', 'Fantasi')).toEqual(['decided', 'partial', 'in-force']);
  expect(await stand('Příklad Strojírny', 'Vymyšlené')).toEqual(['decided', 'nil', undefined]);
  expect(await stand('Ejemplo Aceites', 'Imaginaria')).toEqual(['in-review', 'interim', 'in-force']);
  expect((await limitOf('Ejemplo Cerámica', 'Inventada'))?.cover?.until).toBe('2026-06-21T21:59:59Z');
});

test('its limits change: announced, at once, waiting for a second person, told of a grade', async () => {
  const reduced = await limitOf('Voorbeeld Bloemen', 'Verzonnen');
  expect(reduced?.cover?.status).toBe('reduction-announced');
  expect(reduced?.change?.deliveredAt).toBeDefined();
  expect((await limitOf('Ejemplo Papel', 'Ficticia'))?.cover?.status).toBe('withdrawal-announced');
  const atOnce = await limitOf('Ejemplo Autopartes', 'Imaginaria');
  expect(atOnce?.change).toMatchObject({ exceptional: true, effectiveAt: '2026-04-23T06:00:00Z' });
  const { id = '' } = (await limitOf('Ejemplo Café', 'Ficticia')) ?? {};
  const { body } = await house.staff('Itzel Campos').getStaffCreditLimit({ params: { id } });
  expect(body).toMatchObject({ status: 'received', proposal: { what: 'decision', needs: ['authority'] } });
  const told = await limitOf('Voorbeeld Staalhandel', 'Verzonnen');
  expect(told?.timeline.data.map(({ type }) => type)).toContain('grade-changed');
});

test('appeals open and decided, a buyer looked for, a trading limit', async () => {
  const appealOf = async (company: string) => (await house.client(company).listAppeals()).body.data[0];
  expect(await appealOf('Voorbeeld Chocolade')).toMatchObject({ status: 'lodged' });
  expect(await appealOf('Exempel Verktyg')).toMatchObject({ status: 'decided', outcome: 'partly-changed' });
  const declined = await limitOf('Exempel Verktyg', 'Fantasi');
  expect(declined?.cover?.amount.amount).toBe('600000.00');
  const lookedFor = async (company: string) =>
    (await house.client(company).listIdentifications()).body.data[0];
  expect(await lookedFor('Voorbeeld Staalhandel')).toMatchObject({ status: 'answered' });
  expect(await lookedFor('Example Dairy')).toMatchObject({ status: 'open' });
  const [buyer] = (
    await house.client('Example Dairy').findBuyers({ query: { country: 'IE', name: 'imaginary foods' } })
  ).body.data;
  const { body } = await house
    .client('Example Dairy')
    .getTradingLimit({ params: { id: buyer?.buyerId ?? '' } });
  expect(body.maximumOutstanding.amount).toBe('20000.00');
});

test('buyers who do not pay: told, asked for a later date, paid in part, collected, claimed, decided in part', async () => {
  const overdue = async (company: string) => (await house.client(company).listOverdues()).body.data[0];
  expect(await overdue('Voorbeeld Staalhandel')).toMatchObject({ status: 'open', count: 2 });
  const asking = await overdue('Voorbeeld Textiel');
  expect(asking?.due).toMatchObject({ promise: 'overdue.extension-answer' });
  expect((await overdue('Ejemplo Aceites'))?.unpaid).toEqual([{ amount: '10500.00', currency: 'EUR' }]);
  const [collection] = (await house.client('Voorbeeld Chocolade').listCollections()).body.data;
  expect(collection).toMatchObject({ status: 'in-progress', mandatedBy: 'client' });
  const [waiting] = (await house.client('Voorbeeld Bloemen').listClaims()).body.data;
  expect(waiting).toMatchObject({ status: 'received', cause: { cause: 'protracted-default' } });
  const [claim] = (await house.client('Example Dairy').listClaims()).body.data;
  const { body } = await house.client('Example Dairy').getClaim({ params: { id: claim?.id ?? '' } });
  // 10,000 of 12,000 are within the limit, and 80 % of them insured; the later delivery came after the stop.
  expect(body).toMatchObject({ outcome: 'partial', entitlement: { amount: '8000.00' } });
  expect(body.payments).toMatchObject([{ status: 'owed' }]);
});

test('entering it again changes nothing, also when it was broken off', async () => {
  const { service, dataDir, credentials } = house;
  const before = await countOf(house);
  expect(await enterSample(service, { dataDir })).toBe(false);
  const file = join(dataDir, 'sample.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), complete: false }));
  expect(await enterSample(service, { dataDir })).toBe(true);
  expect(await countOf(house)).toEqual(before);
  const again = (await (await fetch(`${service.url}/_local/credentials`)).json()) as typeof credentials;
  expect(again.staff).toEqual(credentials.staff);
  expect(again.clients.map(({ clientId }) => clientId)).toEqual(
    credentials.clients.map(({ clientId }) => clientId),
  );
});

test('as days go by, what was withdrawn at once is withdrawn, and what was for one day has ended', async () => {
  await house.service.advance({ by: 'P3D' });
  expect((await limitOf('Ejemplo Autopartes', 'Imaginaria'))?.cover?.status).toBe('withdrawn');
  expect((await limitOf('Ejemplo Conservas', 'Imaginada'))?.cover?.status).toBe('expired');
});

test('a service that moved lets its users in again, and has every case once', async () => {
  const moved = await openHouse(['NL']);
  onTestFinished(moved.leave);
  const { body } = await moved.client('Voorbeeld Bloemen').listComplaints();
  expect(body.data.length).toBe((await house.client('Voorbeeld Bloemen').listComplaints()).body.data.length);
  const people = (await moved.staff('Alex Morgan').listPeople()).body.data.map(({ name }) => name);
  expect(new Set(people).size).toBe(people.length);
}, 120_000);
