import { calendarFor } from '../../shared/domain/calendar.ts';
import { rulesFor } from '../../shared/domain/charterRules.ts';
import { type Mandate, mandate } from '../../shared/domain/collection/mandate.ts';
import { collectionProcess } from '../../shared/domain/collection/process.ts';
import { type Collection, MandatedInvoice } from '../../shared/domain/collection/state.ts';
import type { World } from '../../shared/domain/elapse.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { begin, type CaseMove, type CasePlay } from './casePlay.ts';
import { anna, instant } from './complaintPlay.ts';
import { person } from './complaintStaff.ts';

export type CollectionPlay = CasePlay<Collection>;
export type CollectionMove = CaseMove<Collection>;

export const collectors: World = {
  people: [
    person('stf_cas', 'collections'),
    person('stf_cor', 'collections'),
    person('stf_cleo', 'claims'),
    person('stf_mia', 'senior-manager'),
    person('stf_dora', 'director'),
  ],
};

/** An invoice of March, unpaid: 1,000.00 gross unless it says more. */
export function unpaid(number: string, over: Partial<MandatedInvoice> = {}): MandatedInvoice {
  return MandatedInvoice.parse({
    ...{ number, amount: 100_000, currency: 'EUR', amountIs: 'gross', received: 0 },
    ...{ issuedOn: '2026-02-01', deliveredOn: '2026-02-01', dueOn: '2026-03-03', ...over },
  });
}

/** The older first, as F 23 has them: 3,000.00 in all. */
export const twoInvoices = [unpaid('B-2', { dueOn: '2026-03-20' as never, amount: 200_000 }), unpaid('A-1')];

export function intake(now: string, over: Partial<Mandate> = {}, office: OfficeCode = 'NL'): Mandate {
  const { id, version } = calendarFor(office);
  return {
    ...{ id: 'col_nlsample', reference: 'COL-SAMPL-00001', by: anna, policyId: 'pol_nlsample' },
    ...{ buyerId: 'byr_desample', overdueId: 'ovd_nlsample', country: 'DE', subject: 'Fliesen Becker' },
    client: { clientId: 'cli_nlsample', office, locale: 'nl-NL' },
    ...{ unpaid: twoInvoices, inUse: { claimed: [] }, handler: { staffId: 'stf_cas' } },
    rules: { charter: rulesFor(office, instant(now)).version, calendar: { id, version } },
    ...over,
  };
}

/** A mandate of a client of Amsterdam to collect 3,000.00 in Germany, or another. */
export function mandated(
  now: string,
  over: Partial<Mandate> = {},
  office: OfficeCode = 'NL',
): CollectionPlay {
  return begin(collectionProcess, collectors, mandate(intake(now, over, office), instant(now)));
}
