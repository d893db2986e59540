import * as z from 'zod';
import { PoliticalKind } from './claim/cause.ts';
import { ClaimOutcome, ClaimStatus } from './claim/outcomes.ts';
import { CollectionStatus, KeptRight, StepKind } from './collection/steps.ts';
import { Instant, LocalDate } from './instant.ts';
import { MoneyFact } from './money.ts';
import { GuideStep } from './overdue/duties.ts';
import { PaymentKind } from './payment/state.ts';

const InvoiceFact = z.strictObject({ number: z.string(), amount: MoneyFact, dueOn: LocalDate });

/** Overdue invoices as a letter tells them. */
export const OverdueFact = z.strictObject({
  /** What this letter is about, at most twenty; `count` tells how many there are. */
  invoices: z.array(InvoiceFact).max(20).optional(),
  count: z.number().int().optional(),
  /** What is unpaid now, in each currency. */
  unpaid: z.array(MoneyFact).optional(),
  /** Numbers that were told later than the policy says: nobody loses anything before a person looked (F 22). */
  late: z.number().int().optional(),
  guide: z.array(GuideStep).optional(),
  /** The later date that was agreed or asked for. */
  until: LocalDate.optional(),
  kind: z.enum(['extension', 'rescheduling']).optional(),
  granted: z.boolean().optional(),
  received: z.strictObject({ on: LocalDate, amount: MoneyFact }).optional(),
  /** The duty whose last day comes near. */
  near: GuideStep.optional(),
  /** Papers by their code that help a later claim (K01). */
  papers: z.array(z.string()).optional(),
});
export type OverdueFact = z.infer<typeof OverdueFact>;

export const PlanStepFact = z.strictObject({
  kind: StepKind,
  right: KeptRight.optional(),
  on: LocalDate.optional(),
  cost: MoneyFact,
  borneBy: z.enum(['insurer', 'shared', 'client']),
  /** The collector's words. */
  what: z.string(),
});
export type PlanStepFact = z.infer<typeof PlanStepFact>;

/** A collection as a letter tells it. */
export const CollectionFact = z.strictObject({
  /** What is to be collected. */
  amount: MoneyFact.optional(),
  count: z.number().int().optional(),
  country: z.string().optional(),
  /** Whether deliveries from now on are not insured, by the policy's term. */
  stopsCover: z.boolean().optional(),
  version: z.number().int().optional(),
  steps: z.array(PlanStepFact).optional(),
  collector: z.strictObject({ name: z.string(), country: z.string(), own: z.boolean() }).optional(),
  /** What his answer, or his silence, leads to. */
  consent: z.enum(['approved', 'refused', 'amicable-only']).optional(),
  /** A step that keeps a right from lapsing, and the day on which it would (F 21). */
  exception: z.strictObject({ right: KeptRight, on: LocalDate }).optional(),
  action: z.strictObject({ kind: StepKind, on: LocalDate, cost: MoneyFact }).optional(),
  recovery: z
    .strictObject({
      on: LocalDate,
      amount: MoneyFact,
      costs: MoneyFact,
      toClient: MoneyFact,
      toInsurer: MoneyFact,
    })
    .optional(),
  passedOn: MoneyFact.optional(),
  /** The last four characters of the account. */
  ending: z.string().optional(),
  closedAs: CollectionStatus.extract(['recovered', 'uncollectable', 'closed']).optional(),
  /** After the indemnity: ours, and the whole (F 21). */
  sharing: z.strictObject({ insurer: MoneyFact, total: MoneyFact }).optional(),
});
export type CollectionFact = z.infer<typeof CollectionFact>;

/** What a line of the calculation is about, in the order of `cover.md` D.1. */
export const calculationSteps = [
  ...(['debt', 'vat', 'excluded', 'disputed', 'receipts', 'over-limit', 'late', 'insured-loss'] as const),
  ...(['threshold', 'deductible', 'percentage', 'minimum-retention', 'first-loss'] as const),
  ...(['maximum-liability', 'set-off', 'statutory-advance', 'indemnity'] as const),
] as const;
export const CalculationStep = z.enum(calculationSteps);
export type CalculationStep = z.infer<typeof CalculationStep>;

