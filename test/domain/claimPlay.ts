import { calendarFor } from '../../shared/domain/calendar.ts';
import { rulesFor } from '../../shared/domain/charterRules.ts';
import { type ClaimIntake, fileClaim } from '../../shared/domain/claim/file.ts';
import { claimProcess } from '../../shared/domain/claim/process.ts';
import type { Claim } from '../../shared/domain/claim/state.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import type { World } from '../../shared/domain/elapse.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import type { Overdue, OverdueInvoice } from '../../shared/domain/overdue/state.ts';
import { begin, type CaseMove, type CasePlay } from './casePlay.ts';
import { anna, instant } from './complaintPlay.ts';
import { person } from './complaintStaff.ts';
import { on } from './insured.ts';
import { unpaidInvoice } from './overdueInvoice.ts';
import { policyWith, report } from './overduePlay.ts';

export type ClaimPlay = CasePlay<Claim>;
export type ClaimMove = CaseMove<Claim>;

export const adjusters: World = {
  people: [
    person('stf_cleo', 'claims'),
    person('stf_carl', 'claims'),
    person('stf_mia', 'senior-manager'),
    person('stf_dora', 'director'),
  ],
};

/** A Monday morning: the wait of 60 days then ends on Friday 3 July. */
export const filedAt = '2026-05-04T08:00:00Z';
export const lastMoment = '2026-07-03T21:59:59Z';
export const payableAt = '2026-07-03T22:00:00Z';

/** Two invoices of 1,000.00 each, the older one due on 12 February. */
export const twoUnpaid = [unpaidInvoice('F-1'), unpaidInvoice('F-2', { dueOn: on('2026-02-20') })];

/** The overdue file of these invoices. */
export function fileOf(invoices: OverdueInvoice[] = twoUnpaid, over: Partial<Overdue> = {}): Overdue {
  return { ...report('2026-03-02T09:00:00Z').state, invoices, ...over };
}

export function intake(now: string, over: Partial<ClaimIntake> = {}, office: OfficeCode = 'NL'): ClaimIntake {
  const { id, version } = calendarFor(office);
  return {
    ...{ id: 'clm_nlsample', reference: 'CLM-SAMPL-00001', by: anna, policy: policyWith({}, { office }) },
    client: { clientId: 'cli_nlsample', office, locale: 'nl-NL' },
    buyer: { buyerId: 'byr_nlsample', name: 'Bakker Tegels', naturalPerson: false, country: 'BE' },
    ...{ overdue: fileOf(), file: { claimed: [] }, cause: { cause: 'protracted-default' }, given: [] },
    handler: { staffId: 'stf_cleo' },
    rules: { charter: rulesFor(office, instant(now)).version, calendar: { id, version } },
    ...over,
  };
}

/** What filing makes: the claim, or why it was not taken. */
export function filing(now: string, over: Partial<ClaimIntake> = {}, office: OfficeCode = 'NL'): Decision {
  return fileClaim(intake(now, over, office), instant(now));
}

export function filed(
  now: string = filedAt,
  over: Partial<ClaimIntake> = {},
  office: OfficeCode = 'NL',
): ClaimPlay {
  return begin(claimProcess, adjusters, filing(now, over, office));
}

/** The papers of a long default. */
export const papers = [
  ...(['invoices', 'order', 'delivery-proof', 'account-statement'] as const),
  ...(['correspondence', 'notices'] as const),
];

/** A claim that is complete from the first moment. */
export const complete = (now: string = filedAt, over: Partial<ClaimIntake> = {}, office: OfficeCode = 'NL') =>
  filed(now, { given: papers, ...over }, office);
