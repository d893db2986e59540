import * as z from 'zod';
import { type Refusal, refused } from '../decision.ts';
import { Currency } from '../money.ts';
import { OfficeCode } from '../office.ts';
import { BankAccount } from './account.ts';

/** The accounts that we pay from, by office and currency: configuration of a stage, never of the code. */
export const DebtorAccounts = z.strictObject({
  source: z.string().min(1),
  /** Printed examples that no bank knows: they pay nobody, and count outside prod alone. */
  sample: z.boolean().default(false),
  accounts: z.array(
    z.strictObject({ offices: z.array(OfficeCode).min(1), currency: Currency, account: BankAccount }),
  ),
});
export type DebtorAccounts = z.infer<typeof DebtorAccounts>;

/** The account from which an office pays in a currency; without one nothing may be ordered. Refuses as a value. */
export function debtorFor(
  { accounts }: Pick<DebtorAccounts, 'accounts'>,
  office: OfficeCode,
  currency: Currency,
): BankAccount | Refusal {
  const found = accounts.find((entry) => entry.offices.includes(office) && entry.currency === currency);
  const because = `No account is set from which ${office} pays in ${currency}.`;
  return found?.account ?? refused('rule', 'no-account-to-pay-from', because);
}
