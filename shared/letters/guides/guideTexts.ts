import type { Locale } from '../../domain/office.ts';
import { sentence, type TextValues } from '../sentence.ts';
import csCZ from './texts/cs-CZ.json' with { type: 'json' };
import enIE from './texts/en-IE.json' with { type: 'json' };
import esES from './texts/es-ES.json' with { type: 'json' };
import esMX from './texts/es-MX.json' with { type: 'json' };
import nlBE from './texts/nl-BE.json' with { type: 'json' };
import nlNL from './texts/nl-NL.json' with { type: 'json' };
import svSE from './texts/sv-SE.json' with { type: 'json' };

export type GuideKey = keyof typeof enIE;
type GuideTexts = Readonly<Record<GuideKey, string>>;

/** The guides' sentences, apart from the letters': whoever writes a letter carries none of them. */
export const guideTexts = {
  'en-IE': enIE,
  'nl-NL': nlNL,
  'nl-BE': { ...nlNL, ...nlBE },
  'sv-SE': svSE,
  'cs-CZ': csCZ,
  'es-ES': esES,
  'es-MX': { ...esES, ...esMX },
} as const satisfies Record<Locale, GuideTexts>;

/** A sentence of a guide. */
export function guideSay(locale: Locale, key: GuideKey, values: TextValues = {}): string {
  return sentence(locale, guideTexts[locale][key], values);
}

/** The same by a key that was put together; undefined when the step says no such thing. */
export function guideSayIf(locale: Locale, key: string, values: TextValues): string | undefined {
  return Object.hasOwn(guideTexts[locale], key) ? guideSay(locale, key as GuideKey, values) : undefined;
}
