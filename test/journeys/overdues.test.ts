import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProblemError } from '../../shared/api/client.ts';
import { Creditor, invoice, january } from './creditor.ts';
import { type House, openHouse } from './house.ts';
import { euro, refusalOf } from './insured.ts';

let house: House & { leave: () => Promise<void> };
let steel: Creditor;
beforeAll(async () => {
  house = await openHouse(['NL']);
  steel = await Creditor.of(house, 'Voorbeeld Staalhandel', 'Bedachte Bouw B.V.', '000099934B01');
});
afterAll(() => house?.leave());

/** The code of each fault by its place in the body. */
async function faultsOf(asked: Promise<unknown>) {
  const error = await asked.catch((failure: unknown) => failure);
  if (!(error instanceof ProblemError)) throw error;
  return (error.problem.errors ?? []).map((fault) => [fault.pointer, fault.code]);
}
const numbered = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => january(`S-${from + i}`, '100.00'));

test('eighty invoices are told in one call, and the answer is a guide with every date and the term behind it', async () => {
  const { status, body } = await steel.api.reportOverdue({ body: steel.body(numbered(1, 80)) });
  expect(status).toBe(201);
  expect(body).toMatchObject({ status: 'open', count: 80, unpaid: [euro('8000.00')] });
  // Due on 11 February: the maximum extension of 60 days ends on 12 April, 30 days more on 12 May; a mandate of
  // that day ends the wait of 60 days on 11 July, and six months after that a claim comes too late.
  expect(body.guide).toMatchObject([
    { duty: 'stop-supply', by: '2026-04-12', term: { amount: 60, unit: 'days', from: 'due-date' } },
    { duty: 'report', by: '2026-05-12', done: true },
    { duty: 'hand-over', by: '2026-05-12', done: false },
    { duty: 'claim', by: '2027-01-11', term: { amount: 6, unit: 'months', from: 'date-of-loss' } },
  ]);
  const letter = await steel.insured.reads(body.id, 'overdue-received');
  for (const words of ['12 april 2026', '12 mei 2026', '11 januari 2027', '8.000,00'])
    expect(letter).toContain(words);
  expect((await refusalOf(steel.api.reportOverdue({ body: steel.body(numbered(81, 81)) })))[0]).toBe(400);
});

test('nothing of a report is taken while anything in it is wrong, and every fault is named with its place', async () => {
  const wrong = [
    january('S-1', '100.00'),
    january('S-90', '50.00'),
    january('s - 90', '50.00'),
    { ...january('S-91', '50.00'), dueOn: '2026-01-02' },
    invoice('S-92', '50.00', '2025-12-30', '2026-02-10'),
    { ...january('S-93', '50.00'), amount: { amount: '50.00', currency: 'SEK' as const } },
    { ...january('S-94', '50.00'), amountIs: 'gross' as const },
  ];
  expect(await faultsOf(steel.api.reportOverdue({ body: steel.body(wrong) }))).toEqual([
    ['/body/invoices/0/number', 'already-reported'],
    ['/body/invoices/2/number', 'twice-in-this-call'],
    ['/body/invoices/3/dueOn', 'due-before-issued'],
    ['/body/invoices/4/deliveredOn', 'outside-policy'],
    ['/body/invoices/5/currency', 'currency-not-covered'],
    ['/body/invoices/6/vatRate', 'vat-rate-required'],
  ]);
  const { data } = (await steel.api.listOverdues()).body;
  expect(data[0]).toMatchObject({ count: 80 });
});

test('what is another’s is not there: neither his policy nor his file', async () => {
  const flowers = house.client('Voorbeeld Bloemen');
  const theirs = await refusalOf(flowers.reportOverdue({ body: steel.body(numbered(200, 1)) }));
  expect(theirs[0]).toBe(404);
  const id = (await steel.api.listOverdues()).body.data[0]?.id ?? '';
  expect((await refusalOf(flowers.getOverdue({ params: { id } })))[0]).toBe(404);
  expect((await flowers.listOverdues()).body.data.map((line) => line.id)).not.toContain(id);
});

