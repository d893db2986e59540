import * as z from 'zod';

/** Currencies of our offices; each has two decimals. */
export const Currency = z.enum(['EUR', 'SEK', 'CZK', 'MXN']);
export type Currency = z.infer<typeof Currency>;

/** An amount in whole cents of its currency. */
export const MoneyFact = z.strictObject({
  /** Integer minor units: 123450 is 1,234.50. */
  minor: z.number().int(),
  currency: Currency,
});
export type MoneyFact = z.infer<typeof MoneyFact>;

/** An amount as it is written: a decimal string with at most two decimals, never negative, never a float. */
export const Money = z.strictObject({
  amount: z.string().regex(/^(0|[1-9]\d{0,12})(\.\d{1,2})?$/, 'must be an amount such as "1234.50"'),
  currency: Currency,
});
export type Money = z.infer<typeof Money>;

/** An amount that is not nothing. */
export const MoneyAboveZero = Money.extend({
  amount: Money.shape.amount.regex(/[1-9]/, 'must be more than nothing'),
});

/** The same where it may be less than nothing, `-710.00`: what a line takes off. */
export const SignedMoney = Money.extend({
  amount: z.string().regex(/^-?(0|[1-9]\d{0,12})(\.\d{1,2})?$/, 'must be an amount such as "-1234.50"'),
});
export type SignedMoney = z.infer<typeof SignedMoney>;

/** An amount in whole cents of the currency of its case. */
export const Minor = z.number().int().nonnegative();

/** The amount in whole cents. */
export function minorOf({ amount, currency }: Money): MoneyFact {
  const [whole = '0', decimals = ''] = amount.split('.');
  return { minor: Number(whole) * 100 + Number(decimals.padEnd(2, '0')), currency };
}

/** Whole cents as they are written, always with two decimals. */
export function moneyOf({ minor, currency }: MoneyFact): Money {
  const whole = Math.floor(minor / 100);
  return { amount: `${whole}.${String(minor % 100).padStart(2, '0')}`, currency };
}

export function signedMinorOf({ amount, currency }: SignedMoney): MoneyFact {
  const { minor } = minorOf({ amount: amount.replace('-', ''), currency });
  return { minor: amount.startsWith('-') && minor > 0 ? -minor : minor, currency };
}

export function signedMoneyOf({ minor, currency }: MoneyFact): SignedMoney {
  const { amount } = moneyOf({ minor: Math.abs(minor), currency });
  return { amount: minor < 0 ? `-${amount}` : amount, currency };
}

/** The amount in a sentence of the API, `1234.50 EUR`. */
export function writtenMoney(fact: MoneyFact): string {
  const { amount, currency } = moneyOf(fact);
  return `${amount} ${currency}`;
}
