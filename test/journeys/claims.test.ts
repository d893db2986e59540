import { afterAll, beforeAll, expect, test } from 'vitest';
import { Creditor, january, page, papers, reason } from './creditor.ts';
import { type House, openHouse } from './house.ts';
import { euro, refusalOf } from './insured.ts';

let house: House & { leave: () => Promise<void> };
let steel: Creditor;
beforeAll(async () => {
  house = await openHouse(['NL']);
  steel = await Creditor.of(house, 'Voorbeeld Staalhandel', 'Bedachte Bouw B.V.', '000099934B01');
});
afterAll(() => house?.leave());

const ruben = () => house.staff('Ruben Kok');
const to = (instant: string) => house.service.advance({ to: instant });
const moneyOn = '2026-04-22';

/** Two unpaid invoices of a new buyer, claimed. */
async function claimed(buyer: string, number: string, more: Parameters<Creditor['claims']>[1] = {}) {
  const creditor = await steel.alsoSellsTo(buyer, number);
  const overdueId = await creditor.reports(january('A-1', '6000.00'), january('A-2', '4000.00'));
  const params = { id: await creditor.claims(overdueId, more) };
  const sees = () => creditor.sees(params.id);
  const disputes = (invoice: string, amount: string) =>
    creditor.api.disputeClaim({ params, body: { invoice, amount: euro(amount), text: 'Beschadigd.' } });
  const resolves = (n: number, owed: string) =>
    ruben().resolveClaimDispute({ params, body: { n, owed: euro(owed), because: 'Rapport gelezen.' } });
  const pays = (reference: string, amount: string) =>
    creditor.api.tellClaimReceipt({ params, body: { reference, on: moneyOn, amount: euro(amount) } });
  return { creditor, overdueId, params, sees, disputes, resolves, pays };
}

test('missing papers are named at once and warned of twice; the file is closed for them no sooner', async () => {
  const documents = papers.slice(0, 4);
  const { creditor, params, sees } = await claimed('Bedachte Papier B.V.', '000099946B01', { documents });
  expect(await sees()).toMatchObject({ missing: ['correspondence', 'notices'], due: null });
  expect(await creditor.insured.reads(params.id, 'claim-acknowledged')).toContain('aanmaningen');
  const exclusions = ['A-1', 'A-2'].map((invoice) => ({ invoice, code: 'papers-missing' as const }));
  const declines = () =>
    ruben().decideClaim({
      params,
      body: {
        outcome: 'declined',
        exclusions,
        reasons: [reason('papers-missing'), reason('nothing-insured')],
      },
    });
  expect(await refusalOf(declines())).toEqual([422, 'warned-twice-first']);
  // Ten working days after 22 April, King's Day and Ascension not among them, and ten more.
  await to('2026-05-07T15:05:00Z');
  expect(await refusalOf(declines())).toEqual([422, 'warned-twice-first']);
  await to('2026-05-22T15:05:00Z');
  expect((await creditor.insured.letters(params.id)).filter((kind) => kind === 'claim-warning')).toHaveLength(
    2,
  );
  await declines();
  expect(await sees()).toMatchObject({ status: 'declined', entitlement: euro('0.00') });
});

test('the buyer disputes a part: that part waits, the rest goes on; all of it: the wait stands still', async () => {
  const { sees, disputes, resolves } = await claimed('Bedachte Lampen B.V.', '000099958B01');
  const before = await sees();
  await disputes('A-1', '6000.00');
  expect(await sees()).toMatchObject({ status: 'waiting', wait: before.wait, due: before.due });
  expect(await refusalOf(disputes('A-1', '0.01'))).toEqual([422, 'more-than-owed']);
  await to('2026-06-01T08:00:00Z');
  await disputes('A-2', '4000.00');
  const stood = await sees();
  expect(stood).toMatchObject({ status: 'suspended-dispute', due: null });
  const left = stood.wait.paused?.daysLeft ?? 0;
  await to('2026-06-11T08:00:00Z');
  await resolves(2, '4000.00');
  const { wait, payment, status } = await sees();
  expect(status).not.toBe('suspended-dispute');
  // So many days are left on 11 June as were on 1 June.
  const lastOn = new Date(Date.UTC(2026, 5, 11 + left)).toISOString().slice(0, 10);
  expect([wait.lastOn, payment.waitEndsOn]).toEqual([lastOn, lastOn]);
});

