import type { Locale } from '../domain/office.ts';
import { sentence, type TextValues } from './sentence.ts';
import csCZClaims from './texts/claims/cs-CZ.json' with { type: 'json' };
import enIEClaims from './texts/claims/en-IE.json' with { type: 'json' };
import esESClaims from './texts/claims/es-ES.json' with { type: 'json' };
import esMXClaims from './texts/claims/es-MX.json' with { type: 'json' };
import nlBEClaims from './texts/claims/nl-BE.json' with { type: 'json' };
import nlNLClaims from './texts/claims/nl-NL.json' with { type: 'json' };
import svSEClaims from './texts/claims/sv-SE.json' with { type: 'json' };
import csCZ from './texts/cs-CZ.json' with { type: 'json' };
import csCZDocuments from './texts/documents/cs-CZ.json' with { type: 'json' };
import enIEDocuments from './texts/documents/en-IE.json' with { type: 'json' };
import esESDocuments from './texts/documents/es-ES.json' with { type: 'json' };
import esMXDocuments from './texts/documents/es-MX.json' with { type: 'json' };
import nlBEDocuments from './texts/documents/nl-BE.json' with { type: 'json' };
import nlNLDocuments from './texts/documents/nl-NL.json' with { type: 'json' };
import svSEDocuments from './texts/documents/sv-SE.json' with { type: 'json' };
import enIE from './texts/en-IE.json' with { type: 'json' };
import esES from './texts/es-ES.json' with { type: 'json' };
import esMX from './texts/es-MX.json' with { type: 'json' };
import csCZLimits from './texts/limits/cs-CZ.json' with { type: 'json' };
import enIELimits from './texts/limits/en-IE.json' with { type: 'json' };
import esESLimits from './texts/limits/es-ES.json' with { type: 'json' };
import esMXLimits from './texts/limits/es-MX.json' with { type: 'json' };
import nlBELimits from './texts/limits/nl-BE.json' with { type: 'json' };
import nlNLLimits from './texts/limits/nl-NL.json' with { type: 'json' };
import svSELimits from './texts/limits/sv-SE.json' with { type: 'json' };
import nlBE from './texts/nl-BE.json' with { type: 'json' };
import nlNL from './texts/nl-NL.json' with { type: 'json' };
import svSE from './texts/sv-SE.json' with { type: 'json' };

/** The name of one sentence or word; every locale has them all. */
export type TextKey =
  | keyof typeof enIE
  | keyof typeof enIELimits
  | keyof typeof enIEClaims
  | keyof typeof enIEDocuments;
export type Texts = Readonly<Record<TextKey, string>>;
export type { TextValues };

/** All sentences by locale. Belgium and Mexico keep only what differs from their language's other locale. */
export const texts = {
  'en-IE': { ...enIE, ...enIELimits, ...enIEClaims, ...enIEDocuments },
  'nl-NL': { ...nlNL, ...nlNLLimits, ...nlNLClaims, ...nlNLDocuments },
  'nl-BE': {
    ...nlNL,
    ...nlNLLimits,
    ...nlNLClaims,
    ...nlNLDocuments,
    ...nlBE,
    ...nlBELimits,
    ...nlBEClaims,
    ...nlBEDocuments,
  },
  'sv-SE': { ...svSE, ...svSELimits, ...svSEClaims, ...svSEDocuments },
  'cs-CZ': { ...csCZ, ...csCZLimits, ...csCZClaims, ...csCZDocuments },
  'es-ES': { ...esES, ...esESLimits, ...esESClaims, ...esESDocuments },
  'es-MX': {
    ...esES,
    ...esESLimits,
    ...esESClaims,
    ...esESDocuments,
    ...esMX,
    ...esMXLimits,
    ...esMXClaims,
    ...esMXDocuments,
  },
} as const satisfies Record<Locale, Texts>;

/** One sentence in one locale. Throws a FormatError that names a value which the sentence needs and lacks. */
export function message(locale: Locale, key: TextKey, values: TextValues = {}): string {
  return sentence(locale, texts[locale][key], values);
}

/** The word for a code of ours, such as `status` `open` or `role` `handler`; undefined when there is none. */
export function wordFor(locale: Locale, group: string, code: string): string | undefined {
  const key = `${group}.${code}`;
  return Object.hasOwn(texts[locale], key) ? message(locale, key as TextKey) : undefined;
}
