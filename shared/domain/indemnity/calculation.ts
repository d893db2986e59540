import * as z from 'zod';
import { LocalDate } from '../instant.ts';
import { Currency, Minor } from '../money.ts';
import { Assignee } from '../policy/claimTerms.ts';
import { type LineRuleName, lineRules } from './lineRules.ts';
import { LateCode } from './personFacts.ts';
import { ReasonCode } from './reasons.ts';

/**
 * An exact amount or number as it is written: a decimal, `1234.50`, or a fraction, `500000/121`, where no
 * decimal is exact. Amounts are in whole units of the currency, with at least two decimals.
 */
export const ExactText = z.string().regex(/^-?\d+(\.\d+|\/\d+)?$/);
export type ExactText = z.infer<typeof ExactText>;

const names = Object.keys(lineRules) as [LineRuleName, ...LineRuleName[]];
export const LineRule = z.enum(names);
export type LineRule = z.infer<typeof LineRule>;

/** One step of the calculation on one invoice or on the whole loss, so that anybody can do it again. */
export const Line = z.strictObject({
  /** The number of the step in `cover.md` D.1; the lines stand in the order in which they are computed. */
  step: z.number().int().min(1).max(13),
  /** The name of that step. */
  name: z.string(),
  rule: LineRule,
  /** The policy term that the rule is, or what else it rests on. */
  clause: z.string(),
  /** The rule as a sentence with its inputs. */
  says: z.string(),
  invoice: z.string().optional(),
  inputs: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  /** What the line takes off; less than nothing when it adds. */
  deducts: ExactText,
  /** What it leaves of its invoice, or of the whole. */
  result: ExactText,
  /** What is left of everything: the start minus all that was taken off so far. */
  total: ExactText,
});
export type Line = z.infer<typeof Line>;

/** What of one invoice is not insured, and why; `amount` is what the buyer still owes of it. */
export const Excluded = z.strictObject({
  invoice: z.string(),
  code: ReasonCode,
  clause: z.string(),
  because: z.string(),
  amount: Minor,
});
export type Excluded = z.infer<typeof Excluded>;

/** Something late about which a person has still to decide: until then nothing is taken off (F 22). */
export const Undecided = z.strictObject({
  code: LateCode,
  invoice: z.string().optional(),
  lateDays: z.number().int(),
});
export type Undecided = z.infer<typeof Undecided>;

/** Whom the indemnity is paid to (`cover.md` D.1, 13). */
export const Payee = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('client') }),
  Assignee.extend({ to: z.literal('assignee') }),
]);

/**
 * What is paid for a loss, and how that follows, line by line. Amounts are minor units. Always:
 * `totalDebt = indemnity + retained + overLimit + excluded + suspended`; `uninsured = overLimit + excluded`.
 */
export const Calculation = z.strictObject({
  currency: Currency,
  /** All invoices as they were written, before anything is taken off. */
  start: ExactText,
  lines: z.array(Line),
  /** What the buyer owed on the date of loss, as far as the policy looks at it: without VAT that is not covered. */
  totalDebt: Minor,
  insuredLoss: Minor,
  uninsured: Minor,
  overLimit: Minor,
  excluded: z.array(Excluded),
  suspended: Minor,
  /** What of the insured loss the client bears. */
  retained: Minor,
  indemnity: Minor,
  /** What of the aggregate first loss of the year this loss used up (F 24). */
  firstLossBorne: Minor,
  /** What our share of recoveries before the payment, set-off and earlier payments leave to be paid. */
  payable: Minor,
  /** The ratio by which later recoveries are shared, fixed by the first payment: ours of everything owed. */
  sharing: z.strictObject({ indemnity: Minor, debt: Minor }),
  /** After that day no delivery was insured until the oldest invoice was paid. */
  stopOn: LocalDate.optional(),
  /** Why nothing is paid, or less than the percentage of the loss. */
  reasonCode: ReasonCode.optional(),
  undecided: z.array(Undecided),
  payee: Payee,
});
export type Calculation = z.infer<typeof Calculation>;
