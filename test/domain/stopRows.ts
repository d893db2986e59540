import type { Delivery, Known } from '../../shared/domain/cover/coverOf.ts';
import type { CoverReasonCode } from '../../shared/domain/cover/reasons.ts';
import { type SupplyStop, stopsAt } from '../../shared/domain/overdue/stops.ts';
import { dutyTermsOf } from '../../shared/domain/overdue/terms.ts';
import { on, policyFor } from './insured.ts';
import { invoiceDue } from './overdueInvoice.ts';

export type CoverRow = [string, Partial<Delivery>, Partial<Known>, number, CoverReasonCode[]];

/** An invoice is unpaid that was due then, as a delivery on 4 May finds it a day before. */
export function unpaidSince(date: string, by = policyFor('pol_1', 'cli_1')): Pick<Known, 'stops'> {
  const file = { invoices: [invoiceDue(on(date))], duties: dutyTermsOf(by), pastStops: [] };
  return { stops: stopsAt(file, on('2026-05-04'), on('2026-05-03')) };
}
const stopsAtOnce = policyFor('pol_1', 'cli_1', {}, { stopOfSupply: 'due-date' });
const paidLate: SupplyStop = {
  because: 'paid-late',
  ...{ dueOn: on('2026-01-05'), stopOn: on('2026-03-06'), paidOn: on('2026-05-05') },
};

/** What unpaid invoices do to the plain delivery, how much is insured, and the reasons told. */
export const stopRows: CoverRow[] = [
  // Due on 5 March, 60 days of extension: deliveries until 4 May go on.
  ['the last day of supply', {}, unpaidSince('2026-03-05'), 4_000_00, []],
  ['stop of supply', {}, unpaidSince('2026-03-04'), 0, ['stop-of-supply', 'restored-if-paid']],
  ['stop of supply, for good', {}, unpaidSince('2026-02-01'), 0, ['stop-of-supply']],
  ['paid too late, delivered before', {}, { stops: [paidLate] }, 0, ['paid-late']],
  [
    'in collection',
    {},
    { stops: [{ because: 'in-collection', since: on('2026-05-01') }] },
    0,
    ['in-collection'],
  ],
  [
    'stop of supply from the due date',
    {},
    {
      policy: stopsAtOnce,
      ...unpaidSince('2026-05-03', stopsAtOnce),
    },
    0,
    ['stop-of-supply', 'restored-if-paid'],
  ],
];
