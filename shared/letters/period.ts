import type { Span, Unit } from '../domain/deadline.ts';
import { byLocale } from './byLocale.ts';

/** The names of the four units after "within", by plural category. */
export type Periods = Readonly<Record<Unit, Readonly<Record<string, string>>>>;

const plurals = byLocale((locale) => new Intl.PluralRules(locale));
const noBreak = '\u00a0';

/** How long, in the charter's own unit, as it stands after "within": `48 working hours`. */
export function period(locale: string, periods: Periods, { amount, unit }: Span): string {
  const category = plurals(locale).select(amount);
  const words = periods[unit][category];
  if (words === undefined) throw new Error(`${locale} has no words for ${amount} ${unit}`);
  return words.replace('{amount} ', `${amount}${noBreak}`);
}
