import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../shared/api/client.ts';
import { type House, openHouse } from './house.ts';
import { euro, Insured, letterText, refusalOf } from './insured.ts';

type Policy = Parameters<Client['openPolicy']>[0]['body'];
type Lines = NonNullable<Parameters<Client['declareTurnover']>[0]['body']['lines']>;

let house: House & { leave: () => Promise<void> };
let steel: Insured;
beforeAll(async () => {
  house = await openHouse(['NL']);
  steel = await Insured.of(house, 'Voorbeeld Staalhandel', {
    declaration: { every: 'month', withinDays: 30 },
    premium: { basis: 'turnover', rate: '0.22', minimum: euro('1000.00') },
    turnover: {
      expected: euro('1200000.00'),
      split: [
        { country: 'NL', line: 'domestic', percentage: '75' },
        { country: 'NL', line: 'export', percentage: '25' },
      ],
    },
  });
});
afterAll(() => house?.leave());

const sold = (domestic: string, abroad: string): Lines => [
  { country: 'NL', line: 'domestic', amount: euro(domestic) },
  { country: 'NL', line: 'export', amount: euro(abroad) },
];
const sanne = () => house.staff('Sanne Vermeer');
const sees = async ({ api, policyId }: Pick<Insured, 'api' | 'policyId'>) =>
  (await api.getDeclarations({ params: { id: policyId } })).body;
const seen = async ({ policyId }: Pick<Insured, 'policyId'>) =>
  (await sanne().getStaffDeclarations({ params: { id: policyId } })).body;

/** A policy of Voorbeeld Bloemen for the first quarter of 2026, which is declared in one. */
async function quarter(reference: string, terms: Partial<Policy['terms']>) {
  const api = house.client('Voorbeeld Bloemen');
  const clientId =
    house.credentials.clients.find(({ name }) => name.startsWith('Voorbeeld Bloemen'))?.clientId ?? '';
  const body: Policy = {
    ...{ clientId, reference, currency: 'EUR', scope: 'whole-turnover' },
    ...{ startsOn: '2026-01-01', endsOn: '2026-03-31', additional: true },
    terms: { maximumPaymentTermsDays: 90, declaration: { every: 'quarter', withinDays: 30 }, ...terms },
  };
  const { policyId } = (await sanne().openPolicy({ body })).body;
  const params = { id: policyId };
  return {
    ...{ api, policyId, params },
    declares: (lines: Lines) => api.declareTurnover({ params, body: { from: '2026-01-01', lines } }),
    account: (validateOnly = false) =>
      sanne().makePremiumAccount({
        params,
        body: { year: '2026-01-01' },
        ...(validateOnly && { validateOnly }),
      }),
  };
}

test('what is to be declared by when follows from the policy, and is filled in with what we know', async () => {
  const declarations = await sees(steel);
  expect(declarations).toMatchObject({ status: 'running', open: 3, overdue: 2 });
  expect(declarations.periods).toMatchObject([
    { from: '2026-01-01', to: '2026-01-31', dueOn: '2026-03-02', status: 'overdue' },
    { from: '2026-02-01', to: '2026-02-28', dueOn: '2026-03-30', status: 'overdue' },
    { from: '2026-03-01', to: '2026-03-31', dueOn: '2026-04-30', status: 'due' },
    { from: '2026-04-01', status: 'running' },
  ]);
  expect(declarations.periods[0]?.prefilled).toEqual(sold('75000.00', '25000.00'));
  const dates = (await steel.api.listDates({ query: { limit: 100 } })).body.data;
  expect(dates.map(({ title }) => title)).toContain('Uw omzetopgave');
});

test('he sends back what is filled in, says nil in one call, and each has its receipt', async () => {
  const params = { id: steel.policyId };
  const [january] = (await sees(steel)).periods;
  const lines = january?.prefilled ?? [];
  const first = await steel.api.declareTurnover({ params, body: { from: '2026-01-01', lines } });
  expect(first.status).toBe(201);
  expect(first.body.periods[0]).toMatchObject({
    ...{ status: 'declared', total: euro('100000.00'), inTime: false },
  });
  const { id } = first.body;
  const receipt = await steel.reads(id, 'declaration-received');
  for (const words of ['1 januari 2026', '75.000,00', '25.000,00']) expect(receipt).toContain(words);
  // What he declared last is what the next one is filled in with.
  expect(first.body.periods[1]?.prefilled).toEqual(sold('75000.00', '25000.00'));
  await steel.api.declareTurnover({ params, body: { from: '2026-02-01', nil: true } });
  expect(await steel.reads(id, 'declaration-received')).toContain('geen verkoop');
  const again = steel.api.declareTurnover({ params, body: { from: '2026-02-01', nil: true } });
  expect((await refusalOf(again))[0]).toBe(409);
  const right = { from: '2026-01-01', lines: sold('80000.00', '25000.00'), because: 'Een factuur vergeten.' };
  const corrected = (await steel.api.correctDeclaration({ params, body: right })).body;
  expect(corrected.periods[0]).toMatchObject({ corrections: 1, total: euro('105000.00') });
  expect(await steel.reads(id, 'declaration-corrected')).toContain('80.000,00');
  const theirs = house.client('Voorbeeld Bloemen').getDeclarations({ params });
  expect((await refusalOf(theirs))[0]).toBe(404);
});

