import * as z from 'zod';
import { Cause } from '../domain/claim/cause.ts';
import { ClaimOutcome, ClaimStatus } from '../domain/claim/outcomes.ts';
import { Wait } from '../domain/claim/state.ts';
import { Currency, Money, MoneyAboveZero } from '../domain/money.ts';
import { caseFields, Text, TimelineEntry } from './caseView.ts';
import { claimMoney } from './claimDecisions.ts';
import { Deadline, Id, Instant, InvoiceNumber, LocalDate, page, WrittenText } from './schemas.ts';

const [, InsolvencyCause] = Cause.options;

const lineFields = {
  policyId: Id,
  buyerId: Id,
  overdueId: Id,
  collectionId: Id.optional(),
  status: ClaimStatus,
  outcome: ClaimOutcome.optional(),
  cause: Cause,
  currency: Currency,
  /** True once the time for a decision ran out. */
  missed: z.boolean(),
  filedAt: Instant,
  /** How many days later than the policy says: a person decides what follows. */
  filedLate: z.number().int().positive().optional(),
  count: z.number().int(),
  /** What is unpaid of it, in each currency. */
  unpaid: z.array(Money),
};

const DisputeView = z.strictObject({
  n: z.number().int().positive(),
  invoice: z.string(),
  amount: Money,
  since: Instant,
  resolved: z.strictObject({ at: Instant, owed: Money, payableAt: Instant }).optional(),
});

/** A claim as its client sees it after a command. */
export const claimFields = {
  ...caseFields,
  ...lineFields,
  /** The buyer's country. */
  country: z.string(),
  mandatedAt: Instant.optional(),
  invoices: z.array(
    z.strictObject({
      number: z.string(),
      dueOn: LocalDate,
      deliveredOn: LocalDate,
      /** With VAT, as the buyer owes it. */
      debt: Money,
      received: Money,
      left: Money,
      disputed: Money,
      late: z.boolean(),
    }),
  ),
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
  /** The waiting period; `paused` while the whole debt is disputed. */
  wait: Wait,
  /** When you can expect money, known from the first day: the wait's last day, the first day after it, and our promise. */
  payment: z.strictObject({ waitEndsOn: LocalDate, payableOn: LocalDate, by: Deadline }),
  /** Every paper that this claim needs. */
  checklist: z.array(
    z.strictObject({
      code: z.string(),
      given: z.strictObject({ at: Instant, documentId: Id.optional() }).optional(),
      waived: z.literal(true).optional(),
    }),
  ),
  missing: z.array(z.string()),
  completeAt: Instant.optional(),
  warnings: z.number().int(),
  /** What we asked, and until when you can answer. */
  asked: z.strictObject({ at: Instant, until: Instant, documents: z.array(z.string()) }).optional(),
  disputes: z.array(DisputeView),
  ...claimMoney,
};
export const Claim = z.strictObject(claimFields);
export type Claim = z.infer<typeof Claim>;

export const ClaimDetail = Claim.extend({ subject: Text, timeline: page(TimelineEntry) });
const { handler: _, promises: __, calendar: ___, ...lineCommon } = caseFields;
export const ClaimLine = z.strictObject({ ...lineCommon, ...lineFields, subject: Text });

export const claimId = z.strictObject({ id: Id });
/** What the buyer disputes in writing: part of an invoice as it was reported, without VAT or with it. */
export const NewDispute = z.strictObject({
  invoice: InvoiceNumber,
  amount: MoneyAboveZero,
  text: WrittenText,
});
export const NewInsolvency = z.strictObject({
  event: InsolvencyCause.shape.event.max(60),
  on: LocalDate,
  text: WrittenText.optional(),
});
