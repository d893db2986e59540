import type { Locale } from '../../domain/office.ts';
import { sentence, type TextValues } from '../sentence.ts';
import { guidesTexts as area } from '../texts/guides.ts';

export type GuideKey = keyof (typeof area)['en-IE'];
type GuideTexts = Readonly<Record<GuideKey, string>>;

/** The guides' sentences, apart from the letters': whoever writes a letter carries none of them. */
export const guideTexts: Readonly<Record<Locale, GuideTexts>> = {
  ...area,
  'nl-BE': { ...area['nl-NL'], ...area['nl-BE'] },
  'es-MX': { ...area['es-ES'], ...area['es-MX'] },
};

/** A sentence of a guide. */
export function guideSay(locale: Locale, key: GuideKey, values: TextValues = {}): string {
  return sentence(locale, guideTexts[locale][key], values);
}

/** The same by a key that was put together; undefined when the step says no such thing. */
export function guideSayIf(locale: Locale, key: string, values: TextValues): string | undefined {
  return Object.hasOwn(guideTexts[locale], key) ? guideSay(locale, key as GuideKey, values) : undefined;
}
