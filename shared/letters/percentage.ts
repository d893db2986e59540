import type { Locale } from '../domain/office.ts';
import { byLocale } from './byLocale.ts';

const written = { style: 'percent', maximumFractionDigits: 10 } as const;
const percents = byLocale((locale) => new Intl.NumberFormat(locale, written));

/** So many hundredths: `90%`, `90 %`, `0.22%`, by locale; as fine as a policy writes them. */
export function sayPercentage(locale: Locale, hundredths: number): string {
  return percents(locale).format(hundredths / 100);
}
