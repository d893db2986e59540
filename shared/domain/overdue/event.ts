import * as z from 'zod';
import { DecisionTerms } from '../creditLimit/state.ts';
import { CalendarVersion } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant, LocalDate } from '../instant.ts';
import { Currency, Minor } from '../money.ts';
import { Locale, OfficeCode } from '../office.ts';
import { Asked, Overdue, Receipt, ReportedInvoice } from './state.ts';

const Reported = z.strictObject({
  invoices: z.array(ReportedInvoice.extend({ late: z.boolean() })).min(1),
  batchReference: z.string().optional(),
  duties: Overdue.shape.duties,
  handler: Handler,
  charter: z.string(),
  /** Whether the policy, or else the office, always shows the buyer's grade (A.6). */
  gradeShown: z.boolean(),
});
const none = z.strictObject({});

/** Everything that can happen to an overdue file, version 1: codes, amounts, instants and ids, no personal text. */
export const ClaimEnded = z.strictObject({
  claimId: z.string(),
  as: z.string(),
  released: z.array(z.string()),
});

export const OverdueEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('opened'),
    data: Reported.extend({
      id: z.string(),
      reference: z.string(),
      clientId: z.string(),
      office: OfficeCode,
      locale: Locale,
      openedAt: Instant,
      policyId: z.string(),
      buyerId: z.string(),
      currency: Currency,
      calendar: CalendarVersion,
    }),
  }),
  /** More invoices on the same buyer. */
  z.strictObject({ type: z.literal('reported'), data: Reported }),
  /** Money came in: what it paid, invoice by invoice, in the invoices' own currency. */
  z.strictObject({
    type: z.literal('received'),
    data: Receipt.omit({ told: true }).extend({
      paid: z.array(z.strictObject({ number: z.string(), amount: Minor })),
    }),
  }),
  /** A later date within the maximum extension: noted. */
  z.strictObject({
    type: z.literal('extended'),
    data: Asked.pick({ kind: true, invoices: true, until: true }),
  }),
  /** Beyond it: our answer is promised (F 26). */
  z.strictObject({ type: z.literal('extension-asked'), data: Asked.omit({ at: true }) }),
  z.strictObject({
    type: z.literal('extension-answered'),
    data: z.strictObject({
      n: z.number().int().positive(),
      granted: z.boolean(),
      inTime: z.boolean(),
      reasons: DecisionTerms.shape.reasons,
    }),
  }),
  z.strictObject({
    type: z.literal('answer-missed'),
    data: z.strictObject({ n: z.number().int().positive(), handler: Handler }),
  }),
  /** The last day to hand over, or to claim, comes near and neither was done. */
  z.strictObject({
    type: z.literal('duty-near'),
    data: z.strictObject({ duty: z.enum(['hand-over', 'claim']), by: LocalDate }),
  }),
  z.strictObject({
    type: z.literal('handed-over'),
    data: z.strictObject({ collectionId: z.string(), invoices: z.array(z.string()) }),
  }),
  z.strictObject({
    type: z.literal('collection-ended'),
    data: z.strictObject({ collectionId: z.string(), as: z.string() }),
  }),
  z.strictObject({
    type: z.literal('claimed'),
    data: z.strictObject({ claimId: z.string(), invoices: z.array(z.string()) }),
  }),
  z.strictObject({
    type: z.literal('claim-ended'),
    data: ClaimEnded,
  }),
  z.strictObject({
    type: z.literal('grade-changed'),
    data: z.strictObject({ n: z.number().int(), grade: z.string().optional() }),
  }),
  z.strictObject({ type: z.literal('client-wrote'), data: none }),
  z.strictObject({ type: z.literal('staff-wrote'), data: none }),
  z.strictObject({ type: z.literal('assigned'), data: z.strictObject({ staffId: z.string() }) }),
  z.strictObject({ type: z.literal('letter-failed'), data: z.strictObject({ letterId: z.string() }) }),
]);
export type OverdueEvent = z.infer<typeof OverdueEvent>;
export type OverdueEventType = OverdueEvent['type'];
