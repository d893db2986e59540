import { daysBetween } from '../calendarDate.ts';
import type { LocalDate } from '../instant.ts';
import type { OverdueInvoice } from '../overdue/state.ts';
import type { Conversion } from '../policy/claimTerms.ts';
import { settledTermsOn } from '../policy/settledTerms.ts';
import type { Rate } from './decision.ts';
import type { Claim } from './state.ts';

/** A rate that the calculation needs and nobody recorded. */
export type MissingRate = { currency: string; on: LocalDate };
type Rates = { rates: readonly Rate[]; daysOld: number };

/** The day whose rate turns an invoice into the currency of the policy (F 23). */
export function rateDayOf(
  { policy }: Pick<Claim, 'policy'>,
  invoice: OverdueInvoice,
  dateOfLoss: LocalDate,
): LocalDate {
  const { rateOn } = settledTermsOn(policy, invoice.deliveredOn).conversion;
  if (rateOn === 'date-of-loss') return dateOfLoss;
  return rateOn === 'due-date' ? invoice.dueOn : invoice.issuedOn;
}

/**
 * The rate of a currency on a day: of that day, or the newest before it where none was published for a few days.
 */
export function conversionOn(
  { rates, daysOld }: Rates,
  currency: Rate['currency'],
  day: LocalDate,
): Conversion | undefined {
  const [newest] = rates
    .filter((rate) => rate.currency === currency && rate.on <= day && daysBetween(rate.on, day) <= daysOld)
    .sort((a, b) => (a.on < b.on ? 1 : -1));
  if (!newest) return undefined;
  const { rate, on, source } = newest;
  return { from: currency, rate, on, source };
}