test('a dry run looks at five hundred, and writes nothing', async () => {
  const dry = await steel.api.reportOverdue({ body: steel.body(numbered(1000, 500)), validateOnly: true });
  expect(dry.body.count).toBe(580);
  const twice = steel.api.reportOverdue({ body: steel.body(numbered(1, 500)), validateOnly: true });
  expect(await faultsOf(twice)).toHaveLength(80);
  expect((await steel.api.listOverdues()).body.data[0]).toMatchObject({ count: 80 });
});

test('a later date within the maximum is his to give; beyond it we answer, and silence is no consent', async () => {
  const other = await steel.alsoSellsTo('Bedachte Daken B.V.', '000099946B01');
  const id = await other.reports(
    invoice('D-1', '4000.00', '2026-03-02', '2026-04-01'),
    invoice('D-2', '6000.00', '2026-03-09', '2026-04-08'),
  );
  const params = { id };
  const within = { invoices: ['D-1'], until: '2026-05-20' };
  const noted = (await other.api.agreeExtension({ params, body: within })).body;
  expect(noted.invoices[0]).toMatchObject({ extendedTo: '2026-05-20', dueOn: '2026-04-01' });
  expect(noted.guide[0]).toMatchObject({ duty: 'stop-supply', by: '2026-05-31' });

  const beyond = { invoices: ['D-1'], until: '2026-07-15', text: 'In twee delen.' };
  const asked = (await other.api.agreeExtension({ params, body: beyond })).body;
  // Two working days after Wednesday 22 April: Thursday and Friday.
  expect(asked.due).toMatchObject({ promise: 'overdue.extension-answer', dueAt: '2026-04-24T15:00:00Z' });
  expect(asked.invoices[0]?.extendedTo).toBe('2026-05-20');
  const els = house.staff('Els Vos');
  const no = { n: 1, granted: false };
  expect(await refusalOf(els.answerExtension({ params, body: no }))).toEqual([422, 'reasons-required']);
  await els.answerExtension({ params, body: { n: 1, granted: true } });
  expect((await other.api.getOverdue({ params })).body.invoices[0]?.extendedTo).toBe('2026-07-15');

  await other.api.agreeRescheduling({ params, body: { ...beyond, invoices: ['D-2'] } });
  await house.service.advance({ to: '2026-04-24T15:05:00Z' });
  const silent = (await other.api.getOverdue({ params })).body;
  expect(silent).toMatchObject({ missed: true, asked: [{ n: 2 }], handler: { name: 'Marijke Postma' } });
  expect(silent.invoices[1]?.extendedTo).toBeUndefined();
  expect(silent.promises).toContainEqual(
    expect.objectContaining({ status: 'broken', settledAt: '2026-04-24T15:00:00Z' }),
  );
  expect(await other.insured.letters(id)).toContain('overdue-late');
});

test('money falls on the oldest invoice first, once for its reference, and never more than is owed', async () => {
  const other = await steel.alsoSellsTo('Bedachte Ramen B.V.', '000099958B01');
  const id = await other.reports(
    january('R-2', '3000.00'),
    invoice('R-1', '2000.00', '2026-01-05', '2026-02-04'),
  );
  const pays = (reference: string, amount: string) =>
    other.api.tellReceipt({ params: { id }, body: { reference, on: '2026-04-20', amount: euro(amount) } });
  const after = (await pays('B-1', '2500.00')).body;
  expect(after).toMatchObject({ count: 1, unpaid: [euro('2500.00')] });
  expect(after.invoices).toMatchObject([{ number: 'R-2', received: euro('500.00') }]);
  expect(await refusalOf(pays('B-1', '10.00'))).toEqual([409, 'receipt-known']);
  expect(await refusalOf(pays('B-2', '2500.01'))).toEqual([422, 'more-than-owed']);
  expect((await pays('B-2', '2500.00')).body).toMatchObject({ status: 'paid', unpaid: [] });
  // The number stays taken for ever.
  expect(await faultsOf(other.api.reportOverdue({ body: other.body([january('R-1', '1.00')]) }))).toEqual([
    ['/body/invoices/0/number', 'already-reported'],
  ]);
});
