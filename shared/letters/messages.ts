import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../domain/office.ts';
import { tieShortWords } from './czechTies.ts';
import csCZClaims from './texts/claims/cs-CZ.json' with { type: 'json' };
import enIEClaims from './texts/claims/en-IE.json' with { type: 'json' };
import esESClaims from './texts/claims/es-ES.json' with { type: 'json' };
import esMXClaims from './texts/claims/es-MX.json' with { type: 'json' };
import nlBEClaims from './texts/claims/nl-BE.json' with { type: 'json' };
import nlNLClaims from './texts/claims/nl-NL.json' with { type: 'json' };
import svSEClaims from './texts/claims/sv-SE.json' with { type: 'json' };
import csCZ from './texts/cs-CZ.json' with { type: 'json' };
import enIE from './texts/en-IE.json' with { type: 'json' };
import esES from './texts/es-ES.json' with { type: 'json' };
import esMX from './texts/es-MX.json' with { type: 'json' };
import csCZInvoices from './texts/invoices/cs-CZ.json' with { type: 'json' };
import enIEInvoices from './texts/invoices/en-IE.json' with { type: 'json' };
import esESInvoices from './texts/invoices/es-ES.json' with { type: 'json' };
import esMXInvoices from './texts/invoices/es-MX.json' with { type: 'json' };
import nlBEInvoices from './texts/invoices/nl-BE.json' with { type: 'json' };
import nlNLInvoices from './texts/invoices/nl-NL.json' with { type: 'json' };
import svSEInvoices from './texts/invoices/sv-SE.json' with { type: 'json' };
import csCZLimits from './texts/limits/cs-CZ.json' with { type: 'json' };
import enIELimits from './texts/limits/en-IE.json' with { type: 'json' };
import esESLimits from './texts/limits/es-ES.json' with { type: 'json' };
import esMXLimits from './texts/limits/es-MX.json' with { type: 'json' };
import nlBELimits from './texts/limits/nl-BE.json' with { type: 'json' };
import nlNLLimits from './texts/limits/nl-NL.json' with { type: 'json' };
import svSELimits from './texts/limits/sv-SE.json' with { type: 'json' };
import nlBE from './texts/nl-BE.json' with { type: 'json' };
import nlNL from './texts/nl-NL.json' with { type: 'json' };

import csCZPremium from './texts/premium/cs-CZ.json' with { type: 'json' };
import enIEPremium from './texts/premium/en-IE.json' with { type: 'json' };
import esESPremium from './texts/premium/es-ES.json' with { type: 'json' };
import esMXPremium from './texts/premium/es-MX.json' with { type: 'json' };
import nlBEPremium from './texts/premium/nl-BE.json' with { type: 'json' };
import nlNLPremium from './texts/premium/nl-NL.json' with { type: 'json' };
import svSEPremium from './texts/premium/sv-SE.json' with { type: 'json' };

import csCZRenewals from './texts/renewals/cs-CZ.json' with { type: 'json' };
import enIERenewals from './texts/renewals/en-IE.json' with { type: 'json' };
import esESRenewals from './texts/renewals/es-ES.json' with { type: 'json' };
import esMXRenewals from './texts/renewals/es-MX.json' with { type: 'json' };
import nlBERenewals from './texts/renewals/nl-BE.json' with { type: 'json' };
import nlNLRenewals from './texts/renewals/nl-NL.json' with { type: 'json' };
import svSERenewals from './texts/renewals/sv-SE.json' with { type: 'json' };

import svSE from './texts/sv-SE.json' with { type: 'json' };

/** The name of one sentence or word; every locale has them all. */
export type TextKey =
  | keyof typeof enIE
  | keyof typeof enIELimits
  | keyof typeof enIEClaims
  | keyof typeof enIERenewals
  | keyof typeof enIEPremium
  | keyof typeof enIEInvoices;
export type Texts = Readonly<Record<TextKey, string>>;
export type TextValues = Readonly<Record<string, string | number>>;

/** All sentences by locale. Belgium and Mexico keep only what differs from their language's other locale. */
export const texts = {
  'en-IE': {
    ...enIE,
    ...enIELimits,
    ...enIEClaims,
    ...enIERenewals,
    ...enIEPremium,
    ...enIEInvoices,
  },
  'nl-NL': {
    ...nlNL,
    ...nlNLLimits,
    ...nlNLClaims,
    ...nlNLRenewals,
    ...nlNLPremium,
    ...nlNLInvoices,
  },
  'nl-BE': {
    ...nlNL,
    ...nlNLLimits,
    ...nlNLClaims,
    ...nlNLRenewals,
    ...nlNLPremium,
    ...nlNLInvoices,
    ...nlBE,
    ...nlBELimits,
    ...nlBEClaims,
    ...nlBERenewals,
    ...nlBEPremium,
    ...nlBEInvoices,
  },
  'sv-SE': {
    ...svSE,
    ...svSELimits,
    ...svSEClaims,
    ...svSERenewals,
    ...svSEPremium,
    ...svSEInvoices,
  },
  'cs-CZ': {
    ...csCZ,
    ...csCZLimits,
    ...csCZClaims,
    ...csCZRenewals,
    ...csCZPremium,
    ...csCZInvoices,
  },
  'es-ES': {
    ...esES,
    ...esESLimits,
    ...esESClaims,
    ...esESRenewals,
    ...esESPremium,
    ...esESInvoices,
  },
  'es-MX': {
    ...esES,
    ...esESLimits,
    ...esESClaims,
    ...esESRenewals,
    ...esESPremium,
    ...esESInvoices,
    ...esMX,
    ...esMXLimits,
    ...esMXClaims,
    ...esMXRenewals,
    ...esMXPremium,
    ...esMXInvoices,
  },
} as const satisfies Record<Locale, Texts>;

const compiled = new Map<string, IntlMessageFormat>();

/** One sentence in one locale. Throws a FormatError that names a value which the sentence needs and lacks. */
export function message(locale: Locale, key: TextKey, values: TextValues = {}): string {
  const name = `${locale} ${key}`;
  const format = compiled.get(name) ?? new IntlMessageFormat(patternOf(locale, key), locale);
  compiled.set(name, format);
  return onePoint(String(format.format(values)));
}

/** An abbreviation that ends a sentence needs no second point: `$500.00 M.N.` */
function onePoint(text: string): string {
  return text.replace(/(M\.N\.)\./g, '$1');
}

/** The word for a code of ours, such as `status` `open` or `role` `handler`; undefined when there is none. */
export function wordFor(locale: Locale, group: string, code: string): string | undefined {
  const key = `${group}.${code}`;
  return Object.hasOwn(texts[locale], key) ? message(locale, key as TextKey) : undefined;
}

function patternOf(locale: Locale, key: TextKey): string {
  const pattern = texts[locale][key];
  return locale === 'cs-CZ' ? tieShortWords(pattern) : pattern;
}
