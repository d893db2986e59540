import type { Locale } from '../office.ts';

/** What is written of an improvement in one language: what clients said, what will change, and what we measure. */
export type PlanWords = { said: string; change: string; measure: string };
export type ByLocale<T> = Partial<Record<Locale, T>>;

export const localesIn = (words: ByLocale<unknown>) => Object.keys(words) as Locale[];

/** The name under which a word stands in one language. */
export const wordName = (word: keyof PlanWords | 'did', locale: Locale) => `${word}-${locale}`;

/** The words of all languages by their names. */
export function textsOf(words: ByLocale<Partial<Record<keyof PlanWords | 'did', string>>>) {
  return Object.fromEntries(
    Object.entries(words).flatMap(([locale, said]) =>
      Object.entries(said).map(([word, text]) => [wordName(word as 'did', locale as Locale), text]),
    ),
  );
}

/**
 * The language in which a reader gets the words: his own, another country's of the same language, English, or
 * the first that there is.
 */
export function readIn(given: readonly Locale[], wanted: Locale): Locale {
  const language = wanted.slice(0, 2);
  const found =
    given.find((locale) => locale === wanted) ??
    given.find((locale) => locale.slice(0, 2) === language) ??
    given.find((locale) => locale.startsWith('en'));
  const chosen = found ?? given[0];
  if (!chosen) throw new Error('Words in no language at all');
  return chosen;
}
