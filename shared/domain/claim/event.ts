import * as z from 'zod';
import { CalendarVersion, Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant } from '../instant.ts';
import { Currency, Minor } from '../money.ts';
import { Locale, OfficeCode } from '../office.ts';
import { KeptReceipt } from '../overdue/state.ts';
import { OwedPayment, paymentEvents } from '../payment/event.ts';
import { StatutoryLaw } from '../policy/claimTerms.ts';
import { Cause } from './cause.ts';
import { ClaimDecision, ClaimProposal, Rate } from './decision.ts';
import { Claim, ClaimRecovery, Dispute, Wait } from './state.ts';

/** The promise that runs after the event, with its ledger key; null when none does. */
const clock = { due: Deadline.nullable(), dueKey: z.string().nullable() };
const none = z.strictObject({});

const Filed = z.strictObject({
  id: z.string(),
  reference: z.string(),
  clientId: z.string(),
  office: OfficeCode,
  locale: Locale,
  openedAt: Instant,
  ...Claim.pick({
    policyId: true,
    buyerId: true,
    overdueId: true,
    collectionId: true,
    country: true,
    naturalPerson: true,
    policy: true,
    cause: true,
    mandatedAt: true,
    filedLate: true,
    invoices: true,
    receipts: true,
    wait: true,
  }).shape,
  currency: Currency,
  /** The papers that are needed, and which of them came with the claim. */
  checklist: Claim.shape.checklist,
  handler: Handler,
  charter: z.string(),
  calendar: CalendarVersion,
  ...clock,
});

/** What follows for the payments of the claim from a decision. */
const owed = {
  entitlement: Minor,
  owed: z.array(OwedPayment),
  /** Payments that were owed and not ordered: those above are in their place. */
  replaced: z.array(z.number().int().positive()),
};

