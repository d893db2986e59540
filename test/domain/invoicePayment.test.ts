import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAccount } from '../../shared/domain/bank/accountRules.ts';
import {
  creditorReference,
  mod97,
  ocrNumber,
  paymentReference16,
  structuredCommunication,
  withLuhn,
} from '../../shared/domain/invoice/checkDigits.ts';
import { paymentCode } from '../../shared/domain/invoice/paymentCode.ts';
import { paymentReferenceOf, writtenReference } from '../../shared/domain/invoice/paymentReference.ts';
import { accountFor, supplierIn, supplierOn } from '../../shared/domain/invoice/suppliers.ts';
import {
  gapOn,
  noPremium,
  overdueOn,
  spread,
  withInvoice,
} from '../../shared/domain/invoice/unpaidPremium.ts';
import { officeCodes } from '../../shared/domain/office.ts';
import { act, done } from './casePlay.ts';
import { on } from './insured.ts';
import { reminded, suspended } from './invoiceLives.ts';
import { delivered, pays, suspends } from './invoiceMoves.ts';
import { issue } from './invoicePlay.ts';

test('check digits are those that banks and norms publish as examples', () => {
  expect(paymentReference16('000056789012345')).toBe('5000056789012345');
  expect(creditorReference('539007547034')).toBe('RF18539007547034');
  expect(structuredCommunication('0909337554')).toBe('090933755493');
  expect(structuredCommunication('0000000097')).toBe('000000009797');
  expect(withLuhn('7992739871')).toBe('79927398713');
  expect(ocrNumber('2026000123')).toBe('202600012324');
});

test('a wrong digit is found', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 9 }), (sequence, digit) => {
      const { value } = paymentReferenceOf('ogm', { office: 'BE', year: 2026, sequence });
      const changed = `${value.slice(0, 5)}${digit}${value.slice(6)}`;
      const holds = (mod97(changed.slice(0, 10)) || 97) === Number(changed.slice(10));
      expect(holds).toBe(changed === value);
    }),
  );
});

test('each country reads its reference as it is used to', () => {
  const written = officeCodes.map((office) => {
    const scheme = supplierOn(office, on('2026-04-22'))?.reference ?? 'rf';
    return writtenReference(paymentReferenceOf(scheme, { office, year: 2026, sequence: 123 }));
  });
  expect(Object.fromEntries(officeCodes.map((office, i) => [office, written[i]]))).toEqual({
    ...{ NL: '6202 6000 0000 0123', BE: '+++202/6000/12320+++', SE: '202600012324', CZ: '2026000123' },
    ...{
      ES: 'RF71 ES20 2600 0123',
      'ES-MD': written[officeCodes.indexOf('ES-MD')],
      MX: '6001234',
      IE: 'RF98 IE20 2600 0123',
    },
  });
  expect(new Set(written).size).toBe(officeCodes.length);
});

test('every account that is entered is one, and every office has one for euros or its own currency', () => {
  for (const office of officeCodes) {
    const supplier = supplierOn(office, on('2026-04-22'));
    for (const { scheme, number, bic } of supplier?.accounts ?? [])
      if (scheme !== 'bankgiro')
        expect(checkAccount({ scheme, number, bic }), office).not.toBeInstanceOf(Array);
    expect(supplier?.accounts.length).toBeGreaterThan(0);
  }
});

const order = (office: 'NL' | 'IE' | 'CZ' | 'MX', currency: 'EUR' | 'CZK' | 'MXN', minor = 1_089_000) => {
  const supplier = supplierOn(office, on('2026-04-22'));
  const account = supplier && accountFor(supplier, currency);
  if (!account) throw new Error('No account');
  return paymentCode({
    ...{ amount: { minor, currency }, name: supplier.name, account, number: `${office}-2026-000123` },
    ...{ dueOn: on('2026-05-22') },
    paymentReference: paymentReferenceOf(supplier.reference, { office, year: 2026, sequence: 123 }),
  });
};

test('a stage that bills real clients has no supplier until the examples are replaced', () => {
  const day = on('2026-04-22');
  expect(supplierIn('local', 'NL', day)).toEqual(supplierOn('NL', day));
  expect(supplierIn('prod', 'NL', day)).toBeUndefined();
});

test('the code says what a transfer needs: euros by the European norm, the Czech Republic by its own', () => {
  expect(order('NL', 'EUR')).toEqual({
    kind: 'epc',
    content:
      'BCD\n002\n1\nSCT\nABNANL2A\nExample Credit Insurance N.V.\nNL91ABNA0417164300\nEUR10890.00\n\n\n6202600000000123',
  });
  expect(order('IE', 'EUR')?.content.split('\n').slice(8)).toEqual(['', 'RF98IE2026000123']);
  expect(order('CZ', 'CZK')).toEqual({
    kind: 'qr-platba',
    content:
      'SPD*1.0*ACC:CZ6508000000192000145399+GIBACZPX*AM:10890.00*CC:CZK*DT:20260522*MSG:CZ-2026-000123*X-VS:2026000123',
  });
  expect(order('MX', 'MXN')).toBeUndefined();
  expect(order('NL', 'EUR', 0)).toBeUndefined();
  expect(order('NL', 'EUR', 100_000_000_000)).toBeUndefined();
});

test('what a policy owes is known beside it, oldest first, and when its cover was suspended', () => {
  const [a, b] = [issue(), issue({ id: 'inv_nlother' })].map(({ state }) => state);
  if (!a || !b) throw new Error('Two invoices');
  const both = [b, a].reduce((account, state) => withInvoice(account, undefined, state), noPremium);
  expect(overdueOn(both, 'EUR', on('2026-05-22'))).toEqual([]);
  const overdue = overdueOn(both, 'EUR', on('2026-05-23'));
  expect(overdue).toHaveLength(2);
  expect(overdueOn(both, 'SEK', on('2026-05-23'))).toEqual([]);
  expect(spread(overdue, 1_100_000).map(({ amount }) => amount)).toEqual([1_089_000, 11_000]);
  const paid = done(issue(), '2026-05-04T09:00:00Z', pays(1_089_000)).state;
  expect(withInvoice(both, a, paid).unpaid.map(({ invoiceId }) => invoiceId)).toEqual(['inv_nlother']);
});

test('an announced suspension stands for its day from when its notice has come in time, and not before', () => {
  const announced = done(reminded(), '2026-06-17T09:00:00Z', suspends);
  const told = (now: string) => {
    const play = act(announced, now, delivered);
    return gapOn(withInvoice(noPremium, announced.state, play.state), on('2026-07-09'));
  };
  expect(gapOn(withInvoice(noPremium, undefined, announced.state), on('2026-07-09'))).toBeUndefined();
  expect(told('2026-06-24T09:00:00Z')).toMatchObject({ from: '2026-07-09' });
  expect(told('2026-06-25T09:00:00Z')).toBeUndefined();
});

test('a delivery falls in the time without cover, and not after the day of the payment', () => {
  const play = suspended();
  const during = withInvoice(noPremium, undefined, play.state);
  expect(gapOn(during, on('2026-07-08'))).toBeUndefined();
  expect(gapOn(during, on('2026-07-09'))).toMatchObject({ from: '2026-07-09' });
  const after = done(play, '2026-07-15T09:00:00Z', pays(1_089_000, 'B-1', '2026-07-14')).state;
  const closed = withInvoice(during, play.state, after);
  expect(gapOn(closed, on('2026-07-14'))).toMatchObject({ until: '2026-07-14' });
  expect(gapOn(closed, on('2026-07-15'))).toBeUndefined();
});
