import * as z from 'zod';
import { Instant, LocalDate } from '../instant.ts';
import { MoneyFact } from '../money.ts';
import { BankAccount, BankWords, Holder } from './account.ts';

/** The longest id that a bank takes. */
const BankId = z.string().regex(/^[A-Za-z0-9-]{1,35}$/);

/**
 * One payment as the bank is asked for it. Everything in it was fixed when the payment was ordered, so that it
 * can be written again, byte for byte.
 */
export const Payment = z.strictObject({
  /** Names the message, and the payment in it, for ever: the bank takes no second one of that name. */
  messageId: BankId,
  /** What the payee finds on his statement: the reference of his case and the number of the instalment. */
  endToEndId: BankId,
  orderedAt: Instant,
  /** The day on which the bank is asked to carry it out. */
  executeOn: LocalDate,
  amount: MoneyFact.extend({ minor: MoneyFact.shape.minor.positive() }),
  debtor: z.strictObject({ holder: Holder, account: BankAccount }),
  creditor: z.strictObject({ holder: Holder, account: BankAccount }),
  /** What it is for, in words that the payee reads on his statement. */
  remittance: BankWords,
});
export type Payment = z.infer<typeof Payment>;
