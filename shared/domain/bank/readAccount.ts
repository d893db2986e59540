import type { Reason, Refusal } from '../decision.ts';
import type { Currency } from '../money.ts';
import { type BankAccount, schemesOf, takes } from './account.ts';
import type { Written, Wrong } from './accountRules.ts';
import type { DebtorAccounts } from './debtor.ts';

const because: Record<Wrong, string> = {
  'iban-invalid': 'This is no IBAN: its length or its check digits are wrong.',
  'clabe-invalid': 'This is no CLABE: its length, its bank or its check digit is wrong.',
  'bic-invalid': 'This is no BIC.',
  'bic-of-another-country': 'The BIC belongs to a bank in another country than the account.',
  'bic-required': 'An account outside the SEPA countries needs the BIC of its bank.',
};

export type AccountReader = (written: Written, currency: Currency) => BankAccount | Refusal;

/**
 * Reads accounts as a person writes them, for payments in one currency: spaces, dots, dashes and case do not count.
 * A refusal names everything that is wrong; `ours`, from which we pay, are nobody else's. What checks them is
 * loaded when the first is read: most calls read none.
 */
export async function accountReader(ours: Pick<DebtorAccounts, 'accounts'>): Promise<AccountReader> {
  const { checkAccount } = await import('./accountRules.ts');
  return (written, currency) => {
    const read = checkAccount(written);
    if (Array.isArray(read)) return refusal(read.map((code) => reason(code, because[code])));
    if (ours.accounts.some(({ account }) => account.number === read.number))
      return refusal([reason('our-own-account', 'This is an account that we pay from ourselves.')]);
    if (takes(read, currency)) return read;
    const schemes = schemesOf[currency].join(', ').toUpperCase();
    return refusal([
      reason('account-for-another-currency', `${currency} is paid to an account by ${schemes}.`),
    ]);
  };
}

/** What somebody wrote, by the scheme in which this currency is paid. */
export function writtenFor(
  currency: Currency,
  { account: number, bic }: { account: string; bic?: string | undefined },
): Written {
  return { scheme: schemesOf[currency][0], number, ...(bic && { bic }) };
}

const reason = (code: string, text: string): Reason => ({ code, because: text, disclosure: 'client' });
const refusal = (reasons: Reason[]): Refusal => ({ refused: 'rule', reasons });
