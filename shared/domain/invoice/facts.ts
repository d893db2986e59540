import { daysBetween } from '../calendarDate.ts';
import { dateOf } from '../clocks.ts';
import type { Instant } from '../instant.ts';
import type { InvoiceFact } from '../invoiceFacts.ts';
import type { MoneyFact } from '../money.ts';
import { type Invoice, leftOf } from './state.ts';
import { totalsOf } from './totals.ts';

export function moneyOn({ draft }: Pick<Invoice, 'draft'>, minor: number): MoneyFact {
  return { minor, currency: draft.currency };
}

/** What a letter says of the document, whatever it is about. */
export function factsOf(state: Invoice, more: Partial<InvoiceFact> = {}): InvoiceFact {
  const { draft, number, issuedOn, corrects, paymentReference, total } = state;
  const { document, service, period, supplier, lines, taxes, exchange } = draft;
  const money = (minor: number) => moneyOn(state, minor);
  return {
    ...{ document, number, issuedOn, service, period, supplier, lines, taxes, paymentReference },
    ...(draft.document === 'invoice' && { dueOn: draft.dueOn }),
    ...{ net: money(totalsOf(draft).net), total: money(total), left: money(leftOf(state)) },
    ...(exchange && { exchange: { ...exchange, to: state.policyCurrency } }),
    ...(corrects && { corrects }),
    ...more,
  };
}

/** For how many days it has been due; less than nothing before. A credit note is never due. */
export function overdueDays({ draft, rules }: Pick<Invoice, 'draft' | 'rules'>, at: Instant): number {
  return draft.document === 'invoice' ? daysBetween(draft.dueOn, dateOf(rules, at)) : 0;
}
