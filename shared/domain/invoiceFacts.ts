import * as z from 'zod';
import { Instant, LocalDate } from './instant.ts';
import { InvoiceLine, InvoiceService, ServicePeriod, TaxLine } from './invoice/draft.ts';
import { PaymentReference } from './invoice/paymentReference.ts';
import { MoneySource } from './invoice/state.ts';
import { Currency, MoneyFact } from './money.ts';
import { OfficeCode } from './office.ts';
import { Conversion } from './policy/claimTerms.ts';

/** A premium invoice, or a credit note, as a letter tells it. */
export const InvoiceFact = z.strictObject({
  document: z.enum(['invoice', 'credit-note']),
  number: z.string(),
  issuedOn: LocalDate,
  /** The last day to pay. */
  dueOn: LocalDate.optional(),
  service: InvoiceService,
  period: ServicePeriod,
  supplier: OfficeCode,
  lines: z.array(InvoiceLine),
  taxes: z.array(TaxLine),
  net: MoneyFact,
  total: MoneyFact,
  /** At what rate it was turned into the policy's currency, `to`. */
  exchange: Conversion.extend({ to: Currency }).optional(),
  /** The invoice that a credit note corrects. */
  corrects: z.strictObject({ number: z.string(), issuedOn: LocalDate }).optional(),
  paymentReference: PaymentReference,
  /** What is still to be paid. */
  left: MoneyFact,
  /** How many days it is overdue; less than nothing before the due date. */
  overdueDays: z.number().int().optional(),
  /** What came in, from where, and how much of it was too much. */
  payment: z
    .strictObject({ on: LocalDate, amount: MoneyFact, source: MoneySource, over: MoneyFact })
    .optional(),
  /** What we owe or have paid back. */
  refund: z.strictObject({ amount: MoneyFact, on: LocalDate.optional() }).optional(),
  suspension: z
    .strictObject({
      /** The first day whose deliveries are not insured. */
      from: LocalDate,
      noticeDays: z.number().int(),
      /** What the notice rests on, as a person named it. */
      clause: z.string().optional(),
      ended: z.enum(['settled', 'withdrawn', 'not-delivered']).optional(),
      /** The last day without cover, when it had begun. */
      until: LocalDate.optional(),
      /** The last moment to pay. */
      payBy: Instant.optional(),
    })
    .optional(),
});
export type InvoiceFact = z.infer<typeof InvoiceFact>;
