import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../shared/api/client.ts';
import { qrMatrix } from '../../shared/letters/qrMatrix.ts';
import { type House, openHouse } from './house.ts';
import { euro, Insured, refusalOf } from './insured.ts';

let house: House & { leave: () => Promise<void> };
let steel: Insured;
beforeAll(async () => {
  house = await openHouse(['NL']);
  steel = await Insured.of(house, 'Voorbeeld Staalhandel');
});
afterAll(() => house?.leave());

type Asked = Parameters<Client['issueInvoice']>[0]['body'];
const sanne = () => house.staff('Sanne Vermeer');
const femke = () => house.staff('Femke Dijk');
const utf8 = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/** Premium of a quarter with a bonus: 9,000 euros and 21 % of tax. */
async function asked(changed: Partial<Asked> = {}): Promise<Asked> {
  const { clientId } = (await steel.api.getMe()).body;
  return {
    ...{
      document: 'invoice',
      clientId,
      policyId: steel.policyId,
      service: 'credit-insurance',
      supplier: 'NL',
    },
    ...{ currency: 'EUR', dueOn: '2026-05-22', period: { from: '2026-04-01', to: '2026-06-30' } },
    lines: [
      { kind: 'premium', amount: euro('9350.00'), basis: { of: euro('4250000.00'), percent: '0.22' } },
      { kind: 'bonus', amount: euro('-350.00') },
    ],
    taxes: [{ tax: 'premium-tax', country: 'NL', base: euro('9000.00'), percent: '21', source: 'WBR' }],
    ...changed,
  } as Asked;
}
const issue = async (changed: Partial<Asked> = {}) =>
  (await sanne().issueInvoice({ body: await asked(changed) })).body;
const to = (at: string) => house.service.advance({ to: at });

test('P05: an invoice that lacks a thing is refused, and the thing is named', async () => {
  for (const name of ['dueOn', 'service', 'period', 'supplier', 'lines', 'taxes'] as const) {
    const { [name]: _, ...rest } = await asked();
    const error = await sanne()
      .issueInvoice({ body: rest as Asked })
      .catch((failure) => failure);
    expect(error.problem.status).toBe(400);
    expect(JSON.stringify(error.problem.errors), name).toContain(`/body/${name}`);
  }
  const wrong = sanne().issueInvoice({ body: await asked({ dueOn: '2026-04-23' }) });
  expect(await refusalOf(wrong)).toMatchObject([422, expect.anything()]);
});

test('numbered without a gap, also when two are issued at once and one is refused between them', async () => {
  const bad = sanne().issueInvoice({ body: await asked({ dueOn: '2026-04-23' }) });
  const two = await Promise.all([issue(), issue(), bad.catch(() => undefined)]);
  const three = await issue();
  const numbers = [two[0].number, two[1].number, three.number]
    .map((number) => Number(number.slice(-6)))
    .sort((a, b) => a - b);
  expect(numbers.map((number) => number - (numbers[0] ?? 0))).toEqual([0, 1, 2]);
});

test('the client reads it as data, as a document with a code for his bank, and as XML', async () => {
  const { id, number } = await issue();
  const { body } = await steel.api.getInvoice({ params: { id } });
  expect(body).toMatchObject({
    ...{ number, total: euro('10890.00'), left: euro('10890.00'), dueOn: '2026-05-22', status: 'open' },
    ...{ service: 'credit-insurance', period: { from: '2026-04-01', to: '2026-06-30' } },
    supplier: { name: 'Example Credit Insurance N.V.', country: 'NL' },
    payment: { account: { number: 'NL91ABNA0417164300' }, reference: { scheme: 'betalingskenmerk' } },
  });
  const text = utf8((await steel.api.getInvoice({ params: { id }, accept: 'text/plain' })).bytes);
  for (const words of [
    number,
    '10.890,00',
    '22 mei 2026',
    'kredietverzekering',
    '1 april 2026',
    'Example Credit Insurance N.V.',
    body.payment.reference.written,
  ])
    expect(text.replaceAll('\u00a0', ' ')).toContain(words);
  const pdf = await steel.api.getInvoice({ params: { id }, accept: 'application/pdf' });
  expect([pdf.contentType, utf8(pdf.bytes.slice(0, 5))]).toEqual(['application/pdf', '%PDF-']);
  const content = body.payment.code?.content ?? '';
  expect(content.split('\n')).toContain('EUR10890.00');
  expect(readBack(content)).toBe(content);
  const xml = utf8((await steel.api.getInvoice({ params: { id }, accept: 'application/xml' })).bytes);
  expect(xml).toContain(`<cbc:ID>${number}</cbc:ID>`);
  const { data } = (await steel.api.listInvoices()).body;
  expect(data.find((line) => line.id === id)).toMatchObject({ number, overdue: false });
});

