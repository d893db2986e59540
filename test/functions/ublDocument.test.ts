import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { ublDocument } from '../../functions/http/invoices/ublDocument.ts';
import type { Client } from '../../shared/domain/client.ts';
import type { Invoice } from '../../shared/domain/invoice/state.ts';
import { supplierOn } from '../../shared/domain/invoice/suppliers.ts';
import { done } from '../domain/casePlay.ts';
import { on } from '../domain/insured.ts';
import { pays } from '../domain/invoiceMoves.ts';
import { credit, draft, issue } from '../domain/invoicePlay.ts';

/** As OASIS publishes them, without their annotations, all in one folder. */
const folder = 'test/schemas/ubl-2.1';
const files = readdirSync(folder).map((fileName) => ({
  fileName,
  contents: readFileSync(`${folder}/${fileName}`, 'utf8'),
}));
const buyer: Client = { clientId: 'cli_nlsample', name: 'Škoda & Zn <BV>', office: 'NL', locale: 'nl-NL' };

async function faultsOf(contents: string): Promise<string[]> {
  const main = contents.includes('<CreditNote ') ? 'UBL-CreditNote-2.1.xsd' : 'UBL-Invoice-2.1.xsd';
  const schema = files.filter(({ fileName }) => fileName === main);
  const preload = files.filter(({ fileName }) => fileName !== main);
  const { errors } = await validateXML({ xml: { fileName: 'document.xml', contents }, schema, preload });
  return errors.map(({ message }) => message);
}

const written = (state: Invoice) => ublDocument(state, buyer, state.locale);
const vat = {
  tax: 'vat',
  country: 'MX',
  base: 900_000,
  percent: '16',
  amount: 144_000,
  source: 'LIVA',
} as const;
const fee = { kind: 'limit-fee', amount: 10_000, basis: { quantity: 4, each: 2_500 } } as const;
const exempt = {
  ...{
    tax: 'premium-tax' as const,
    country: 'BE',
    base: 10_000,
    percent: '0',
    amount: 0,
    exempt: 'credit-insurance',
  },
  source: 'A code of taxes',
} as const;
const exchange = { from: 'SEK', rate: '0.0871', on: on('2026-04-20'), source: 'ECB' } as const;

const documents = {
  'an invoice with tax on premium': issue(),
  'an invoice with value added tax': issue({ draft: draft({ taxes: [vat] }) }),
  'a fee by the piece, exempt': issue({ draft: draft({ lines: [fee], taxes: [exempt] }) }),
  'in another currency, to a bankgiro': issue({
    draft: draft({ currency: 'SEK', supplier: 'SE', exchange }),
    supplier: supplierOn('SE', on('2026-04-22')),
  }),
  'paid in part': done(issue(), '2026-04-23T09:00:00Z', pays(100_000)),
  'a credit note': credit(90_000),
};

test.each(Object.entries(documents))('%s is what the schema asks for', async (_name, { state }) => {
  expect(await faultsOf(written(state))).toEqual([]);
});

test('the schema finds what is wrong', async () => {
  const good = written(issue().state);
  const wrong = [
    good.replace(/<cbc:IssueDate>.*<\/cbc:IssueDate>/, ''),
    good.replace('2026-04-22', '22 April 2026'),
    good.replace('>10890.00<', '>10.890,00<'),
    good.replace('cbc:InvoiceTypeCode', 'cbc:CreditNoteTypeCode'),
  ];
  for (const document of wrong) expect(await faultsOf(document)).not.toEqual([]);
});

const amount = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<cbc:${name} currencyID="\\w+">(-?[\\d.]+)<`, 'g'))].map(([, value]) =>
    Math.round(Number(value) * 100),
  );

test.each(Object.entries(documents))(
  '%s adds up as the norm says (BR-CO-10 to BR-CO-16)',
  (_name, { state }) => {
    const xml = written(state);
    const [net] = amount(xml, 'LineExtensionAmount').slice(-0 || -1 - state.draft.lines.length);
    const lines = amount(xml, 'LineExtensionAmount').slice(1);
    expect(lines.reduce((sum, one) => sum + one, 0)).toBe(net);
    const [charges = 0] = amount(xml, 'ChargeTotalAmount');
    const [exclusive = 0] = amount(xml, 'TaxExclusiveAmount');
    const [inclusive = 0] = amount(xml, 'TaxInclusiveAmount');
    const [tax = 0] = amount(xml, 'TaxAmount');
    const [prepaid = 0] = amount(xml, 'PrepaidAmount');
    expect(exclusive).toBe((net ?? 0) + charges);
    expect(inclusive).toBe(exclusive + tax);
    expect(amount(xml, 'PayableAmount')).toEqual([inclusive - prepaid]);
    expect(inclusive).toBe(state.total);
  },
);

test('says what a reader of programs needs: who, what, when, how to pay, and which invoice is corrected', () => {
  const xml = written(issue().state);
  for (const words of [
    '<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>',
    '<cbc:ID>NL-2026-000123</cbc:ID>',
    '<cbc:DueDate>2026-05-22</cbc:DueDate>',
    '<cbc:StartDate>2026-04-01</cbc:StartDate>',
    '<cbc:RegistrationName>Example Credit Insurance N.V.</cbc:RegistrationName>',
    '<cbc:RegistrationName>Škoda &amp; Zn &lt;BV&gt;</cbc:RegistrationName>',
    '<cbc:PaymentID>6202600000000123</cbc:PaymentID>',
    '<cbc:InvoicedQuantity unitCode="C62">-1</cbc:InvoicedQuantity>',
  ])
    expect(xml).toContain(words);
  expect(written(credit(90_000).state)).toMatch(/<cac:InvoiceDocumentReference>\s*<cbc:ID>NL-2026-000123</);
});
