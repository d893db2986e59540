import { daysAfter } from '../calendarDate.ts';
import type { LocalDate } from '../instant.ts';
import type { PolicyTerms } from './policy.ts';

/** The dates of an invoice that an extension hangs on; the due date is the original one. */
type Invoice = { dueOn: LocalDate; issuedOn?: LocalDate | undefined };
type Terms = Pick<PolicyTerms, 'maximumExtensionDays' | 'maximumExtensionStart'>;

/** The last day of the maximum extension of an invoice; never before it is due (`cover.md` D.2, D.3). */
export function extensionEnd({ dueOn, issuedOn }: Invoice, terms: Terms): LocalDate {
  const start = terms.maximumExtensionStart === 'invoice-date' && issuedOn ? issuedOn : dueOn;
  const end = daysAfter(start, terms.maximumExtensionDays);
  return end > dueOn ? end : dueOn;
}

/** The last day on which a delivery is insured while that invoice is unpaid. */
export function stopDay(invoice: Invoice, terms: Terms & Pick<PolicyTerms, 'stopOfSupply'>): LocalDate {
  return terms.stopOfSupply === 'due-date' ? invoice.dueOn : extensionEnd(invoice, terms);
}
