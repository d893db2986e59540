import type { Locale } from '../domain/office.ts';

/** So many hundredths: `90%`, `90 %`, `0.22%`, by locale; as fine as a policy writes them. */
export function sayPercentage(locale: Locale, hundredths: number): string {
  const written = { style: 'percent', maximumFractionDigits: 10 } as const;
  return new Intl.NumberFormat(locale, written).format(hundredths / 100);
}
