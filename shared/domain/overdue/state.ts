import * as z from 'zod';
import { CaseState } from '../case.ts';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant, LocalDate } from '../instant.ts';
import { Currency, Minor } from '../money.ts';
import { WaitingPeriod } from '../policy/claimTerms.ts';
import { PolicyTerms } from '../policy/policy.ts';
import { TextRef } from '../textRef.ts';

/** `contract.md`, status words: of the file, from the invoices in it. */
export const OverdueStatus = z.enum(['open', 'paid', 'in-collection', 'claimed']);
export type OverdueStatus = z.infer<typeof OverdueStatus>;

/** What was told: a non-payment, a later date agreed or asked for, or payment by instalments. */
export const OverdueKind = z.enum(['overdue-notification', 'extension', 'rescheduling']);
export type OverdueKind = z.infer<typeof OverdueKind>;

/** How many unpaid invoices one file holds; more wait until some are paid. */
export const mostInvoices = 400;
/** How many invoices one call reports, and how many a dry run looks at. */
export const mostInOneCall = 80;
export const mostInDryRun = 500;

/** How many receipts on unpaid invoices one file holds. */
export const mostReceipts = 200;

/** A tax rate as a decimal ratio, `0.21`. */
export const VatRate = z.string().regex(/^0(\.\d{1,4})?$/, 'must be a ratio such as "0.21"');

/** An invoice as the client reports it; amounts in whole cents of its own currency. */
export const ReportedInvoice = z.strictObject({
  /** As it is printed on the invoice: with policy and buyer its key for ever. */
  number: z.string().min(1).max(60),
  amount: Minor.positive(),
  currency: Currency,
  amountIs: z.enum(['net', 'gross']),
  vatRate: VatRate.optional(),
  issuedOn: LocalDate,
  deliveredOn: LocalDate,
  /** The original due date: no extension moves it (`cover.md` D.2). */
  dueOn: LocalDate,
});
export type ReportedInvoice = z.infer<typeof ReportedInvoice>;

/** An invoice in the file until it is paid. */
export const OverdueInvoice = ReportedInvoice.extend({
  reportedAt: Instant,
  /** Whether it was told later than the policy says (F 22). */
  late: z.boolean(),
  /** What was received on it, in its own currency, of what the buyer owes: with VAT (`debtOf`). */
  received: Minor,
  /** The date that was agreed with the buyer instead; the original one stays what counts. */
  extendedTo: LocalDate.optional(),
  /** The mandate to collect that took it, and when; it stays when the mandate ends. */
  handedOver: z.strictObject({ collectionId: z.string(), on: LocalDate }).optional(),
  /** The claim it is in: an open one, or one that was paid. */
  claimId: z.string().optional(),
});
export type OverdueInvoice = z.infer<typeof OverdueInvoice>;

/** Money received on the file, in one currency; `key` is its own guard. */
export const Receipt = z.strictObject({
  key: z.string(),
  on: LocalDate,
  amount: Minor.positive(),
  currency: Currency,
  /** The invoices that the payer named. */
  invoices: z.array(z.string()).max(mostInOneCall).optional(),
  source: z.enum(['client', 'collection']),
  told: Instant,
});
export type Receipt = z.infer<typeof Receipt>;

/** A receipt that is not used up: what of it fell on invoices that are still in the file. */
export const KeptReceipt = Receipt.extend({
  paid: z.array(z.strictObject({ number: z.string(), amount: Minor })),
});
export type KeptReceipt = z.infer<typeof KeptReceipt>;

/** What the policy says of an unpaid invoice, for deliveries from a date on. */
export const DutyTerms = PolicyTerms.pick({
  ...{ from: true, maximumExtensionDays: true, maximumExtensionStart: true, notificationDays: true },
  ...{ handOverDays: true, claimWithinMonths: true, restoredWithinDays: true },
  ...{ stopOfSupply: true, designation: true },
})
  .required()
  .extend({ waitingPeriod: WaitingPeriod.required({ start: true, byCause: true }) });
export type DutyTerms = z.infer<typeof DutyTerms>;

/** A time without cover for deliveries: an invoice was paid, but too late for it to be restored (`cover.md` D.2). */
export const PastStop = z.strictObject({ dueOn: LocalDate, stopOn: LocalDate, paidOn: LocalDate });
export type PastStop = z.infer<typeof PastStop>;
/** So many of them a file remembers; the events keep them all. */
export const pastStopsKept = 30;

/** So many later dates wait for our answer at most. */
export const mostAsked = 5;

/** A later date, or instalments, that need our answer because they go beyond the maximum extension (F 26). */
export const Asked = z.strictObject({
  n: z.number().int().positive(),
  kind: OverdueKind.exclude(['overdue-notification']),
  invoices: z.array(z.string()).min(1),
  until: LocalDate,
  at: Instant,
  due: Deadline,
  dueKey: z.string(),
});
export type Asked = z.infer<typeof Asked>;

/**
 * Everything unpaid of one buyer under one policy: one file for ever, so that one read tells whether supply
 * must stop (`charter.md` K02, `cover.md` D.2). Every report, receipt and extension follows in it.
 */
export const Overdue = CaseState.extend({
  kind: z.literal('overdue'),
  policyId: z.string(),
  buyerId: z.string(),
  /** The buyer's name: a text, because he may be a natural person. */
  subject: TextRef,
  currency: Currency,
  status: OverdueStatus,
  handler: Handler,
  /** The answer that is promised next, if one is. */
  due: Deadline.nullable(),
  missed: z.boolean(),
  /** The maximum extension and the days to tell, hand over and claim, as the policy said at the newest report. */
  duties: z.array(DutyTerms).min(1),
  invoices: z.array(OverdueInvoice).max(mostInvoices),
  receipts: z.array(KeptReceipt).max(mostReceipts),
  asked: z.array(Asked).max(mostAsked),
  /** How many later dates were asked for so far. */
  askedSoFar: z.number().int().nonnegative(),
  pastStops: z.array(PastStop).max(pastStopsKept),
  /** The last day of which we told that it comes near. */
  nearTold: z.strictObject({ 'hand-over': LocalDate.optional(), claim: LocalDate.optional() }),
  /** Whether the buyer's grade is always shown, as it stood at the newest report (A.6). */
  gradeShown: z.boolean(),
  /** The newest worse grade that was told here. */
  gradeTold: z.number().int().nonnegative(),
  /** The open ones. */
  collectionId: z.string().optional(),
  claimId: z.string().optional(),
  /** Mandates and claims that ended before we heard that they began: what one case tells another may overtake. */
  ended: z.array(z.strictObject({ id: z.string(), released: z.array(z.string()) })).max(20),
});
export type Overdue = z.infer<typeof Overdue>;
