import * as z from 'zod';
import { PersonExclusionCode } from '../indemnity/personFacts.ts';
import { Instant, LocalDate } from '../instant.ts';
import { Currency, Minor } from '../money.ts';
import { ClaimOutcome } from './outcomes.ts';

/** What a person decided about invoices that were told, invoiced or claimed too late (F 22). */
export const LateDecision = z.strictObject({
  /** The invoices meant; all of them when absent. */
  invoices: z.array(z.string()).optional(),
  what: z.enum(['reported-late', 'invoiced-late', 'filed-late']),
  lateDays: z.number().int().positive(),
  consequence: z.enum(['none', 'reduced', 'excluded']),
  /** In hundredths of the loss on these invoices. */
  percentage: z.number().int().min(1).max(100).optional(),
  /** Whether a text names the harm, `harm-<n>`: a reduction or exclusion for harm has one. */
  harm: z.boolean(),
});
export type LateDecision = z.infer<typeof LateDecision>;

/** What a person of ours takes out of the calculation, with its code; the words are reasons of the decision. */
export const Exclusion = z.strictObject({
  invoice: z.string(),
  code: PersonExclusionCode,
});
export type Exclusion = z.infer<typeof Exclusion>;

/** A rate at which an invoice in another currency counts, with its source (F 23). */
export const Rate = z.strictObject({
  currency: Currency,
  /** Units of the policy's currency for one of it: a decimal string. */
  rate: z.string().regex(/^\d{1,6}(\.\d{1,8})?$/),
  source: z.string(),
  on: LocalDate,
});
export type Rate = z.infer<typeof Rate>;

/** What the calculation came to; its lines are computed again from the same facts whenever they are asked for. */
export const CalculationSum = z.strictObject({
  debt: Minor,
  insuredLoss: Minor,
  uninsured: Minor,
  retained: Minor,
  suspended: Minor,
  indemnity: Minor,
  /** What of the aggregate first loss of the year it used up (F 24). */
  firstLossBorne: Minor,
  /** Our part of what came in between the loss and the first payment: the client has it already. */
  shared: Minor,
  /** Our part of the whole debt, as the first payment fixes it (F 23). */
  sharing: z.strictObject({ indemnity: Minor, debt: Minor }),
  excluded: z.array(z.strictObject({ invoice: z.string(), code: z.string(), amount: Minor })),
  reasonCode: z.string().optional(),
});
export type CalculationSum = z.infer<typeof CalculationSum>;

/** The codes of a decision; its words are texts of the event that took or proposed it. */
export const ClaimTerms = z.strictObject({
  outcome: ClaimOutcome,
  sum: CalculationSum,
  dateOfLoss: LocalDate,
  /** Whether a text `explanation` says more. */
  explained: z.boolean(),
  reasons: z.array(
    z.strictObject({
      code: z.string(),
      clause: z.string().optional(),
      disclosure: z.enum(['client', 'client-general', 'internal']),
      remedy: z.boolean(),
      /** The invoices it is about. */
      invoices: z.array(z.string()).optional(),
      /** Its place among the words of the decision, where an earlier one had more reasons. */
      place: z.number().int().nonnegative().optional(),
      /** The appeal said otherwise: its words stand there and not here. */
      elsewhere: z.literal(true).optional(),
    }),
  ),
  late: z.array(LateDecision),
  exclusions: z.array(Exclusion),
  rates: z.array(Rate),
  /** Premium that is unpaid and set off by policy term, a line of its own (F 23). */
  setOff: Minor,
  sanctions: z.strictObject({ list: z.string(), asOf: z.string(), hits: z.number().int() }).optional(),
});
export type ClaimTerms = z.infer<typeof ClaimTerms>;

/** A decision that stands, or stood; a later one says what changed (F 19: the undisputed part on its own day). */
export const ClaimDecision = ClaimTerms.extend({
  n: z.number().int().positive(),
  seq: z.number().int().positive(),
  /** The event whose texts are its words: that one, or the proposal. */
  words: z.number().int().positive(),
  at: Instant,
  by: z.string(),
  approvedBy: z.string().optional(),
  /** What took it: a person, an appeal that he won, or a change in the policy's year (F 24). */
  because: z.enum(['decided', 'dispute-resolved', 'appeal', 'policy-year']),
  appealUntil: Instant,
});
export type ClaimDecision = z.infer<typeof ClaimDecision>;

/** A decision that waits for a second person. */
export const ClaimProposal = z.strictObject({
  seq: z.number().int().positive(),
  by: z.string(),
  at: Instant,
  needs: z.array(z.enum(['authority', 'sanctions'])).min(1),
  askedOf: z.string().optional(),
  terms: ClaimTerms,
});
export type ClaimProposal = z.infer<typeof ClaimProposal>;
