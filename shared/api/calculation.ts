import * as z from 'zod';
import { LineRule } from '../domain/indemnity/calculation.ts';
import { LateCode } from '../domain/indemnity/personFacts.ts';
import { ReasonCode } from '../domain/indemnity/reasons.ts';
import { Money } from '../domain/money.ts';
import { ClaimDecisionView, PaymentView } from './claimDecisions.ts';
import { Id, LocalDate } from './schemas.ts';

/**
 * The shared workbook of a claim: client and insurer read the same. Lines have exact amounts: a decimal, or a
 * fraction where no decimal is exact.
 */
export const CalculationView = z.strictObject({
  dateOfLoss: LocalDate,
  lines: z.array(
    z.strictObject({
      /** The number and the name of the step, in the order in which they are computed. */
      step: z.number().int(),
      name: z.string(),
      rule: LineRule,
      clause: z.string(),
      invoice: z.string().optional(),
      inputs: z.array(z.strictObject({ name: z.string(), value: z.string() })),
      deducts: z.string(),
      /** What it leaves of its invoice or of the whole, and of everything. */
      result: z.string(),
      total: z.string(),
      /** The line as a sentence. */
      text: z.string(),
    }),
  ),
  debt: Money,
  insuredLoss: Money,
  uninsured: Money,
  overLimit: Money,
  suspended: Money,
  retained: Money,
  indemnity: Money,
  /** What is left to be paid of it. */
  payable: Money,
  excluded: z.array(
    z.strictObject({
      invoice: z.string(),
      code: ReasonCode,
      clause: z.string(),
      because: z.string(),
      amount: Money,
    }),
  ),
  /** Later recoveries are shared so. */
  sharing: z.strictObject({ insurer: Money, total: Money }),
  reasonCode: ReasonCode.optional(),
  /** What was late and nobody has decided about: nothing is taken off for it so far. */
  undecided: z.array(
    z.strictObject({ code: LateCode, invoice: z.string().optional(), lateDays: z.number().int() }),
  ),
  payee: z.enum(['client', 'assignee']),
  /** True when something was asked that is not so: nothing was written. */
  whatIf: z.boolean(),
  /** Premium of the policy that is due and unpaid: no more than that can be set off, and only by policy term. */
  unpaidPremium: z.strictObject({
    total: Money,
    invoices: z.array(z.strictObject({ id: Id, number: z.string(), dueOn: LocalDate, left: Money })),
  }),
  decisions: z.array(ClaimDecisionView),
  payments: z.array(PaymentView),
  paid: Money,
});

const amount = z.string().regex(/^(0|[1-9]\d{0,12})(\.\d{1,2})?$/, 'must be an amount such as "1234.50"');
const yes = z.enum(['true']).transform(() => true as const);

/** What if: a further receipt, all disputes resolved for the client, another date of loss. */
export const whatIfQuery = z
  .strictObject({
    receipt: amount.optional(),
    receiptOn: LocalDate.optional(),
    resolveDisputes: yes.optional(),
    dateOfLoss: LocalDate.optional(),
  })
  .refine(({ receipt, receiptOn }) => (receipt === undefined) === (receiptOn === undefined), {
    error: 'a receipt has an amount and a day',
    path: ['receiptOn'],
  });
