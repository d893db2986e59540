import { daysAfter } from '../calendarDate.ts';
import type { LocalDate } from '../instant.ts';
import type { Ceiling, LossFile, LossInvoice } from './lossFile.ts';

/** The limit in force for an invoice: the one on its day of delivery, or of the order that bound (D.1, 4). */
export function ceilingAt(
  { ceilings }: Pick<LossFile, 'ceilings'>,
  { limitOn, deliveredOn }: LossInvoice,
): Ceiling | undefined {
  return ceilings.findLast(({ from }) => from <= (limitOn ?? deliveredOn));
}

/** The last day on which the policy insured a delivery to the buyer: its end, or the day before a withdrawal. */
export function lastDayOfCover({ ceilings, policy }: Pick<LossFile, 'ceilings' | 'policy'>): LocalDate {
  const { endsOn } = policy;
  const last = ceilings.at(-1);
  if (last?.amount !== 0 || last.from > endsOn) return endsOn;
  return daysAfter(last.from, -1);
}

/** Why nothing is insured there: nothing was ever granted, or what was granted is no more. */
export function withoutLimit(
  { ceilings }: Pick<LossFile, 'ceilings'>,
  ceiling: Ceiling | undefined,
): 'no-limit' | 'limit-withdrawn' | undefined {
  if (ceiling && ceiling.amount > 0) return undefined;
  const granted = ceilings.some(
    ({ from, amount }) => amount > 0 && ceiling !== undefined && from < ceiling.from,
  );
  return granted ? 'limit-withdrawn' : 'no-limit';
}