test('the buyer becomes insolvent during the wait: it is over, and other papers are asked for', async () => {
  const { creditor, params, sees } = await claimed('Bedachte Stoelen B.V.', '000099971B01');
  expect((await sees()).wait.ended).toBeUndefined();
  const tells = (event: string) => {
    const on = house.service.now().slice(0, 10);
    return creditor.api.reportInsolvency({ params, body: { event, on } });
  };
  expect(await refusalOf(tells('konkurs'))).toEqual([422, 'no-such-event']);
  await tells('faillissement');
  const now = await sees();
  expect(now.wait.ended?.because).toBe('insolvency');
  expect(now.cause).toMatchObject({ cause: 'insolvency', event: 'faillissement' });
  expect(now.missing).toEqual(['insolvency-notice', 'debt-record', 'retention-of-title']);
  for (const code of now.missing as ['debt-record'])
    await creditor.api.addClaimDocument({ params, body: { code, ...page, name: `${code}.pdf` } });
  // Complete: ten working days, for nothing is waited for any more.
  expect((await sees()).due).toMatchObject({ promise: 'claim.decision' });
  expect(await creditor.insured.letters(params.id)).toContain('claim-insolvency');
});

test('receipts make a claim smaller, and end it when nothing is left', async () => {
  const { creditor, overdueId, params, sees, pays } = await claimed('Bedachte Touwen B.V.', '000099983B01');
  await pays('B-1', '7000.00');
  expect(await sees()).toMatchObject({ unpaid: [euro('3000.00')] });
  expect(await refusalOf(pays('B-1', '1.00'))).toEqual([409, 'receipt-known']);
  expect(await refusalOf(pays('B-2', '3000.01'))).toEqual([422, 'more-than-owed']);
  const workbook = (await creditor.api.getClaimCalculation({ params })).body;
  expect(workbook.lines.filter(({ name }) => name === 'receipts')).toHaveLength(2);
  await pays('B-2', '3000.00');
  expect((await sees()).status).toBe('paid-by-buyer');
  expect(await creditor.insured.letters(params.id)).toContain('claim-paid-by-buyer');
  await house.service.settled();
  const file = (await creditor.api.getOverdue({ params: { id: overdueId } })).body;
  expect(file).toMatchObject({ status: 'paid', unpaid: [] });
});

test('an invoice is claimed once: a second claim waits until the first was withdrawn', async () => {
  const { creditor, overdueId, params, sees } = await claimed('Bedachte Netten B.V.', '000099995B01');
  expect(await refusalOf(creditor.claims(overdueId))).toEqual([409, 'claim-open']);
  await creditor.api.withdrawClaim({ params, body: { because: 'Hij betaalt in termijnen.' } });
  expect((await sees()).status).toBe('cancelled-by-client');
  const again = await creditor.claims(overdueId);
  expect(again).not.toBe(params.id);
  const flowers = house.client('Voorbeeld Bloemen');
  expect((await refusalOf(flowers.getClaim({ params: { id: again } })))[0]).toBe(404);
  expect((await refusalOf(flowers.getClaimCalculation({ params: { id: again } })))[0]).toBe(404);
});

test('nobody decides in time: broken at its instant, told, and a senior manager has it; it is still owed', async () => {
  const { creditor, params, sees } = await claimed('Bedachte Zeilen B.V.', '000099806B01');
  const { due, wait } = await sees();
  expect(due?.dueAt).toBe(`${wait.lastOn}T21:59:59Z`);
  await to(wait.payableAt);
  await house.service.advance({ by: 'PT5M' });
  const missed = await sees();
  expect(missed).toMatchObject({ missed: true, handler: { role: 'senior-manager' } });
  expect(missed.promises).toContainEqual(
    expect.objectContaining({ promise: 'claim.decision', status: 'broken', settledAt: due?.dueAt }),
  );
  expect(await creditor.insured.letters(params.id)).toContain('claim-late');
});

test('the wait runs over the end of the year, and its 60 days are 60 days', async () => {
  await to('2026-11-10T09:00:00Z');
  const { creditor, params, sees } = await claimed('Bedachte Kaarsen B.V.', '000099818B01');
  // 20 days of November, 31 of December, 9 of January.
  expect((await sees()).payment).toMatchObject({ waitEndsOn: '2027-01-09', payableOn: '2027-01-10' });
  await to('2027-01-09T22:59:00Z');
  expect((await sees()).wait.ended).toBeUndefined();
  // A receipt in the last minute of the wait counts before the loss.
  await creditor.api.tellClaimReceipt({
    params,
    body: { reference: 'LAST', on: '2027-01-09', amount: euro('4000.00') },
  });
  await to('2027-01-09T23:05:00Z');
  const { wait, unpaid } = await sees();
  expect(wait.ended).toMatchObject({ because: 'time', at: '2027-01-09T23:00:00Z' });
  expect(unpaid).toEqual([euro('6000.00')]);
});
