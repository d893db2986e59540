import type { Locale } from '../../domain/office.ts';

type Own = 'nl-BE' | 'es-MX';

/** The sentences of one area by locale. Belgium and Mexico keep only what differs from their language's other locale. */
export type AreaTexts<T> = Record<Exclude<Locale, Own>, Record<keyof T, string>> &
  Record<Own, Partial<Record<keyof T, string>>>;
