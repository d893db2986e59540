import type { Locale } from '../../shared/domain/office.ts';

/** How a reader of each locale reads digits: written down here again, apart from the code. */
const marks = {
  'en-IE': { group: ',', decimal: '.', plain: 3 },
  'nl-NL': { group: '.', decimal: ',', plain: 3 },
  'nl-BE': { group: '.', decimal: ',', plain: 3 },
  'sv-SE': { group: '\u00a0', decimal: ',', plain: 3 },
  'cs-CZ': { group: '\u00a0', decimal: ',', plain: 3 },
  'es-ES': { group: '.', decimal: ',', plain: 4 },
  'es-MX': { group: ',', decimal: '.', plain: 3 },
} as const satisfies Record<Locale, { group: string; decimal: string; plain: number }>;

/** The amount in cents as a reader of that locale understands it; undefined when it is no amount to him. */
export function readBack(locale: Locale, written: string): number | undefined {
  const { group, decimal, plain } = marks[locale];
  const digits = /\d[\d.,\u00a0]*\d/.exec(written)?.[0] ?? '';
  const escaped = (mark: string) => mark.replace('.', '\\.');
  const whole = `\\d{1,${plain}}|\\d{1,3}(?:${escaped(group)}\\d{3})+`;
  const found = new RegExp(`^(${whole})${escaped(decimal)}(\\d{2})$`).exec(digits);
  return found ? Number(found[1]?.replaceAll(group, '')) * 100 + Number(found[2]) : undefined;
}
