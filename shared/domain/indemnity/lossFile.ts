import * as z from 'zod';
import { LocalDate } from '../instant.ts';
import { Currency, Minor } from '../money.ts';
import { Assignee, Conversion, Percentage, Rate } from '../policy/claimTerms.ts';
import { CoverKind, Policy } from '../policy/policy.ts';
import { faultsOf } from './lossFaults.ts';
import { PersonFacts } from './personFacts.ts';

/** How the user of a loss file names an invoice: as it is printed on it. */
export const InvoiceNumber = z.string().regex(/\S/).max(60);

/** An invoice that is not paid, or was not; amounts in minor units of its own currency. */
export const LossInvoice = z.strictObject({
  number: InvoiceNumber,
  amount: Minor,
  issuedOn: LocalDate,
  deliveredOn: LocalDate,
  /** The original due date: an extension does not move it (`cover.md` D.2). */
  dueOn: LocalDate,
  /** The payment terms agreed; without them the days from issue to due date. */
  termsDays: z.number().int().min(0).max(3650).optional(),
  vatRate: Rate.optional(),
  /** Whether the amounts are without VAT or with it. */
  amountIs: z.enum(['net', 'gross']).default('net'),
  /** What of the amount is interest or a fee of collection: never insured (D.1, 1). */
  interestAndFees: Minor.optional(),
  /** What of the amount the buyer disputes in writing: suspended until it is resolved (F 20). */
  disputed: Minor.optional(),
  /** The day whose limit decides, when a binding order keeps the one before a cut (F 16). */
  limitOn: LocalDate.optional(),
  /** When it was reported overdue. */
  reportedOn: LocalDate.optional(),
  /** Needed when the invoice is not in the currency of the file. */
  conversion: Conversion.optional(),
});
export type LossInvoice = z.infer<typeof LossInvoice>;

/**
 * Money or a credit note that the client had, in minor units. Only what came before the first payment of ours:
 * what comes later is shared by the ratio fixed then (`recovery.ts`) and is no part of the file.
 */
export const Receipt = z.strictObject({
  on: LocalDate,
  amount: Minor,
  /** A credit note always falls on the invoice that it names, whatever the policy says of designations. */
  kind: z.enum(['payment', 'credit-note']).default('payment'),
  /** The invoices that the payer named, in his order. */
  designation: z.array(InvoiceNumber).max(100).default([]),
  /** What it cost to get it: comes first when a recovery is shared. */
  costs: Minor.default(0),
  conversion: Conversion.optional(),
});
export type Receipt = z.infer<typeof Receipt>;

/** From that delivery day on so much is insured on the buyer; nothing: withdrawn, declined or ended. */
export const Ceiling = z.strictObject({
  from: LocalDate,
  amount: Minor,
  kind: CoverKind,
  /** In hundredths, when it is not what the terms say for this kind of cover: `87.5`. */
  percentage: Percentage.optional(),
  /** Longer payment terms than these the limit does not insure. */
  paymentTermsDays: z.number().int().nonnegative().optional(),
});
export type Ceiling = z.infer<typeof Ceiling>;

/**
 * A time without cover that another invoice of the buyer makes, which is not in the file: deliveries after `stopOn`
 * and, once it was paid, before `until` (`cover.md` D.2).
 */
export const OtherStop = z.strictObject({ dueOn: LocalDate, stopOn: LocalDate, until: LocalDate.optional() });
export type OtherStop = z.infer<typeof OtherStop>;

/** Where the insurance year stands without this claim, in minor units (F 24). */
export const YearFigures = z.strictObject({
  /** What of the aggregate first loss is still to be borne; the whole of it when absent. */
  firstLossLeft: Minor.optional(),
  /** The most paid in the year; the policy's own rule when absent. */
  maximumLiability: Minor.optional(),
  /** Paid for the other claims of the year. */
  paid: Minor.default(0),
});
export type YearFigures = z.infer<typeof YearFigures>;

/**
 * All that an indemnity follows from: nothing else is looked at, so that whoever has the file can compute it
 * again (`cover.md` D.1, `charter.md` F 22 to 24). Amounts without a currency of their own are minor units of `currency`.
 */
export const LossFile = z
  .strictObject({
    currency: Currency,
    /** Later receipts are recoveries; while it is not known, every receipt came before it. */
    dateOfLoss: LocalDate.optional(),
    /** When the buyer was handed over to collection. */
    inCollectionSince: LocalDate.optional(),
    /** When the claim was filed. */
    filedOn: LocalDate.optional(),
    invoices: z.array(LossInvoice).min(1).max(500),
    receipts: z.array(Receipt).max(1000).default([]),
    /** What else the buyer left unpaid stops his deliveries too. */
    otherStops: z.array(OtherStop).max(500).default([]),
    /** What was insured on the buyer, the oldest first. */
    ceilings: z.array(Ceiling).max(50).default([]),
    policy: Policy.pick({ startsOn: true, endsOn: true, terms: true }),
    persons: PersonFacts.default({ exclusions: [], late: [] }),
    year: YearFigures.default({ paid: 0 }),
    unpaidPremium: Minor.default(0),
    /** What was paid on this claim already: on account, or as an instalment. */
    paidBefore: Minor.default(0),
    /** Goes before the policy's own. */
    assignee: Assignee.optional(),
  })
  .superRefine((file, context) => {
    for (const { path, message } of faultsOf(file)) context.addIssue({ code: 'custom', path, message });
  });
export type LossFile = z.infer<typeof LossFile>;
