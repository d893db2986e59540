import * as z from 'zod';
import { PaperCode } from '../domain/claim/paperRules.ts';
import { Currency, Money, MoneyAboveZero } from '../domain/money.ts';
import { GuideStep } from '../domain/overdue/duties.ts';
import { OverdueKind, OverdueStatus, VatRate } from '../domain/overdue/state.ts';
import { caseFields, Text, TimelineEntry } from './caseView.ts';
import { Deadline, Id, Instant, InvoiceNumber, LocalDate, page } from './schemas.ts';

/** An unpaid invoice as it is reported. */
export const Invoice = z.strictObject({
  number: InvoiceNumber,
  amount: MoneyAboveZero,
  /** Whether the amount is without VAT or with it; with it, say the rate, "0" where there is none. */
  amountIs: z.enum(['net', 'gross']),
  vatRate: VatRate.optional(),
  issuedOn: LocalDate,
  deliveredOn: LocalDate,
  /** The day agreed first: no extension moves it. */
  dueOn: LocalDate,
});

/** An unpaid invoice as we have it. */
const InvoiceView = Invoice.extend({
  number: z.string(),
  amount: Money,
  reportedAt: Instant,
  /** Told later than the policy says: a person decides what follows, and nothing follows by itself. */
  late: z.boolean(),
  received: Money,
  /** What the buyer still owes of it, with VAT. */
  left: Money,
  extendedTo: LocalDate.optional(),
  handedOver: z.strictObject({ collectionId: Id, on: LocalDate }).optional(),
  claimId: Id.optional(),
});

const AskedView = z.strictObject({
  n: z.number().int().positive(),
  kind: OverdueKind,
  invoices: z.array(z.string()),
  until: LocalDate,
  at: Instant,
  due: Deadline,
});

const lineFields = {
  policyId: Id,
  buyerId: Id,
  status: OverdueStatus,
  currency: Currency,
  /** True while an answer of ours is late. */
  missed: z.boolean(),
  count: z.number().int(),
  /** In each currency. */
  unpaid: z.array(Money),
  collectionId: Id.optional(),
  claimId: Id.optional(),
};

/** Everything unpaid of a buyer under a policy, as its client sees it after a command. */
export const Overdue = z.strictObject({
  ...caseFields,
  ...lineFields,
  /** The oldest first. */
  invoices: z.array(InvoiceView),
  /** Receipts on invoices that are still unpaid; the timeline has every one. */
  receipts: z.array(
    z.strictObject({
      reference: z.string(),
      on: LocalDate,
      amount: Money,
      paid: z.array(z.strictObject({ invoice: z.string(), amount: Money })),
      source: z.enum(['client', 'collection']),
      told: Instant,
    }),
  ),
  /** Later dates that wait for our answer. */
  asked: z.array(AskedView),
  /** What is to be done by when, and the policy term behind each date. */
  guide: z.array(GuideStep),
  /** The papers that a claim would need, by their code. */
  papers: z.array(PaperCode),
});
export type Overdue = z.infer<typeof Overdue>;

export const OverdueDetail = Overdue.extend({ subject: Text, timeline: page(TimelineEntry) });
const { handler: _, promises: __, calendar: ___, ...lineCommon } = caseFields;
export const OverdueLine = z.strictObject({ ...lineCommon, ...lineFields, subject: Text });

export const overdueId = z.strictObject({ id: Id });
