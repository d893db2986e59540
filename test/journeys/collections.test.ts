import { afterAll, beforeAll, expect, test } from 'vitest';
import { Creditor, january } from './creditor.ts';
import { type House, openHouse } from './house.ts';
import { euro, refusalOf } from './insured.ts';

let house: House & { leave: () => Promise<void> };
let steel: Creditor;
beforeAll(async () => {
  house = await openHouse(['NL']);
  steel = await Creditor.of(house, 'Voorbeeld Staalhandel', 'Erdachte Lager GmbH', '999990035');
});
afterAll(() => house?.leave());

const els = () => house.staff('Els Vos');
const free = euro('0.00');
const step = (kind: 'amicable' | 'legal', amount = '0.00') => ({
  ...{
    kind,
    cost: euro(amount),
    borneBy: 'shared' as const,
    what: kind === 'legal' ? 'Naar de rechter.' : 'Bellen.',
  },
});
const collector = { name: 'Fiktives Büro GmbH', country: 'DE', own: false };
const plan = { steps: [step('amicable'), step('legal', '500.00')], collector };
const today = () => house.service.now().slice(0, 10);

/** A mandate about one unpaid invoice of a new buyer. */
async function mandated(buyer: string, number: string) {
  const creditor = await steel.alsoSellsTo(buyer, number);
  const overdueId = await creditor.reports(january(`${number}-1`, '8000.00'));
  const params = { id: await creditor.mandates(overdueId) };
  const sees = async () => (await creditor.api.getCollection({ params })).body;
  const acts = (body: object) =>
    els().recordCollectionAction({
      params,
      body: { kind: 'amicable', on: today(), cost: free, what: 'Gebeld.', ...body } as never,
    });
  const proposes = async (body: object = plan) =>
    (await els().proposeCollectionPlan({ params, body: body as typeof plan })).body.plan?.planId ?? '';
  const answers = (planId: string, approved = true) =>
    creditor.api.answerCollectionPlan({ params, body: { planId, approved } });
  return { creditor, overdueId, params, sees, acts, proposes, answers };
}

test('consent is for one version: the newer one needs it anew, and a refused one brings another plan', async () => {
  const { creditor, overdueId, sees, acts, proposes, answers } = await mandated(
    'Bedachte Kade B.V.',
    '000099934B01',
  );
  // Three working days after Wednesday 22 April: 23, 24 and, after King's Day, 28 April.
  expect((await sees()).due).toMatchObject({ promise: 'collection.plan', dueAt: '2026-04-28T15:00:00Z' });
  expect(await refusalOf(creditor.mandates(overdueId))).toEqual([409, 'collection-open']);
  expect(await refusalOf(acts({}))).toEqual([422, 'no-consent']);
  const first = await proposes({ ...plan, collector: { ...collector, country: 'NL' } });
  const second = await proposes({ steps: [step('amicable')], collector: { ...collector, country: 'NL' } });
  expect(await refusalOf(answers(first))).toEqual([409, 'plan-replaced']);
  await answers(second, false);
  expect((await sees()).due).toMatchObject({ promise: 'collection.plan' });
  const third = await proposes({ ...plan, collector: { ...collector, country: 'NL' } });
  await answers(third);
  expect(await sees()).toMatchObject({ status: 'plan-approved', plan: { version: 3, consent: 'approved' } });
  expect(await refusalOf(answers(third, false))).toEqual([409, 'plan-answered']);
});

test('who acts is in the debtor’s country, or the client reads why not', async () => {
  const overdueId = await steel.reports(january('L-1', '8000.00'));
  const params = { id: await steel.mandates(overdueId) };
  const abroad = { ...plan, collector: { ...collector, country: 'NL', own: true } };
  expect(await refusalOf(els().proposeCollectionPlan({ params, body: abroad }))).toEqual([
    422,
    'collector-abroad',
  ]);
  const because = 'De debiteur is bereikbaar in Venlo.';
  await els().proposeCollectionPlan({
    params,
    body: { ...abroad, collector: { ...abroad.collector, because } },
  });
  expect(await steel.insured.reads(params.id, 'collection-plan')).toContain(because);
});

test('amicable first: never a legal step before it, nor beyond the costs that he was told', async () => {
  const { creditor, params, sees, acts, proposes, answers } = await mandated(
    'Bedachte Brug B.V.',
    '000099946B01',
  );
  const legalFirst = { steps: [step('legal', '500.00')], collector: { ...collector, country: 'NL' } };
  expect(await refusalOf(proposes(legalFirst))).toEqual([422, 'amicable-first']);
  await answers(await proposes({ ...plan, collector: { ...collector, country: 'NL' } }));
  expect(await refusalOf(acts({ kind: 'legal', step: 2 }))).toEqual([422, 'amicable-first']);
  await acts({ step: 1 });
  expect(await refusalOf(acts({ kind: 'legal', step: 2, cost: euro('500.01') }))).toEqual([
    422,
    'cost-not-agreed',
  ]);
  await acts({ kind: 'legal', step: 2, cost: euro('500.00'), what: 'Dagvaarding uitgebracht.' });
  expect((await sees()).status).toBe('in-progress');
  expect(await creditor.insured.reads(params.id, 'collection-action')).toContain('Dagvaarding uitgebracht.');
});

