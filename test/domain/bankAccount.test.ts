import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Holder, longestHolder } from '../../shared/domain/bank/account.ts';
import { bankText } from '../../shared/domain/bank/bankText.ts';
import { DebtorAccounts, debtorFor } from '../../shared/domain/bank/debtor.ts';
import sample from '../../shared/domain/bank/debtorAccounts.sample.json' with { type: 'json' };
import { accountReader } from '../../shared/domain/bank/readAccount.ts';
import { officeCodes } from '../../shared/domain/office.ts';
import { offices } from '../../shared/domain/offices.ts';

type Read = Parameters<Awaited<ReturnType<typeof accountReader>>>;
const readAccount = async (...asked: Read) => (await accountReader({ accounts: [] }))(...asked);
const iban = (number: string, bic?: string) => ({ scheme: 'iban' as const, number, bic });
const clabe = (number: string) => ({ scheme: 'clabe' as const, number });

test.each([
  [iban(' nl91 abna 0417 1643 00 '), { number: 'NL91ABNA0417164300', sepa: true }],
  [iban('NL91ABNA0417164300', 'abnanl2a'), { bic: 'ABNANL2A' }],
  [iban('GB29 NWBK 6016 1331 9268 19'), { sepa: true }],
  [iban('AE07 0331 2345 6789 0123 456', 'BOMLAEAD'), { sepa: false }],
])('%o is an account', async (written, kept) => {
  expect(await readAccount(written, 'EUR')).toMatchObject({ scheme: 'iban', ...kept });
});

test('a CLABE takes pesos', async () => {
  expect(await readAccount(clabe('032 180 00011835971 9'), 'MXN')).toEqual({
    ...{ scheme: 'clabe', number: '032180000118359719' },
  });
});

test.each([
  [iban('NL91ABNA0417164301'), 'EUR', ['iban-invalid']],
  [iban('NL91ABNA041716430'), 'EUR', ['iban-invalid']],
  [iban(''), 'EUR', ['iban-invalid']],
  [iban('NL91ABNA0417164301', 'nonsense'), 'EUR', ['iban-invalid', 'bic-invalid']],
  [iban('NL91ABNA0417164300', 'GIBACZPX'), 'EUR', ['bic-of-another-country']],
  [iban('AE07 0331 2345 6789 0123 456'), 'EUR', ['bic-required']],
  [clabe('032180000118359718'), 'MXN', ['clabe-invalid']],
  [clabe('999180000118359719'), 'MXN', ['clabe-invalid']],
  [clabe('NL91ABNA0417164300'), 'MXN', ['clabe-invalid']],
  [iban('NL91ABNA0417164300'), 'MXN', ['account-for-another-currency']],
  [clabe('032180000118359719'), 'SEK', ['account-for-another-currency']],
] as const)('%o is no account for %s: %s', async (written, currency, codes) => {
  const answer = await readAccount(written, currency);
  if (!('refused' in answer)) throw new Error('It was taken');
  expect(answer.reasons.map(({ code }) => code)).toEqual(codes);
});

test('no account from which we pay ourselves is a payee’s, in whatever currency', async () => {
  const listing = DebtorAccounts.parse(sample);
  const read = await accountReader(listing);
  for (const { account } of listing.accounts)
    for (const currency of ['EUR', 'MXN'] as const)
      expect(read(account, currency)).toMatchObject({ reasons: [{ code: 'our-own-account' }] });
  expect(read(iban('be68 5390 0754 7034'), 'EUR')).toHaveProperty('refused');
  expect(read(iban('NL91ABNA0417164300'), 'EUR')).toMatchObject({ number: 'NL91ABNA0417164300' });
});

test('one digit more, less or other is found out', async () => {
  const good = 'SE4550000000058398257466';
  const place = fc.integer({ min: 2, max: good.length - 1 });
  const digit = fc.integer({ min: 1, max: 9 });
  await fc.assert(
    fc.asyncProperty(place, digit, async (at, more) => {
      const other = (Number(good[at]) + more) % 10;
      const wrong = [
        `${good.slice(0, at)}${other}${good.slice(at + 1)}`,
        `${good.slice(0, at)}${good.slice(at + 1)}`,
        `${good.slice(0, at)}${other}${good.slice(at)}`,
      ];
      for (const number of wrong) expect(await readAccount(iban(number), 'SEK')).toHaveProperty('refused');
    }),
  );
});

test.each([
  ['Škoda & Søn, spol. s r.o.', 'Skoda + Son, spol. s r.o.'],
  ['ŁÓDŹ / Groß', 'LODZ Gross'],
  ['D’Hondt`s «Æble»', "D'Hondt's AEble"],
  ['Ένα Ltd', 'Ltd'],
  ['Ένα', ''],
])('a bank reads %s as %s', (name, read) => {
  expect(bankText(name, longestHolder)).toBe(read);
  expect(Holder.safeParse(name).success).toBe(read !== '');
});

test('whatever is written, a bank gets its own letters and no more of them than it takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 140 }), (text, most) => {
      const read = bankText(text, most);
      expect(read).toMatch(/^[A-Za-z0-9?:().,'+ -]*$/);
      expect(read.length).toBeLessThanOrEqual(most);
      expect(bankText(read, most)).toBe(read);
    }),
  );
});

test('the sample says what it is; every office finds an account for euros and for its own money', async () => {
  const listing = DebtorAccounts.parse(sample);
  expect(listing.sample).toBe(true);
  for (const { account, currency } of listing.accounts)
    expect(await readAccount(account, currency)).toEqual(account);
  const own = { SE: 'SEK', CZ: 'CZK', MX: 'MXN' } as const;
  for (const office of officeCodes) {
    const currency = own[offices[office].country as keyof typeof own] ?? 'EUR';
    for (const money of ['EUR', currency] as const)
      expect(debtorFor(listing, office, money)).toHaveProperty('number');
  }
  expect(debtorFor(listing, 'NL', 'SEK')).toMatchObject({
    refused: 'rule',
    reasons: [{ code: 'no-account-to-pay-from', because: 'No account is set from which NL pays in SEK.' }],
  });
});
