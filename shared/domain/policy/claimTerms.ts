import * as z from 'zod';
import { LocalDate } from '../instant.ts';
import { Currency, Minor } from '../money.ts';
import { RenewalTerms } from './renewalTerms.ts';

export const days = z.number().int().min(0).max(720);
export const percentage = z.number().int().min(1).max(100);

/** A share of one or a rate, exact: `0.9`, `0.21`, `25.0825`. */
export const Rate = z.string().regex(/^(0|[1-9]\d{0,8})(\.\d{1,12})?$/, 'must be a number such as "0.21"');

/** Hundredths of a whole, exact: `90`, `87.5`. */
export const Percentage = z
  .string()
  .regex(/^(100(\.0{1,6})?|(0|[1-9]\d?)(\.\d{1,6})?)$/, 'must be a percentage such as "87.5"');

/** How long we wait before we pay, and from when (`cover.md` D.3, D.4). */
export const WaitingPeriod = z.strictObject({
  days,
  /** `wait`: payable after so many days; `max`: at the latest after so many. */
  mode: z.enum(['wait', 'max']),
  /** `file-received` is the earlier of collection mandate and claim. */
  start: z.enum(['file-received', 'due-date', 'overdue-notice', 'claim-filed']).optional(),
  /** Other days by the cause of the loss; a cause that is not here has the days above. */
  byCause: z.strictObject({ insolvency: days.optional(), political: days.optional() }).optional(),
});
export type WaitingPeriod = z.infer<typeof WaitingPeriod>;

/** What becomes of an indemnity when something was told late (`charter.md` F 22). */
export const LateConsequence = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('none') }),
  /** A person names the days and the harm, and decides. */
  z.strictObject({ rule: z.literal('harm') }),
  z.strictObject({ rule: z.literal('percentage'), percentage }),
  z.strictObject({ rule: z.literal('exclude') }),
]);
export type LateConsequence = z.infer<typeof LateConsequence>;

/** The most we pay for all losses of an insurance year. */
export const MaximumLiability = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('multiple'), multiple: Rate, premiumPaid: Minor }),
  z.strictObject({ rule: z.literal('amount'), amount: Minor }),
]);
export type MaximumLiability = z.infer<typeof MaximumLiability>;

/** Who is paid instead of the client, by assignment or as loss payee (K14). */
export const Assignee = z.strictObject({
  name: z.string().regex(/\S/).max(200),
  reference: z.string().regex(/\S/).max(60).optional(),
});
export type Assignee = z.infer<typeof Assignee>;

/** A law that grants a payment on account (`statutoryLaws`). */
export const StatutoryLaw = z.enum(['ES-50/1980-70']);
export type StatutoryLaw = z.infer<typeof StatutoryLaw>;

/** Terms that a policy has or has not: there is nothing in their place (`cover.md` D.1). */
export const extraTerms = {
  /** What the client bears of each and every loss. */
  deductible: z.strictObject({ amount: Minor, order: z.enum(['before-percentage', 'after-percentage']) }),
  /** The least that the client keeps of a loss. */
  minimumRetention: Minor,
  /** A loss below it pays nothing; `inclusive`: nor does one that equals it. */
  threshold: z.strictObject({ amount: Minor, inclusive: z.boolean() }),
  /** What the client bears of all losses of a year, used up by the losses or by what they would pay. */
  aggregateFirstLoss: z.strictObject({ amount: Minor, erodedBy: z.enum(['loss', 'indemnity']) }),
  maximumLiability: MaximumLiability,
  /** How long after delivery an invoice must be issued. */
  invoicingWithinDays: days,
  statutoryLaw: StatutoryLaw,
  assignee: Assignee,
  /** By when notice is given, and whether it renews at all; its law where it says nothing. */
  renewal: RenewalTerms,
};

/** Terms of an indemnity that every policy has: those of the house where it says nothing (D.1 to D.3). */
export const claimTerms = {
  vatCovered: z.boolean(),
  /** How receipts before the loss fall on invoices; `pro-rata`: on insured and uninsured debt alike. */
  receiptAllocation: z.enum(['oldest-first', 'pro-rata']),
  /** How a receipt falls on a debt with VAT that is not covered (F 23). */
  receiptsOnVat: z.enum(['proportional', 'net-first', 'none']),
  /** What came in after the end of cover: like the rest, or on debt that is not insured first (`cover.md` D.3). */
  receiptsAfterCover: z.enum(['like-others', 'uninsured-first']),
  /** Whether an invoice that the payer named is paid first (F 23). */
  designation: z.enum(['disregarded', 'followed']),
  /** From what the maximum extension runs. */
  maximumExtensionStart: z.enum(['due-date', 'invoice-date']),
  /** Paid so long after the maximum extension, an invoice stops no delivery made meanwhile. */
  restoredWithinDays: days,
  /** Whether deliveries are insured no more once the buyer is handed over to collection. */
  collectionStopsCover: z.boolean(),
  /** How long after the maximum extension the debt must be handed over to collection. */
  handOverDays: days,
  /** How long after the date of loss the claim must be filed. */
  claimWithinMonths: z.number().int().min(1).max(60),
  /** How long the client has for a document that we ask for. */
  extraDocumentsDays: days,
  lateConsequence: LateConsequence,
  /** Whether premium that is due and unpaid is taken off an indemnity, as a line of its own. */
  setOffUnpaidPremium: z.boolean(),
  /** The other currencies in which invoices are insured, and the day whose rate turns them into the policy's. */
  conversion: z.strictObject({
    rateOn: z.enum(['invoice-date', 'due-date', 'date-of-loss']),
    currencies: z.array(Currency).max(10),
  }),
};

/** By which rate, of which day and from where, an amount was turned into the policy's currency (F 23). */
export const Conversion = z.strictObject({
  from: Currency,
  /** So much of the policy's currency for one of the other. */
  rate: Rate.regex(/[1-9]/, 'must be more than nothing'),
  on: LocalDate,
  source: z.string().regex(/\S/).max(100),
});
export type Conversion = z.infer<typeof Conversion>;
