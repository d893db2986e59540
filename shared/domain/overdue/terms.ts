import type { LocalDate } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import { settledTermsOn } from '../policy/settledTerms.ts';
import { DutyTerms, type ReportedInvoice } from './state.ts';

const names = DutyTerms.keyof().options;

/** What a policy says of unpaid invoices, by the delivery from which it counts. */
export function dutyTermsOf(policy: Pick<Policy, 'startsOn' | 'terms'>): DutyTerms[] {
  return policy.terms.map(({ from }) => {
    const terms = settledTermsOn(policy, from);
    return DutyTerms.parse(Object.fromEntries(names.map((name) => [name, terms[name]])));
  });
}

/** The terms of an invoice: those on the day of its delivery. */
export function termsFor(
  duties: readonly DutyTerms[],
  { deliveredOn }: Pick<ReportedInvoice, 'deliveredOn'>,
): DutyTerms {
  const [first] = duties;
  if (!first) throw new Error('A file without terms');
  return duties.findLast(({ from }: { from: LocalDate }) => from <= deliveredOn) ?? first;
}
