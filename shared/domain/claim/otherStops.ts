import type { OtherStop } from '../indemnity/lossFile.ts';
import { dutyDates } from '../overdue/dutyDates.ts';
import type { Overdue } from '../overdue/state.ts';
import { termsFor } from '../overdue/terms.ts';
import type { Claim } from './state.ts';

/** What an overdue file says of a stop of supply. */
export type FileOfStops = Pick<Overdue, 'invoices' | 'duties' | 'pastStops'>;

/**
 * The oldest invoice of the buyer stops supply, whether it is claimed or not (`cover.md` D.2): what the file knows
 * of invoices that are not in this claim, unpaid or paid too late.
 */
export function otherStopsOf({ invoices: claimed }: Claim, file: FileOfStops | undefined): OtherStop[] {
  const { invoices = [], duties = [], pastStops = [] } = file ?? {};
  const mine = new Set(claimed.map(({ number }) => number));
  const due = new Set(claimed.map(({ dueOn }) => dueOn));
  return [
    ...invoices
      .filter(({ number }) => !mine.has(number))
      .map((invoice) => ({
        dueOn: invoice.dueOn,
        stopOn: dutyDates(invoice, termsFor(duties, invoice)).stopOn,
      })),
    // A claimed invoice that was paid meanwhile is the claim's own to judge.
    ...pastStops
      .filter(({ dueOn }) => !due.has(dueOn))
      .map(({ dueOn, stopOn, paidOn }) => ({ dueOn, stopOn, until: paidOn })),
  ];
}
