import * as z from 'zod';
import { Actor } from '../actor.ts';
import { Instant } from '../instant.ts';
import type { Currency } from '../money.ts';
import { bankText } from './bankText.ts';

const Bic = z.string().regex(/^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/);

/** An account with a bank as it is kept: checked, without spaces, in capitals (`readAccount.ts`). */
export const BankAccount = z.discriminatedUnion('scheme', [
  z.strictObject({
    scheme: z.literal('iban'),
    number: z.string().regex(/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/),
    bic: Bic.optional(),
    /** Whether euros reach it as a SEPA transfer. */
    sepa: z.boolean(),
  }),
  z.strictObject({ scheme: z.literal('clabe'), number: z.string().regex(/^\d{18}$/), bic: Bic.optional() }),
]);
export type BankAccount = z.infer<typeof BankAccount>;

/** How many characters of a name a bank takes. */
export const longestHolder = 70;

/** Words of which something is left when a bank has read them. */
export const BankWords = z
  .string()
  .refine((text) => /[A-Za-z]/.test(bankText(text, text.length)), 'must have letters that a bank can read');

export const Holder = BankWords.max(longestHolder);

/** Where we pay a client, his assignee or a loss payee (`charter.md` K14, F 25). */
export const PayeeAccount = z.strictObject({
  holder: Holder,
  account: BankAccount,
  /** Who entered or changed it, and when: a changed account is a new one. */
  enteredBy: Actor,
  enteredAt: Instant,
  /** Who called the payee back at a number that we knew before, and had it confirmed. */
  calledBack: z.strictObject({ staffId: z.string(), at: Instant }).optional(),
});
export type PayeeAccount = z.infer<typeof PayeeAccount>;

/** The schemes by which an account can be paid in a currency. */
export const schemesOf = {
  EUR: ['iban'],
  SEK: ['iban'],
  CZK: ['iban'],
  MXN: ['clabe'],
} as const satisfies Record<Currency, readonly BankAccount['scheme'][]>;

/** Whether that account can be paid in that currency. */
export function takes({ scheme }: BankAccount, currency: Currency): boolean {
  return (schemesOf[currency] as readonly string[]).includes(scheme);
}
