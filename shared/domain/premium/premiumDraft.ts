import type { LocalDate } from '../instant.ts';
import type { InvoiceDraft, InvoiceLine } from '../invoice/draft.ts';
import type { PremiumTerm } from '../policy/premiumTerms.ts';
import type { YearAccount } from './account.ts';
import { type BilledPart, netOf, taxOf } from './billed.ts';

/** For whom and when a premium is billed. */
export type Billing = Pick<InvoiceDraft, 'clientId' | 'policyId' | 'period' | 'supplier' | 'currency'> & {
  /** The last day to pay an invoice. */
  dueOn: LocalDate;
  /** The invoice of the year that was issued last: what a credit note corrects. */
  last: string | undefined;
};

/** The advance that has fallen due, as an invoice (`cover.md` D.5). */
export function advanceDraft(billing: Billing, parts: readonly BilledPart[]): InvoiceDraft {
  return draftOf(billing, [{ kind: 'advance-premium', amount: netOf(parts) }], parts);
}

/**
 * The year-end account: an invoice, or a credit note when more was billed than is owed; none when nothing is left
 * over either way (`charter.md` F 28).
 */
export function accountDraft(
  billing: Billing,
  { rate }: Pick<PremiumTerm, 'rate'>,
  { declared, computed, topUp, before, parts }: YearAccount,
): InvoiceDraft | undefined {
  if (netOf(parts) + taxOf(parts) === 0) return undefined;
  const lines: InvoiceLine[] = [
    { kind: 'premium', amount: computed, basis: { of: declared, percent: rate } },
    { kind: 'minimum-premium', amount: topUp },
    { kind: 'advance-settled', amount: -before },
  ];
  const said = lines.filter(({ kind, amount }) => amount !== 0 || kind === 'premium');
  return draftOf(billing, said, parts);
}

/** On a credit note stands what is credited: every sign is turned. */
function draftOf(
  { last, dueOn, ...billing }: Billing,
  lines: InvoiceLine[],
  parts: readonly BilledPart[],
): InvoiceDraft {
  const asked = { ...billing, service: 'credit-insurance' as const };
  const taxes = parts.map(({ line: _, ...tax }) => tax);
  if (netOf(parts) + taxOf(parts) > 0) return { ...asked, document: 'invoice', dueOn, lines, taxes };
  if (!last) throw new Error('Nothing was billed that could be given back');
  const credited = taxes.map((tax) => ({ ...tax, base: turned(tax.base), amount: turned(tax.amount) }));
  return {
    ...{ ...asked, document: 'credit-note', credits: last, taxes: credited },
    lines: lines.map((line) => ({ ...line, amount: turned(line.amount) })),
  };
}

const turned = (amount: number) => (amount === 0 ? 0 : -amount);
