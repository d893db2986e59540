import { calendarFor } from '../../shared/domain/calendar.ts';
import { rulesFor } from '../../shared/domain/charterRules.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import type { World } from '../../shared/domain/elapse.ts';
import type { InvoiceDraft } from '../../shared/domain/invoice/draft.ts';
import { type IssueIntake, issueInvoice } from '../../shared/domain/invoice/issue.ts';
import { invoiceProcess } from '../../shared/domain/invoice/process.ts';
import type { Invoice } from '../../shared/domain/invoice/state.ts';
import { supplierOn } from '../../shared/domain/invoice/suppliers.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { begin, type CaseMove, type CasePlay } from './casePlay.ts';
import { instant } from './complaintPlay.ts';
import { person } from './complaintStaff.ts';
import { on } from './insured.ts';

export type InvoicePlay = CasePlay<Invoice>;
export type InvoiceMove = CaseMove<Invoice>;
export type InvoiceAsked = Extract<InvoiceDraft, { document: 'invoice' }>;

export const tellers: World = {
  people: [person('stf_eva', 'handler'), person('stf_mia', 'senior-manager'), person('stf_dora', 'director')],
};

const asked = {
  ...{ clientId: 'cli_nlsample', policyId: 'pol_nlsample', service: 'credit-insurance', supplier: 'NL' },
  ...{ period: { from: on('2026-04-01'), to: on('2026-06-30') }, currency: 'EUR' },
  lines: [
    { kind: 'premium', amount: 935_000, basis: { of: 425_000_000, percent: '0.22' } },
    { kind: 'bonus', amount: -35_000 },
  ],
  taxes: [
    {
      ...{ tax: 'premium-tax', country: 'NL', base: 900_000, percent: '21', amount: 189_000 },
      source: 'Wet op belastingen van rechtsverkeer',
    },
  ],
} as const satisfies Partial<InvoiceDraft>;

/** 9,000 euros and 21 % of tax: 10,890.00, due on 22 May. */
export function draft(over: Partial<InvoiceAsked> = {}): InvoiceAsked {
  const { lines, taxes } = asked;
  return {
    ...{ ...asked, lines: [...lines], taxes: [...taxes], document: 'invoice' },
    ...{ dueOn: on('2026-05-22'), ...over },
  };
}

/** So much credited of it, without tax. */
export function creditDraft(amount: number, over: Partial<InvoiceDraft> = {}): InvoiceDraft {
  const tax = { tax: 'premium-tax', country: 'NL', percent: '0', amount: 0, source: 'None' } as const;
  return {
    ...{ ...asked, document: 'credit-note', credits: 'inv_nlsample' },
    ...{ lines: [{ kind: 'premium', amount }], taxes: [{ ...tax, base: amount }], ...over },
  } as InvoiceDraft;
}

export function intake(now: string, over: Partial<IssueIntake> = {}, office: OfficeCode = 'NL'): IssueIntake {
  const { id, version } = calendarFor(office);
  return {
    ...{ id: 'inv_nlsample', by: { kind: 'staff', staffId: 'stf_eva' }, draft: draft() },
    client: { clientId: 'cli_nlsample', office, locale: 'nl-NL' },
    policy: { policyId: 'pol_nlsample', clientId: 'cli_nlsample', reference: 'POL-2026-17', currency: 'EUR' },
    series: { office, year: 2026, last: 122 },
    supplier: supplierOn(office, on('2026-04-22')),
    ...{ creditedBefore: 0, unpaidBefore: 0, handler: { staffId: 'stf_eva' } },
    rules: { charter: rulesFor(office, instant(now)).version, calendar: { id, version } },
    ...over,
  };
}

export const issuedAt = '2026-04-22T13:20:00Z';

export function first(over: Partial<IssueIntake> = {}, now = issuedAt, office: OfficeCode = 'NL'): Decision {
  return issueInvoice(intake(now, over, office), instant(now));
}

export function issue(
  over: Partial<IssueIntake> = {},
  now = issuedAt,
  office: OfficeCode = 'NL',
): InvoicePlay {
  return begin(invoiceProcess, tellers, first(over, now, office));
}

/** A credit note of so many cents on the sample invoice. */
export function credit(amount: number, over: Partial<IssueIntake> = {}): InvoicePlay {
  const corrected = issue().state;
  return issue({ id: 'inv_nlcredit', draft: creditDraft(amount), corrected, ...over });
}

/** The codes of what was wrong. */
export function codesOf(decision: Decision | InvoicePlay): string[] {
  const refusal = 'events' in decision && 'state' in decision ? decision.refusal : decision;
  return refusal && 'reasons' in refusal ? refusal.reasons.map(({ code }) => code) : [];
}

export const lettersOf = ({ events }: Pick<InvoicePlay, 'events'>) =>
  events.flatMap(({ letter }) => (letter ? [letter.kind] : []));
export const typesOf = ({ events }: Pick<InvoicePlay, 'events'>) => events.map(({ type }) => type);
