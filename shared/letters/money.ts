import type { MoneyFact } from '../domain/money.ts';
import type { Locale } from '../domain/office.ts';

type Currency = MoneyFact['currency'];

/** How a locale writes an amount: its marks, and where the currency stands (`glossary.md` 4). */
type MoneyWording = {
  readonly thousand: string;
  readonly decimal: string;
  /** From how many digits before the decimal mark they are grouped. */
  readonly groupsFrom: number;
  readonly own: Readonly<Partial<Record<Currency, (amount: string) => string>>>;
  readonly other: (amount: string, currency: Currency) => string;
};

const nb = '\u00a0';
const before = (amount: string, currency: Currency) => `${currency}${nb}${amount}`;
const after = (amount: string, currency: Currency) => `${amount}${nb}${currency}`;

const wordings = {
  'en-IE': { ...marks(',', '.'), own: { EUR: (amount) => `€${amount}` }, other: before },
  'nl-NL': { ...marks('.', ','), own: { EUR: (amount) => `€${nb}${amount}` }, other: before },
  'nl-BE': { ...marks('.', ','), own: { EUR: (amount) => `${amount}${nb}euro` }, other: after },
  'sv-SE': {
    ...marks(nb, ','),
    own: { SEK: (amount) => `${amount}${nb}kr`, EUR: (amount) => `${amount}${nb}euro` },
    other: after,
  },
  'cs-CZ': { ...marks(nb, ','), own: { CZK: (amount) => `${amount}${nb}Kč` }, other: after },
  // Spain writes four digits without a mark, and from five on with one.
  'es-ES': { ...marks('.', ',', 5), own: { EUR: (amount) => `${amount}${nb}€` }, other: after },
  'es-MX': { ...marks(',', '.'), own: { MXN: (amount) => `$${amount}${nb}M.N.` }, other: before },
} as const satisfies Record<Locale, MoneyWording>;

/**
 * An amount as its locale writes it: `€ 1.234,50`. Among amounts of other currencies a sign that several
 * countries use is replaced by the code. Throws a RangeError for an amount below zero: we promise none.
 */
export function sayMoney(locale: Locale, { minor, currency }: MoneyFact, mixed = false): string {
  if (!Number.isSafeInteger(minor) || minor < 0) throw new RangeError(`${minor} is no amount in whole cents`);
  const wording: MoneyWording = wordings[locale];
  const own = mixed && locale === 'es-MX' ? undefined : wording.own[currency];
  const amount = digits(wording, minor);
  return own ? own(amount) : wording.other(amount, currency);
}

function digits({ thousand, decimal, groupsFrom }: MoneyWording, minor: number): string {
  const whole = String(Math.floor(minor / 100));
  const grouped = whole.length < groupsFrom ? whole : whole.replace(/\B(?=(\d{3})+$)/g, thousand);
  return `${grouped}${decimal}${String(minor % 100).padStart(2, '0')}`;
}

function marks(thousand: string, decimal: string, groupsFrom = 4) {
  return { thousand, decimal, groupsFrom };
}
