import type { Locale } from '../domain/office.ts';

/** `90%`, `90 %`, by locale, from hundredths. */
export function sayPercentage(locale: Locale, hundredths: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(
    hundredths / 100,
  );
}
