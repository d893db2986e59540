import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './house.ts';
import { buyerCalled, grades, Insured, refusalOf } from './insured.ts';

let house: House & { leave: () => Promise<void> };
let steel: Insured;
let flowers: Insured;
beforeAll(async () => {
  house = await openHouse(['NL']);
  steel = await Insured.of(house, 'Voorbeeld Staalhandel');
  flowers = await Insured.of(house, 'Voorbeeld Bloemen');
});
afterAll(() => house?.leave());

const femke = () => house.staff('Femke Dijk');
const found = async (
  query: { vatNumber?: string; registrationNumber?: string; name?: string },
  country = 'NL',
) => (await steel.api.findBuyers({ query: { country, ...query } })).body.data.map(({ name }) => name);

test('a buyer is found by every number of his, however it is written, and by the beginning of his name', async () => {
  const id = await buyerCalled(house, 'Bedachte Lampen B.V.', 'NL 0000.99.934.B01');
  const number = { scheme: 'registration' as const, number: '99 99 00 11' };
  await femke().addBuyerNumber({ params: { id }, body: number });
  for (const query of [
    { vatNumber: '000099934b01' },
    { registrationNumber: '99990011' },
    { name: 'BEDACHTE lam' },
  ])
    expect(await found(query)).toEqual(['Bedachte Lampen B.V.']);
  expect(await found({ name: 'Bedachte' }, 'BE')).toEqual([]);
  expect(await refusalOf(found({ vatNumber: 'NL000099935B01' }))).toEqual([422, 'number-invalid']);
  const again = femke().registerBuyer({
    body: { country: 'NL', name: 'Een ander', ids: [{ scheme: 'vat', number: '000099934B01' }] },
  });
  expect((await refusalOf(again))[0]).toBe(409);
  // In the Netherlands the grade is shown where it is appropriate: in a decision, with a reason.
  const { grade } = (await steel.api.getBuyer({ params: { id } })).body;
  expect(grade).toEqual({ withheld: 'when-appropriate' });
});

test('who is not found is looked for: an answer within one working day, or the promise is broken and told', async () => {
  const asked = async (name: string) =>
    (await steel.api.requestIdentification({ body: { country: 'FR', name } })).body;
  const first = await asked('Lampes Inventées');
  // Wednesday's request: Thursday, when the office closes.
  expect(first.due?.dueAt).toBe('2026-04-23T15:00:00Z');
  const second = await asked('Personne');
  await house.service.advance({ to: '2026-04-23T14:00:00Z' });
  const buyerId = await buyerCalled(house, 'Lampes Inventées SARL', '999990039', 'FR');
  await femke().answerIdentification({ params: { id: first.id }, body: { buyerId } });
  expect(await steel.reads(first.id, 'identification-answered')).toContain('Lampes Inventées SARL');

  await house.service.advance({ to: '2026-04-23T15:05:00Z' });
  const { body: late } = await steel.api.getIdentification({ params: { id: second.id } });
  expect(late).toMatchObject({ status: 'open', missed: true });
  expect(late.promises).toMatchObject([{ promise: 'buyer.identification', status: 'broken' }]);
  const nobody = { notFound: 'Niemand heet zo.', remedy: 'Stuur ons een factuur van hem.' };
  await femke().answerIdentification({ params: { id: second.id }, body: nobody });
  expect(await steel.letters(second.id)).toEqual([
    ...['identification-acknowledged', 'identification-late', 'identification-answered'],
  ]);
  expect(await steel.reads(second.id, 'identification-answered')).toContain(nobody.remedy);
});