/** What a reader sees of the code, a module being four points wide. */
function readBack(content: string): string {
  const matrix = qrMatrix(content);
  const size = matrix.length * 4;
  const dark = (x: number, y: number) => matrix[Math.floor(y / 4)]?.[Math.floor(x / 4)];
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      data.set(dark(x, y) ? [0, 0, 0, 255] : [255, 255, 255, 255], (y * size + x) * 4);
  return decodeQR({ width: size, height: size, data });
}

test('what is another’s is not there, and only who may bill bills', async () => {
  const { id } = await issue();
  const flowers = house.client('Voorbeeld Bloemen');
  expect((await refusalOf(flowers.getInvoice({ params: { id } })))[0]).toBe(404);
  expect((await refusalOf(femke().issueInvoice({ body: await asked() })))[0]).toBe(403);
});

test('a payment is recorded once for ever; what is too much is promised back', async () => {
  const { id } = await issue();
  const paid = { reference: 'BANK-1', on: '2026-04-22', amount: euro('11000.00') };
  const { body } = await sanne().recordInvoicePayment({ params: { id }, body: paid });
  expect(body).toMatchObject({
    status: 'refund-owed',
    owedBack: euro('110.00'),
    due: { promise: 'invoice.refund' },
  });
  expect((await refusalOf(sanne().recordInvoicePayment({ params: { id }, body: paid })))[0]).toBe(409);
  const back = { reference: 'BANK-2', on: '2026-04-22', amount: euro('110.00') };
  expect((await sanne().recordInvoiceRefund({ params: { id }, body: back })).body.status).toBe('paid');
  expect(await steel.reads(id, 'invoice-refunded')).toContain('110,00');
});

test('a correction is a credit note: it takes off what is unpaid, and what was paid goes back', async () => {
  const { id } = await issue();
  const amount = euro('1000.00');
  const none = { tax: 'premium-tax' as const, country: 'NL', base: amount, percent: '0', source: 'None' };
  const note = { document: 'credit-note' as const, credits: id, dueOn: undefined, taxes: [none] };
  const { id: credit } = await issue({ ...note, lines: [{ kind: 'premium', amount }] });
  await house.service.settled();
  expect((await steel.api.getInvoice({ params: { id } })).body).toMatchObject({ left: euro('9890.00') });
  expect((await steel.api.getInvoice({ params: { id: credit } })).body).toMatchObject({ status: 'credited' });
});

test('F 29: reminders leave by themselves and touch no cover; suspension is a person’s decision with its notice', async () => {
  const { id } = await issue();
  await to('2026-06-13T09:00:00Z');
  const { data } = (await steel.api.getInvoiceTimeline({ params: { id } })).body;
  expect(data.filter(({ type }) => type === 'reminded').map(({ at }) => at)).toEqual([
    ...['2026-05-17T06:00:00Z', '2026-05-29T06:00:00Z', '2026-06-12T06:00:00Z'],
  ]);
  const decision = { because: 'Er is ondanks twee herinneringen niets betaald.', clause: 'artikel 9.2' };
  const { body } = await femke().suspendForInvoice({ params: { id }, body: decision });
  expect(body.suspension).toMatchObject({ status: 'announced', from: '2026-07-05', noticeDays: 14 });
  const notice = await steel.reads(id, 'invoice-suspension-notice');
  for (const words of ['artikel 9.2', '5 juli 2026', '4 juli 2026', decision.because])
    expect(notice).toContain(words);
  await to('2026-07-05T09:00:00Z');
  const suspended = (await steel.api.getInvoice({ params: { id } })).body;
  expect(suspended.suspension).toMatchObject({ status: 'in-force' });
  const paid = { reference: 'BANK-9', on: '2026-07-05', amount: euro('10890.00') };
  const after = await sanne().recordInvoicePayment({ params: { id }, body: paid });
  expect(after.body).toMatchObject({ status: 'paid', suspension: null });
});