test('silence is no consent: after five working days only what is amicable goes on', async () => {
  const { creditor, params, sees, acts, proposes, answers } = await mandated(
    'Bedachte Sluis B.V.',
    '000099958B01',
  );
  const planId = await proposes({ ...plan, collector: { ...collector, country: 'NL' } });
  // 23, 24, 28, 29 and 30 April: Monday is King's Day.
  expect((await sees()).plan?.consentUntil).toBe('2026-04-30T15:00:00Z');
  await house.service.advance({ to: '2026-04-30T15:05:00Z' });
  expect((await sees()).plan?.consent).toBe('amicable-only');
  await acts({ step: 1 });
  expect(await refusalOf(acts({ kind: 'legal', step: 2 }))).toEqual([422, 'no-consent']);
  expect(await creditor.insured.reads(params.id, 'collection-plan-answered')).toContain('minnelijke');
  await answers(planId);
  await acts({ kind: 'legal', step: 2 });
});

test('a right that would lapse: told with its day and reason; a filing goes ahead unless he objects, others need him', async () => {
  const { creditor, params, sees, acts } = await mandated('Bedachte Haven B.V.', '000099971B01');
  const because = 'Vorderingen moeten uiterlijk op 8 mei bij de curator zijn.';
  const announces = (right: string, on = '2026-05-08') =>
    els().announceKeptRight({ params, body: { right, on, because } as never });
  const keeps = (right: string) => acts({ kind: 'keeps-right', right, on: today() });
  expect(await refusalOf(keeps('insolvency-filing'))).toEqual([422, 'not-announced']);
  await announces('insolvency-filing');
  await announces('precautionary-attachment');
  expect(await creditor.insured.reads(params.id, 'collection-exception')).toContain(because);
  expect(await refusalOf(keeps('insolvency-filing'))).toEqual([422, 'no-consent']);
  await house.service.advance({ to: '2026-05-08T08:00:00Z' });
  await keeps('insolvency-filing');
  expect(await refusalOf(keeps('precautionary-attachment'))).toEqual([422, 'no-consent']);
  await creditor.api.consentToKeptRight({ params, body: { exception: 2 } });
  await keeps('precautionary-attachment');
  await announces('insolvency-filing', '2026-05-11');
  await creditor.api.objectToKeptRight({ params, body: { exception: 3 } });
  await house.service.advance({ to: '2026-05-11T08:00:00Z' });
  expect(await refusalOf(keeps('insolvency-filing'))).toEqual([422, 'objected']);
  expect((await sees()).exceptions.map(({ consent }) => consent)).toEqual(['awaited', 'given', 'objected']);
});

test('what is collected is told to the overdue file, costs come first, and more than is owed is refused', async () => {
  const { creditor, overdueId, params, acts, proposes, answers } = await mandated(
    'Bedachte Dijk B.V.',
    '000099983B01',
  );
  await answers(await proposes({ ...plan, collector: { ...collector, country: 'NL' } }));
  await acts({ step: 1 });
  const comes = (reference: string, amount: string, more: object = {}) => {
    const body = { reference, on: today(), amount: euro(amount), costs: free, ...more };
    return els().recordRecovery({ params, body });
  };
  // A quarter of the debt is not covered, and so much of the costs are his.
  const { recoveries } = (
    await comes('B-1', '3000.00', { costs: euro('200.00'), coveredDebt: euro('6000.00') })
  ).body;
  expect(recoveries).toMatchObject([{ toClient: euro('2950.00'), kept: euro('50.00') }]);
  expect(await refusalOf(comes('B-1', '1.00'))).toEqual([409, 'already-recorded']);
  expect(await refusalOf(comes('B-2', '5000.01'))).toEqual([422, 'more-than-owed']);
  await house.service.settled();
  const file = (await creditor.api.getOverdue({ params: { id: overdueId } })).body;
  expect(file).toMatchObject({ status: 'in-collection', unpaid: [euro('5000.00')] });
  const closes = (body: object) => els().closeCollection({ params, body: body as never });
  expect(await refusalOf(closes({ as: 'recovered' }))).toEqual([422, 'not-recovered']);
  expect(await refusalOf(closes({ as: 'uncollectable' }))).toEqual([422, 'reasons-required']);
  await comes('B-2', '5000.00');
  await closes({ as: 'recovered' });
  await house.service.settled();
  expect((await creditor.api.getOverdue({ params: { id: overdueId } })).body.status).toBe('paid');
});