/**
 * One line of the workbook in a letter: `debt`, `insured-loss` and `indemnity` are what is left, all others what is
 * taken off, or added when less than nothing. What follows the indemnity is taken off it.
 */
export const CalculationLineFact = z.strictObject({
  step: CalculationStep,
  amount: MoneyFact,
  percentage: z.number().optional(),
});
export type CalculationLineFact = z.infer<typeof CalculationLineFact>;

/** A claim as a letter tells it. */
export const ClaimFact = z.strictObject({
  cause: z.enum(['protracted-default', 'insolvency', 'political']).optional(),
  political: PoliticalKind.optional(),
  /** What is claimed: in the currency of the policy, and where there are others in each. */
  amount: MoneyFact.optional(),
  amounts: z.array(MoneyFact).optional(),
  count: z.number().int().optional(),
  status: ClaimStatus.optional(),
  wait: z
    .strictObject({
      start: z.enum(['mandate', 'claim', 'due-date', 'overdue-notice', 'event', 'none']),
      startOn: LocalDate,
      days: z.number().int(),
      mode: z.enum(['wait', 'max']),
      lastOn: LocalDate,
      /** The first day on which can be paid. */
      payableOn: LocalDate,
    })
    .optional(),
  /** Papers by their code: what is still missing, and what is there. */
  missing: z.array(z.string()).optional(),
  given: z.array(z.string()).optional(),
  /** Which warning this is. */
  warning: z.number().int().optional(),
  /** By when we need an answer. */
  answerBy: Instant.optional(),
  /** How many days late it was filed. */
  filedLate: z.number().int().optional(),
  received: z.strictObject({ on: LocalDate, amount: MoneyFact, left: MoneyFact }).optional(),
  dispute: z
    .strictObject({
      invoice: z.string(),
      amount: MoneyFact,
      /** Whether nothing undisputed is left. */
      whole: z.boolean(),
      owed: MoneyFact.optional(),
      payableOn: LocalDate.optional(),
    })
    .optional(),
  decision: z
    .strictObject({
      outcome: ClaimOutcome,
      because: z.enum(['decided', 'dispute-resolved', 'appeal', 'policy-year']),
      dateOfLoss: LocalDate,
      indemnity: MoneyFact,
      /** What the client bears himself. */
      retained: MoneyFact,
      /** What earlier decisions gave, when this is a later one. */
      before: MoneyFact.optional(),
      lines: z.array(CalculationLineFact),
      /** Why nothing is paid, or less than the percentage of the loss: a reason of the calculation. */
      reasonCode: z.string().optional(),
      /** Invoices, or parts, that are not paid, at most fifty; each code has its sentence. */
      excluded: z.array(z.strictObject({ invoice: z.string(), code: z.string(), amount: MoneyFact })).max(50),
      payableOn: LocalDate.optional(),
      appealUntil: Instant,
    })
    .optional(),
  payment: z
    .strictObject({
      n: z.number().int(),
      kind: PaymentKind,
      amount: MoneyFact,
      /** The last four characters of the account. */
      ending: z.string().optional(),
      party: z.enum(['client', 'loss-payee']).optional(),
      /** What was paid on this claim so far, this payment with it, and what is still owed of what was decided. */
      paid: MoneyFact.optional(),
      left: MoneyFact.optional(),
    })
    .optional(),
  /** The account that was given: whose, and its last four characters (F 25). */
  payee: z.strictObject({ party: z.enum(['client', 'loss-payee']), ending: z.string() }).optional(),
  recovery: CollectionFact.shape.recovery,
});
export type ClaimFact = z.infer<typeof ClaimFact>;
