import * as z from 'zod';
import { InvoiceService, LineKind, ServicePeriod, TaxLine } from '../domain/invoice/draft.ts';
import { ReferenceScheme } from '../domain/invoice/paymentReference.ts';
import { InvoiceStatus, MoneySource, Suspension } from '../domain/invoice/state.ts';
import { OwnAccount } from '../domain/invoice/suppliers.ts';
import { Currency, Money, SignedMoney } from '../domain/money.ts';
import { Conversion, Rate } from '../domain/policy/claimTerms.ts';
import { caseFields, Text, TimelineEntry } from './caseView.ts';
import { Id, LocalDate, OfficeCode, page } from './schemas.ts';

const LineBasis = z.union([
  z.strictObject({ of: Money, percent: Rate }),
  z.strictObject({ quantity: z.number().int().min(1).max(1_000_000), each: Money }),
]);

/** One line; what takes off is less than nothing. */
export const InvoiceLineView = z.strictObject({
  kind: LineKind,
  amount: SignedMoney,
  /** How the amount came about. */
  basis: LineBasis.optional(),
});

const TaxView = TaxLine.extend({ base: SignedMoney, amount: SignedMoney });

const lineFields = {
  policyId: Id,
  document: z.enum(['invoice', 'credit-note']),
  number: z.string(),
  status: InvoiceStatus,
  service: InvoiceService,
  issuedOn: LocalDate,
  /** The last day to pay; a credit note has none. */
  dueOn: LocalDate.optional(),
  total: Money,
  /** What is still to be paid. */
  left: Money,
  /** What we owe back. */
  owedBack: Money,
  /** True once the last day to pay has passed and something is unpaid. */
  overdue: z.boolean(),
  /** True while money of yours is late. */
  missed: z.boolean(),
};

const MovementView = z.strictObject({
  reference: z.string(),
  on: LocalDate,
  amount: Money,
  /** What of it the document took; the rest is owed back. */
  applied: Money,
  source: MoneySource,
});

/** An invoice or a credit note, as its client sees it after a command. */
export const Invoice = z.strictObject({
  ...caseFields,
  ...lineFields,
  period: ServicePeriod,
  /** By whom the service was supplied. */
  supplier: z.strictObject({
    office: OfficeCode,
    name: z.string(),
    address: z.array(z.string()),
    country: z.string(),
    registration: z.string(),
    vatNumber: z.string(),
  }),
  currency: Currency,
  lines: z.array(InvoiceLineView),
  net: Money,
  taxes: z.array(TaxView),
  /** At what rate it was turned into the policy's currency, of which day, by whom, and what that comes to. */
  exchange: Conversion.extend({ to: Currency, total: Money }).optional(),
  /** The invoice that a credit note corrects. */
  corrects: z.strictObject({ id: Id, number: z.string(), issuedOn: LocalDate }).optional(),
  payment: z.strictObject({
    account: OwnAccount,
    name: z.string(),
    reference: z.strictObject({
      scheme: ReferenceScheme,
      value: z.string(),
      /** As it is read and typed. */
      written: z.string(),
    }),
    /** What the code on the document says to a banking app; none where the country has none, or nothing is left. */
    code: z.strictObject({ kind: z.enum(['epc', 'qr-platba']), content: z.string() }).optional(),
  }),
  movements: z.array(MovementView),
  refunds: z.array(z.strictObject({ reference: z.string(), on: LocalDate, amount: Money })),
  /** Cover that is, or will be, suspended because it is unpaid. */
  suspension: Suspension.omit({ seq: true }).nullable(),
  /** The letter that is the document itself. */
  letterId: Id,
});

/** The same with the policy as it is printed, and the first page of what happened. */
export const InvoiceDetail = Invoice.extend({ subject: Text, timeline: page(TimelineEntry) });

export const InvoiceLine = z.strictObject({
  id: Id,
  reference: z.string(),
  clientId: Id,
  version: z.number().int().positive(),
  openedAt: caseFields.openedAt,
  due: caseFields.due,
  ...lineFields,
  subject: Text,
});

export const invoiceId = z.strictObject({ id: Id });
export type Invoice = z.infer<typeof Invoice>;
