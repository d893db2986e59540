import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../domain/office.ts';
import { tieShortWords } from './czechTies.ts';

export type TextValues = Readonly<Record<string, string | number>>;

const compiled = new Map<string, IntlMessageFormat>();

/** A sentence with its values filled in. Throws a FormatError that names a value which it needs and lacks. */
export function sentence(locale: Locale, pattern: string, values: TextValues = {}): string {
  const name = `${locale} ${pattern}`;
  const format = compiled.get(name) ?? new IntlMessageFormat(tied(locale, pattern), locale);
  compiled.set(name, format);
  return onePoint(String(format.format(values)));
}

/** An abbreviation that ends a sentence needs no second point: `$500.00 M.N.` */
function onePoint(text: string): string {
  return text.replace(/(M\.N\.)\./g, '$1');
}

function tied(locale: Locale, pattern: string): string {
  return locale === 'cs-CZ' ? tieShortWords(pattern) : pattern;
}
