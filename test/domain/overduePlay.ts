import { calendarFor } from '../../shared/domain/calendar.ts';
import { rulesFor } from '../../shared/domain/charterRules.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import type { World } from '../../shared/domain/elapse.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { overdueProcess } from '../../shared/domain/overdue/process.ts';
import { type ReportIntake, reportInvoices } from '../../shared/domain/overdue/report.ts';
import type { Overdue } from '../../shared/domain/overdue/state.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import type { FirstTerms } from '../../shared/domain/policy/terms.ts';
import { begin, type CaseMove, type CasePlay } from './casePlay.ts';
import { anna, instant } from './complaintPlay.ts';
import { person } from './complaintStaff.ts';
import { on, policyFor } from './insured.ts';
import { invoiceOf } from './overdueInvoice.ts';

export type OverduePlay = CasePlay<Overdue>;
export type OverdueMove = CaseMove<Overdue>;

export const collectors: World = {
  people: [
    person('stf_cor', 'collections'),
    person('stf_mia', 'senior-manager'),
    person('stf_dora', 'director'),
  ],
};

/** A policy of 2026: 60 days of extension, 30 more to tell and to hand over. */
export function policyWith(
  terms: Partial<FirstTerms> = {},
  changed: Partial<Omit<Policy, 'terms'>> = {},
): Policy {
  return policyFor('pol_nlsample', 'cli_nlsample', changed, terms);
}

/** Two invoices of 1,000 euros on one buyer, told by a client of Amsterdam. */
export function intake(
  now: string,
  over: Partial<ReportIntake> = {},
  office: OfficeCode = 'NL',
): ReportIntake {
  const { id, version } = calendarFor(office);
  return {
    ...{ id: 'ovd_nlsample', reference: 'OVD-SAMPL-00001', by: anna, policy: policyWith({}, { office }) },
    client: { clientId: 'cli_nlsample', office, locale: 'nl-NL' },
    buyer: { buyerId: 'byr_nlsample', name: 'Bakker Tegels', country: 'NL' },
    invoices: [invoiceOf('F-1'), invoiceOf('F-2', { dueOn: on('2026-02-20') })],
    ...{ reported: new Set<number>(), needsRoom: true, handler: { staffId: 'stf_cor' } },
    rules: { charter: rulesFor(office, instant(now)).version, calendar: { id, version } },
    ...over,
  };
}

/** What a first report makes: the file, or why it was not taken. */
export function first(now: string, over: Partial<ReportIntake> = {}, office: OfficeCode = 'NL'): Decision {
  return reportInvoices(undefined, intake(now, over, office), instant(now));
}

export function report(
  now: string,
  over: Partial<ReportIntake> = {},
  office: OfficeCode = 'NL',
): OverduePlay {
  return begin(overdueProcess, collectors, first(now, over, office));
}

/** The places and codes of what was wrong; the code alone where no place is named. */
export function faultsOf({ refusal }: Pick<OverduePlay, 'refusal'>): string[] {
  const faults = refusal?.faults?.map(({ pointer, code }) => `${pointer} ${code}`);
  return faults ?? refusal?.reasons.map(({ code }) => code) ?? [];
}

/** What is still unpaid, invoice by invoice. */
export const receivedOf = ({ state }: OverduePlay) =>
  Object.fromEntries(state.invoices.map(({ number, received }) => [number, received]));
