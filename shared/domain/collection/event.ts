import * as z from 'zod';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant, LocalDate } from '../instant.ts';
import { Currency, Minor } from '../money.ts';
import { Locale, OfficeCode } from '../office.ts';
import { OwedPayment, paymentEvents } from '../payment/event.ts';
import { Collection, PlanStep, Recovery } from './state.ts';
import { CollectionStatus, KeptRight, StepKind } from './steps.ts';

/** The promise that runs after the event, with its ledger key; null when none does. */
const clock = { due: Deadline.nullable(), dueKey: z.string().nullable() };
const word = { wordDueAt: Instant.nullable(), wordKey: z.string().nullable() };
const none = z.strictObject({});
const Paid = z.array(z.strictObject({ number: z.string(), amount: Minor.positive() }));

/** Everything that can happen to a collection, version 1: codes, amounts, instants and ids, no personal text. */
export const CollectionEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('mandated'),
    data: z.strictObject({
      id: z.string(),
      reference: z.string(),
      clientId: z.string(),
      office: OfficeCode,
      locale: Locale,
      openedAt: Instant,
      policyId: z.string(),
      buyerId: z.string(),
      overdueId: z.string(),
      currency: Currency,
      country: z.string(),
      mandatedBy: Collection.shape.mandatedBy,
      invoices: Collection.shape.invoices,
      claimId: z.string().optional(),
      handler: Handler,
      charter: z.string(),
      ...clock,
      ...word,
    }),
  }),
  z.strictObject({
    type: z.literal('plan-proposed'),
    data: z.strictObject({
      planId: z.string(),
      version: z.number().int().positive(),
      steps: z.array(PlanStep).min(1),
      collector: z.strictObject({ country: z.string(), own: z.boolean() }),
      consentUntil: Instant,
      ...clock,
      ...word,
    }),
  }),
  z.strictObject({
    type: z.literal('plan-answered'),
    data: z.strictObject({ planId: z.string(), approved: z.boolean(), ...clock, ...word }),
  }),
  /** His time to answer ended: only what is amicable goes on (F 21). */
  z.strictObject({ type: z.literal('consent-ended'), data: z.strictObject({ planId: z.string(), ...word }) }),
  z.strictObject({
    type: z.literal('plan-missed'),
    data: z.strictObject({ handler: Handler, ...clock, ...word }),
  }),
  z.strictObject({
    type: z.literal('exception-announced'),
    data: z.strictObject({ n: z.number().int().positive(), right: KeptRight, on: LocalDate, ...word }),
  }),
  z.strictObject({
    type: z.literal('exception-answered'),
    data: z.strictObject({ n: z.number().int().positive(), consented: z.boolean() }),
  }),
  z.strictObject({
    type: z.literal('acted'),
    data: z.strictObject({
      step: z.number().int().positive().optional(),
      kind: StepKind,
      right: KeptRight.optional(),
      on: LocalDate,
      cost: Minor,
      ...word,
    }),
  }),
  z.strictObject({
    type: z.literal('recovered'),
    data: Recovery.extend({
      /** What of the debt it paid, invoice by invoice (F 23). */
      paid: Paid,
      owed: OwedPayment.optional(),
      ...word,
    }),
  }),
  /** The debtor paid the client himself, who told it in the overdue file. */
  z.strictObject({
    type: z.literal('received'),
    data: z.strictObject({
      ...{ key: z.string(), on: LocalDate, paid: Paid },
      /** Nothing is left to collect: neither a plan nor a word is promised any more. */
      over: z.literal(true).optional(),
    }),
  }),
  ...paymentEvents,
  z.strictObject({
    type: z.literal('closed'),
    data: z.strictObject({
      as: CollectionStatus.extract(['recovered', 'uncollectable', 'closed']),
      reasons: z.array(z.strictObject({ code: z.string(), clause: z.string().optional() })),
    }),
  }),
  z.strictObject({
    type: z.literal('claim-opened'),
    data: z.strictObject({ claimId: z.string() }),
  }),
  /** The indemnity was paid: we take the client's place, and ask him about his share (F 21). */
  z.strictObject({
    type: z.literal('subrogated'),
    data: z.strictObject({
      ...{ claimId: z.string(), insurer: Minor, total: Minor.positive() },
      /** It was closed meanwhile, and is ours from now on: the plan that is promised. */
      reopened: z.strictObject(clock).optional(),
    }),
  }),
  z.strictObject({ type: z.literal('progress-missed'), data: z.strictObject(word) }),
  z.strictObject({ type: z.literal('client-wrote'), data: none }),
  z.strictObject({ type: z.literal('staff-wrote'), data: z.strictObject(word) }),
  z.strictObject({ type: z.literal('assigned'), data: z.strictObject({ staffId: z.string() }) }),
  z.strictObject({ type: z.literal('letter-failed'), data: z.strictObject({ letterId: z.string() }) }),
]);
export type CollectionEvent = z.infer<typeof CollectionEvent>;
export type CollectionEventType = CollectionEvent['type'];