/** Everything that can happen to a claim, version 1: codes, amounts, instants and ids, no personal text. */
export const ClaimEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('filed'), data: Filed }),
  z.strictObject({
    type: z.literal('document-given'),
    data: z.strictObject({ code: z.string().optional(), documentId: z.string() }),
  }),
  z.strictObject({ type: z.literal('document-waived'), data: z.strictObject({ code: z.string() }) }),
  /** A paper that was given does not do: what is wrong is a text. */
  z.strictObject({ type: z.literal('document-refused'), data: z.strictObject({ code: z.string() }) }),
  /** Nothing is missing any more: a decision is promised (F 19). */
  z.strictObject({ type: z.literal('file-complete'), data: z.strictObject(clock) }),
  z.strictObject({
    type: z.literal('information-requested'),
    data: z.strictObject({ until: Instant, documents: z.array(z.string()), ...clock }),
  }),
  z.strictObject({ type: z.literal('information-given'), data: z.strictObject(clock) }),
  /** Papers are still missing: the first or second warning (K01). */
  z.strictObject({
    type: z.literal('warned'),
    data: z.strictObject({ n: z.number().int().positive(), missing: z.array(z.string()) }),
  }),
  /** Money came in on what is claimed: what it paid, invoice by invoice. */
  z.strictObject({
    type: z.literal('received'),
    data: KeptReceipt.omit({ told: true }).extend({
      /** What was left of the debt is disputed: it stands still from now on (F 20). */
      wait: Wait.optional(),
    }),
  }),
  z.strictObject({ type: z.literal('paid-by-buyer'), data: none }),
  z.strictObject({
    type: z.literal('disputed'),
    data: Dispute.omit({ since: true, resolved: true }).extend({ wait: Wait, ...clock }),
  }),
  z.strictObject({
    type: z.literal('dispute-resolved'),
    data: z.strictObject({ n: z.number().int(), owed: Minor, payableAt: Instant, wait: Wait, ...clock }),
  }),
  /** The buyer became insolvent meanwhile: the wait ends (F 20). */
  z.strictObject({
    type: z.literal('insolvency-reported'),
    data: z.strictObject({ cause: Cause, wait: Wait, checklist: Claim.shape.checklist, ...clock }),
  }),
  z.strictObject({ type: z.literal('wait-ended'), data: z.strictObject({ wait: Wait }) }),
  z.strictObject({ type: z.literal('rate-recorded'), data: Rate }),
  z.strictObject({
    type: z.literal('reserved'),
    data: z.strictObject({ amount: Minor, before: Minor.optional() }),
  }),
  z.strictObject({
    type: z.literal('proposed'),
    data: ClaimProposal.omit({ seq: true, by: true, at: true }),
  }),
  z.strictObject({ type: z.literal('proposal-refused'), data: none }),
  z.strictObject({
    type: z.literal('decided'),
    data: ClaimDecision.omit({ seq: true, at: true, n: true }).extend({
      ...owed,
      inTime: z.boolean().nullable(),
      ...clock,
    }),
  }),
  /** A complaint about a decision was upheld: somebody else decides anew (F 8). */
  z.strictObject({
    type: z.literal('new-decision-owed'),
    data: z.strictObject({ complaintId: z.string(), handler: Handler, ...clock }),
  }),
  z.strictObject({
    type: z.literal('decision-missed'),
    data: z.strictObject({ handler: Handler, ...clock }),
  }),
  /** A law has us pay on account before the decision (`charter.md` C): what is owed, and in place of which. */
  z.strictObject({
    type: z.literal('advance-owed'),
    data: z.strictObject({
      law: StatutoryLaw,
      by: z.string(),
      owed: OwedPayment,
      replaced: z.array(z.number().int().positive()),
    }),
  }),
  ...paymentEvents,
  /** What a law adds to a payment that was late, or that it adds nothing (F 25); why is a text. */
  z.strictObject({
    type: z.literal('interest-decided'),
    data: z.strictObject({ n: z.number().int().positive(), owed: OwedPayment.optional() }),
  }),
  /** It was looked at what a change in the policy's year leaves here: nothing more than before (F 24). */
  z.strictObject({ type: z.literal('year-checked'), data: none }),
  z.strictObject({ type: z.literal('recovery-opened'), data: z.strictObject({ collectionId: z.string() }) }),
  z.strictObject({
    type: z.literal('recovered'),
    data: ClaimRecovery.extend({
      owed: OwedPayment.optional(),
    }),
  }),
  z.strictObject({
    type: z.literal('appeal-lodged'),
    data: z.strictObject({ id: z.string(), n: z.number().int(), lodgedAt: Instant }),
  }),
  z.strictObject({
    type: z.literal('appeal-decided'),
    data: z.strictObject({
      id: z.string(),
      outcome: z.enum(['confirmed', 'changed', 'partly-changed']),
      decidedAt: Instant,
    }),
  }),
  z.strictObject({
    type: z.literal('appeal-withdrawn'),
    data: z.strictObject({ id: z.string(), at: Instant }),
  }),
  z.strictObject({ type: z.literal('progress-missed'), data: none }),
  z.strictObject({ type: z.literal('client-wrote'), data: none }),
  z.strictObject({
    type: z.literal('staff-wrote'),
    /** He was to be reached another way: that is done by this. */
    data: z.strictObject({ reached: z.literal(true).optional() }),
  }),
  z.strictObject({ type: z.literal('cancelled'), data: none }),
  z.strictObject({ type: z.literal('assigned'), data: z.strictObject({ staffId: z.string() }) }),
  z.strictObject({
    type: z.literal('letter-failed'),
    data: z.strictObject({
      letterId: z.string(),
      /** The warning that it was: it counts no more (K01). */
      warning: z.number().int().positive().optional(),
    }),
  }),
]);
export type ClaimEvent = z.infer<typeof ClaimEvent>;
export type ClaimEventType = ClaimEvent['type'];