test('what a policy does not insure is refused before anybody looks at it, and nothing is written', async () => {
  const buyerId = await buyerCalled(house, 'Bedachte Stoelen B.V.', '000099946B01');
  const own = await buyerCalled(house, 'Staalhandel Dochter B.V.', '000099958B01');
  const clientId = (await steel.api.getMe()).body.clientId;
  const body = {
    ...{ clientId, reference: 'POL-2025', currency: 'EUR' as const, scope: 'whole-turnover' as const },
    ...{ startsOn: '2025-01-01', endsOn: '2025-12-31', associatedBuyers: [own] },
    terms: { maximumPaymentTermsDays: 30 },
  };
  const sanne = house.staff('Sanne Vermeer');
  const old = (await sanne.openPolicy({ body })).body.policyId;
  const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
  const present = (
    await sanne.openPolicy({ body: { ...body, reference: 'POL-2026', ...year, additional: true } })
  ).body;
  const ask = (change: object, buyer = buyerId) => refusalOf(steel.request(buyer, '1000.00', change));
  const on = { policyId: present.policyId };
  expect(await ask({ policyId: old })).toEqual([422, 'policy-not-in-force']);
  expect(await ask({ policyId: flowers.policyId })).toEqual([404]);
  expect(await ask(on, own)).toEqual([422, 'associated-buyer']);
  expect(await ask(on)).toEqual([422, 'terms-too-long']);
  const terms = { ...on, paymentTermsDays: 30 };
  expect(await ask({ ...terms, amount: { amount: '1000.00', currency: 'SEK' } })).toEqual([
    422,
    'wrong-currency',
  ]);
  expect(await ask({ ...terms, amount: { amount: '0.00', currency: 'EUR' } })).toEqual([422, 'amount-zero']);
  expect((await ask({ ...terms, amount: { amount: '1000.001', currency: 'EUR' } }))[0]).toBe(400);
  expect((await ask({ ...terms, amount: { amount: '-1', currency: 'EUR' } }))[0]).toBe(400);

  // From May on, longer terms: they count for deliveries and requests of then.
  await sanne.changePolicyTerms({
    params: { id: present.policyId },
    body: { from: '2026-05-01', maximumPaymentTermsDays: 60 },
  });
  const { terms: dated } = (await steel.api.getPolicy({ params: { id: present.policyId } })).body;
  expect(dated.map(({ from, maximumPaymentTermsDays: days }) => [from, days])).toEqual([
    ['2026-01-01', 30],
    ['2026-05-01', 60],
  ]);
  expect(await ask(on)).toEqual([422, 'terms-too-long']);
  const { data } = (await steel.api.listCreditLimits({ query: { limit: 100 } })).body;
  expect(data.filter((limit) => limit.buyerId === buyerId)).toEqual([]);
});

test('a worse grade is told to every client concerned, a better one in the week’s digest', async () => {
  const buyerId = await buyerCalled(house, 'Bedachte Fietsen GmbH', '999990035', 'DE');
  const shown = { showGrade: { shown: true, because: 'Zij handelen al met hem.' } };
  const insured = await steel.has(buyerId, '80000.00', shown);
  const asking = await flowers.asks(buyerId, '20000.00');
  await grades(house, buyerId, '7');
  // He was shown the grade before, so he sees the new one; the other hears that it worsened.
  expect(await steel.reads(insured, 'buyer-worsened')).toContain('rating 7');
  const withheld = await flowers.reads(asking, 'buyer-worsened');
  expect(withheld).toContain('minder gunstig');
  expect(withheld).not.toContain('rating 7');
  expect((await steel.sees(insured)).promises).toContainEqual(
    expect.objectContaining({ promise: 'buyer.grade-told', status: 'kept', dueAt: '2026-04-24T15:00:00Z' }),
  );

  await house.service.advance({ to: '2026-04-24T10:00:00Z' });
  await grades(house, buyerId, '3');
  // The digest goes on Monday at half past eight; this Monday is King's Day.
  await house.service.advance({ to: '2026-04-28T06:29:00Z' });
  const digests = () => house.service.outbox().filter(({ subject }) => subject.includes('MON-'));
  expect(digests()).toEqual([]);
  await house.service.advance({ to: '2026-04-28T06:35:00Z' });
  expect(digests()).toHaveLength(2);

  const { data } = (await femke().listGrades({ params: { id: buyerId } })).body;
  const given = data.filter(({ kind }) => kind === 'grade').map(({ grade }) => grade);
  expect(given.sort()).toEqual(['3', '4', '7']);
  expect(data).toContainEqual(expect.objectContaining({ kind: 'disclosure', shown: true, caseId: insured }));
  const { body: exposure } = await femke().getExposure({ params: { id: buyerId } });
  expect(exposure.sums).toEqual([
    { currency: 'EUR', insured: { amount: '80000.00', currency: 'EUR' }, limits: 1 },
  ]);
  expect(exposure.data.map(({ limitId }) => limitId).sort()).toEqual([asking, insured].sort());
});
