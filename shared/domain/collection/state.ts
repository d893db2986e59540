import * as z from 'zod';
import { CaseState } from '../case.ts';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant, LocalDate } from '../instant.ts';
import { Balances } from '../ledger/balances.ts';
import { Currency, Minor } from '../money.ts';
import { ReportedInvoice } from '../overdue/state.ts';
import { PayeeRef, Payment } from '../payment/state.ts';
import { TextRef } from '../textRef.ts';
import { CollectionStatus, KeptRight, StepKind } from './steps.ts';

/** One step of a plan; its words are a text of the event that proposed it, `step-<n>`. */
export const PlanStep = z.strictObject({
  n: z.number().int().positive(),
  kind: StepKind,
  right: KeptRight.optional(),
  /** The day on which it is planned, or lapses when it keeps a right. */
  on: LocalDate.optional(),
  /** What it is thought to cost, in whole cents of the case's currency. */
  cost: Minor,
  /** Who bears it: we for covered debt, both in proportion, or the client (`cover.md` D.1, 12). */
  borneBy: z.enum(['insurer', 'shared', 'client']),
});
export type PlanStep = z.infer<typeof PlanStep>;

/** A version of the plan: consent is for one version (F 21). */
export const Plan = z.strictObject({
  planId: z.string(),
  version: z.number().int().positive(),
  seq: z.number().int().positive(),
  at: Instant,
  by: z.string(),
  steps: z.array(PlanStep).min(1).max(30),
  /** Who acts in the debtor's country (K08); his name is a text of the event, `collector`. */
  collector: z.strictObject({ country: z.string(), own: z.boolean() }),
  consent: z.enum(['awaited', 'approved', 'refused', 'amicable-only']),
  consentUntil: Instant,
  /** What was spent on each step, by its number: he agreed to so much and no more. */
  spent: z.record(z.string(), Minor),
});
export type Plan = z.infer<typeof Plan>;

/** Money that we collected: first the costs, then whose it is; `reference` is its key for ever (F 24, K05). */
export const Recovery = z.strictObject({
  n: z.number().int().positive(),
  reference: z.string(),
  on: LocalDate,
  amount: Minor.positive(),
  /** What the collection cost; he bears those of his uncovered debt (`cover.md` D.1, 12). */
  costs: Minor,
  /** What of the debt is covered: its costs are ours. */
  coveredDebt: Minor,
  /** What the client gets, and what is kept back for the costs that he bears: together the amount. */
  toClient: Minor,
  kept: Minor,
  /** Who recorded it: he passes nothing on. */
  by: z.string(),
});
export type Recovery = z.infer<typeof Recovery>;

/** A right kept although the client has agreed to no plan yet: with its date (F 21). */
export const KeptRightException = z.strictObject({
  n: z.number().int().positive(),
  right: KeptRight,
  on: LocalDate,
  consent: z.enum(['awaited', 'given', 'objected']),
  /** It was done. */
  done: z.literal(true).optional(),
});
export type KeptRightException = z.infer<typeof KeptRightException>;

export const mostExceptions = 20;
export const mostRecoveries = 200;

/** An invoice that is to be collected, and what of it was received. */
export const MandatedInvoice = ReportedInvoice.extend({ received: Minor });
export type MandatedInvoice = z.infer<typeof MandatedInvoice>;

/** One mandate to collect (`charter.md` A.4 K03, K04, K08, K09). */
export const Collection = CaseState.extend({
  kind: z.literal('collection'),
  policyId: z.string(),
  buyerId: z.string(),
  overdueId: z.string(),
  subject: TextRef,
  currency: Currency,
  /** The country of the debtor, in which the collector acts. */
  country: z.string(),
  status: CollectionStatus,
  handler: Handler,
  due: Deadline.nullable(),
  dueKey: z.string().optional(),
  missed: z.boolean(),
  mandatedAt: Instant,
  /** Who mandated: the client, or we ourselves after an indemnity. */
  mandatedBy: z.enum(['client', 'subrogation']),
  invoices: z.array(MandatedInvoice),
  plan: Plan.optional(),
  plans: z.number().int().nonnegative(),
  /** What was done so far: whether an amicable step is on record (K09), and how many actions there are. */
  actions: z.strictObject({ count: z.number().int(), amicable: z.boolean(), legal: z.boolean() }),
  exceptions: z.array(KeptRightException).max(mostExceptions),
  recoveries: z.array(Recovery).max(mostRecoveries),
  collected: Minor,
  /** What of it is passed on to the client, payment by payment (K05). */
  payments: z.array(Payment).max(200),
  paid: Minor,
  payee: PayeeRef.optional(),
  /** The balances of its accounts; they sum to nothing. */
  balances: Balances,
  postings: z.number().int().nonnegative(),
  claimId: z.string().optional(),
  /** After an indemnity: what is ours and what is his, fixed when it was paid (F 23, F 24). */
  sharing: z.strictObject({ insurer: Minor, total: Minor.positive() }).optional(),
  lastWordAt: Instant.optional(),
  word: z.strictObject({ key: z.string(), dueAt: Instant }).optional(),
});
export type Collection = z.infer<typeof Collection>;
