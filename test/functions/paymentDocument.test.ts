import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { paymentDocument } from '../../functions/bank/paymentDocument.ts';
import type { BankAccount } from '../../shared/domain/bank/account.ts';
import { Payment } from '../../shared/domain/bank/payment.ts';
import { Currency } from '../../shared/domain/money.ts';
import { instant } from '../domain/complaintPlay.ts';
import { on } from '../domain/insured.ts';

/** As ISO 20022 publishes it, to be used and reproduced freely. */
const schema = readFileSync('test/schemas/pain.001.001.09.xsd', 'utf8');

async function faultsOf(...documents: string[]): Promise<string[]> {
  const xml = documents.map((contents, i) => ({ fileName: `${i}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: [schema] });
  return errors.map(({ message }) => message);
}

const dutch: BankAccount = { scheme: 'iban', number: 'NL91ABNA0417164300', bic: 'ABNANL2A', sepa: true };
const irish: BankAccount = { scheme: 'iban', number: 'IE29AIBK93115212345678', sepa: true };
const dubai: BankAccount = {
  scheme: 'iban',
  number: 'AE070331234567890123456',
  bic: 'BOMLAEAD',
  sepa: false,
};
const mexican: BankAccount = { scheme: 'clabe', number: '032180000118359719' };

const payment = (more: Partial<Payment> = {}): Payment =>
  Payment.parse({
    ...{ messageId: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', endToEndId: 'CLM-ABCDE-FGHIJ-1' },
    ...{ orderedAt: instant('2026-04-22T13:20:00Z'), executeOn: on('2026-04-22') },
    amount: { minor: 1_234_567_890, currency: 'EUR' },
    debtor: { holder: 'Example Credit Insurance N.V.', account: dutch },
    creditor: { holder: 'Škoda & Søn <Ltd>', account: irish },
    remittance: 'CLM-ABCDE-FGHIJ, policy P-1 & more',
    ...more,
  });
const to = (account: BankAccount, currency: Currency) =>
  payment({ amount: { minor: 5, currency }, creditor: { holder: 'Tulp BV', account } });

test('euros within SEPA, word by word', () => {
  expect(paymentDocument(payment())).toBe(readFileSync('test/functions/payment.xml', 'utf8'));
});

test('every kind of payment is what the schema of the bank asks for', async () => {
  const kinds = [
    payment(),
    to(dubai, 'EUR'),
    to(irish, 'SEK'),
    to(irish, 'CZK'),
    payment({
      amount: { minor: 999, currency: 'MXN' },
      debtor: { holder: 'Example', account: mexican },
      creditor: { holder: 'Tulipán', account: { ...mexican, bic: 'BCMRMXMM' } },
    }),
  ];
  expect(await faultsOf(...kinds.map(paymentDocument))).toEqual([]);
});

test('the schema finds what is wrong', async () => {
  const good = paymentDocument(payment());
  const wrong = [
    good.replace('<PmtMtd>TRF</PmtMtd>', ''),
    good.replace('TRF', 'XXX'),
    good.replace('12345678.90', '12,345,678.90'),
    good.replace('NL91ABNA0417164300', 'NL91 ABNA'),
    good.replace('pain.001.001.09', 'pain.001.001.03'),
  ];
  for (const document of wrong) expect(await faultsOf(document)).not.toEqual([]);
});

test('only euros between SEPA accounts go by the rules of SEPA', () => {
  const read = (document: string) => [
    document.includes('<Cd>SEPA</Cd>'),
    /<ChrgBr>(\w+)/.exec(document)?.[1],
  ];
  expect(read(paymentDocument(payment()))).toEqual([true, 'SLEV']);
  expect(read(paymentDocument(to(dubai, 'EUR')))).toEqual([false, 'SHAR']);
  expect(read(paymentDocument(to(irish, 'SEK')))).toEqual([false, 'SHAR']);
});

test('whatever a payee is called and a payment is for, the document is valid and the same every time', async () => {
  const name = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `A${text}`);
  const documents: string[] = [];
  fc.assert(
    fc.property(
      name,
      name,
      fc.integer({ min: 1, max: 1e14 }),
      fc.constantFrom(...Currency.options),
      (...drawn) => {
        const [holder, remittance, minor, currency] = drawn;
        const amount = { minor, currency };
        const document = () =>
          paymentDocument(payment({ creditor: { holder, account: irish }, remittance, amount }));
        expect(document()).toBe(document());
        documents.push(document());
      },
    ),
  );
  expect(await faultsOf(...documents)).toEqual([]);
});
