import { DebtorAccounts } from '../../shared/domain/bank/debtor.ts';
import sample from '../../shared/domain/bank/debtorAccounts.sample.json' with { type: 'json' };

/**
 * The accounts that this stage pays from: those that it was given, or the sample in a stage that pays nobody. A
 * stage without any has none for every office, and so orders no payment. Throws for what is no such list.
 */
export function debtorAccounts(given: string | undefined, stage: string | undefined): DebtorAccounts {
  const trial = stage === 'local' || stage === 'dev';
  const listing = given ? DebtorAccounts.parse(JSON.parse(given)) : DebtorAccounts.parse(sample);
  if (!listing.sample || trial) return listing;
  return { source: `No accounts are set for ${stage}`, sample: false, accounts: [] };
}

/** The same, by DEBTOR_ACCOUNTS and STAGE. */
export function debtorAccountsFromEnvironment(): DebtorAccounts {
  const { DEBTOR_ACCOUNTS, STAGE } = process.env;
  return debtorAccounts(DEBTOR_ACCOUNTS, STAGE);
}