test('the year ends in an invoice: premium by its rate, taxed by country and line, and never before all is declared', async () => {
  const policy = await quarter('POL-KWARTAAL', { premium: { basis: 'turnover', rate: '0.22' } });
  expect(await refusalOf(policy.account())).toEqual([422, 'not-everything-declared']);
  const { id } = (await policy.declares(sold('1500000.00', '500000.00'))).body;
  expect((await sees(policy)).years[0]).toMatchObject({
    status: 'account-due',
    accountDue: { promise: 'premium.account', amount: 20, unit: 'working-days' },
  });
  const dry = (await policy.account(true)).body;
  expect(dry.years[0]).toMatchObject({ status: 'accounted' });
  expect((await sees(policy)).years[0]).toMatchObject({ status: 'account-due' });
  // 0.22 % of two million; 21 % on the three quarters that were sold within the country.
  const { body } = await policy.account();
  expect(body.years[0]).toMatchObject({
    ...{ status: 'accounted', premium: { premium: euro('4400.00') } },
    billed: [{ comes: 'billed', net: euro('4400.00'), tax: euro('693.00'), total: euro('5093.00') }],
  });
  expect(body.years[0]?.billed[0]?.taxes).toMatchObject([
    { country: 'NL', line: 'domestic', percent: '21', base: euro('3300.00') },
    { country: 'NL', line: 'export', exempt: 'export-credit-insurance', amount: euro('0.00') },
  ]);
  expect(await letterText(house, policy.api, id, 'declaration-account')).toContain('5.093,00');
  const invoiceId = body.years[0]?.billed[0]?.invoiceId ?? '';
  const invoice = (await policy.api.getInvoice({ params: { id: invoiceId } })).body;
  expect(invoice).toMatchObject({ document: 'invoice', total: euro('5093.00'), policyId: policy.policyId });
  expect(await refusalOf(policy.account())).toEqual([409, 'account-made']);
});

test('an advance that was too much comes back as a credit note, but the minimum premium stays', async () => {
  const policy = await quarter('POL-VOORSCHOT', {
    premium: {
      ...{ basis: 'turnover', rate: '0.22', minimum: euro('1000.00') },
      advance: { amount: euro('5000.00'), every: 'year' },
    },
    turnover: {
      expected: euro('1000000.00'),
      split: [{ country: 'NL', line: 'domestic', percentage: '100' }],
    },
  });
  const { params } = policy;
  const billed = (await sanne().billPremiumAdvance({ params, body: { year: '2026-01-01' } })).body;
  expect(billed.years[0]?.billed).toMatchObject([{ kind: 'advance', total: euro('6050.00') }]);
  await house.service.settled();
  await policy.api.declareTurnover({ params, body: { from: '2026-01-01', nil: true } });
  const { body } = await policy.account();
  expect(body.years[0]).toMatchObject({
    premium: { computed: euro('0.00'), topUp: euro('1000.00'), premium: euro('1000.00') },
    billed: [{}, { kind: 'account', comes: 'given-back', net: euro('4000.00'), total: euro('4840.00') }],
  });
  await house.service.settled();
  const id = body.years[0]?.billed[1]?.invoiceId ?? '';
  const note = (await policy.api.getInvoice({ params: { id } })).body;
  expect(note).toMatchObject({ document: 'credit-note', total: euro('4840.00') });
});

test('a rate of tax that nobody entered is refused by its name, and nothing is billed', async () => {
  const policy = await quarter('POL-BELASTING', { premium: { basis: 'turnover', rate: '0.22' } });
  await policy.declares([
    { country: 'NL', line: 'domestic', amount: euro('100000.00') },
    { country: 'DE', line: 'domestic', amount: euro('50000.00') },
  ]);
  expect(await refusalOf(policy.account())).toEqual([422, 'tax-rate-missing-DE-domestic']);
  expect((await sees(policy)).years[0]).toMatchObject({ status: 'account-due', billed: [] });
});

test('a declaration is reminded of before its day, on it and after; then a person asks, and may estimate', async () => {
  const { id } = await sees(steel);
  const reminders = async () =>
    (await steel.letters(id)).filter((kind) => kind === 'declaration-reminder').length;
  await house.service.advance({ to: '2026-04-29T12:00:00Z' });
  expect(await reminders()).toBe(0);
  await house.service.advance({ to: '2026-04-30T12:00:00Z' });
  expect(await reminders()).toBe(1);
  expect(await steel.reads(id, 'declaration-reminder')).toContain('Vandaag is de laatste dag');
  const params = { id: steel.policyId };
  const guess = { from: '2026-03-01', lines: sold('70000.00', '20000.00'), because: 'Als in januari.' };
  expect((await refusalOf(sanne().estimateDeclaration({ params, body: guess })))[0]).toBe(422);
  await house.service.advance({ to: '2026-05-07T12:00:00Z' });
  expect(await reminders()).toBe(2);
  expect((await seen(steel)).tasks.map(({ name }) => name)).toContain('chase-declaration');
  const estimated = (await sanne().estimateDeclaration({ params, body: guess })).body;
  expect(estimated.periods[2]).toMatchObject({ status: 'estimated', total: euro('90000.00') });
  expect(await steel.reads(id, 'declaration-estimated')).toContain('Als in januari.');
  // What he says himself takes its place.
  const his = { from: '2026-03-01', lines: sold('60000.00', '10000.00') };
  const declared = (await steel.api.declareTurnover({ params, body: his })).body;
  expect(declared.periods[2]).toMatchObject({ status: 'declared', total: euro('70000.00'), inTime: false });
  expect(await steel.reads(id, 'declaration-received')).toContain('in de plaats van onze schatting');
  // April is due on 30 May: two weeks before that the next one leaves.
  await house.service.advance({ to: '2026-05-16T12:00:00Z' });
  expect(await reminders()).toBe(3);
  const april = { from: '2026-04-01', nil: true as const, channel: 'phone' as const };
  const entered = (await sanne().enterDeclaration({ params, body: april })).body;
  expect(entered.periods[3]).toMatchObject({ status: 'declared', inTime: true });
  await house.service.advance({ to: '2026-05-31T12:00:00Z' });
  expect(await reminders()).toBe(3);
});
