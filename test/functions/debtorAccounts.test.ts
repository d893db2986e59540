import { expect, test } from 'vitest';
import { debtorAccounts } from '../../functions/bank/debtorAccounts.ts';

const given = {
  source: 'context debtorAccounts',
  accounts: [
    {
      ...{ offices: ['NL'], currency: 'EUR' },
      account: { scheme: 'iban', number: 'NL91ABNA0417164300', bic: 'ABNANL2A', sepa: true },
    },
  ],
};

test.each(['local', 'dev', 'prod'])('accounts that stage %s was given are its own', (stage) => {
  expect(debtorAccounts(JSON.stringify(given), stage)).toEqual({ ...given, sample: false });
});

test('the sample counts where nobody is paid; prod has nothing until it is given something', () => {
  for (const stage of ['local', 'dev']) expect(debtorAccounts(undefined, stage).sample).toBe(true);
  for (const stage of ['prod', undefined]) expect(debtorAccounts(undefined, stage).accounts).toEqual([]);
  const sample = JSON.stringify({ ...given, sample: true });
  expect(debtorAccounts(sample, 'prod').accounts).toEqual([]);
});

test('what is no list of accounts stops the function at its start', () => {
  expect(() => debtorAccounts('{}', 'prod')).toThrow('accounts');
});
