import * as z from 'zod';
import { CaseState } from '../case.ts';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant, LocalDate } from '../instant.ts';
import { Balances } from '../ledger/balances.ts';
import { Currency, Minor } from '../money.ts';
import { KeptReceipt, OverdueInvoice } from '../overdue/state.ts';
import { PayeeRef, Payment } from '../payment/state.ts';
import { Policy } from '../policy/policy.ts';
import { TextRef } from '../textRef.ts';
import { Cause } from './cause.ts';
import { ClaimDecision, ClaimProposal, Rate } from './decision.ts';
import { ClaimOutcome, ClaimStatus } from './outcomes.ts';

/** The waiting period, kept from the policy as it stood when it began (K10, `cover.md` D.4, F 19). */
export const Wait = z.strictObject({
  /** What it counts from; that day is not counted. */
  start: z.enum(['mandate', 'claim', 'due-date', 'overdue-notice', 'event', 'none']),
  startOn: LocalDate,
  days: z.number().int().nonnegative(),
  mode: z.enum(['wait', 'max']),
  /** The last day of it, and the first local instant at which can be paid. */
  lastOn: LocalDate,
  payableAt: Instant,
  /** Over, and why: by time, by an insolvency, or because there never was one. */
  ended: z.strictObject({ at: Instant, because: z.enum(['time', 'insolvency', 'none']) }).optional(),
  /** The whole debt is disputed: it stands still, with so many days left (F 20). */
  paused: z.strictObject({ since: Instant, daysLeft: z.number().int().nonnegative() }).optional(),
});
export type Wait = z.infer<typeof Wait>;

/** A part of the debt that the buyer disputes in writing: it alone waits (F 20). */
export const Dispute = z.strictObject({
  n: z.number().int().positive(),
  invoice: z.string(),
  amount: Minor.positive(),
  since: Instant,
  /** How much of the waiting period this part still had before it. */
  daysLeft: z.number().int().nonnegative(),
  /** How it ended: how much of it is owed, and from when that part can be paid. */
  resolved: z.strictObject({ at: Instant, owed: Minor, payableAt: Instant }).optional(),
});
export type Dispute = z.infer<typeof Dispute>;

/** One paper that this cause and country need (K01). */
export const ChecklistItem = z.strictObject({
  code: z.string(),
  /** When it was given, and the newest document that gave it; absent while it is missing. */
  given: z.strictObject({ at: Instant, documentId: z.string().optional() }).optional(),
  /** A person of ours said that it is not needed here. */
  waived: z.literal(true).optional(),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** Money received after the loss: costs first, then shared by the ratio that was fixed at payment (F 23, D.1 12). */
export const ClaimRecovery = z.strictObject({
  reference: z.string(),
  on: LocalDate,
  amount: Minor.positive(),
  costs: Minor,
  toClient: Minor,
  toInsurer: Minor,
  by: z.string(),
});
export type ClaimRecovery = z.infer<typeof ClaimRecovery>;

/** An appeal against a decision here, a case of its own. */
export const ClaimAppealRef = z.strictObject({
  id: z.string(),
  n: z.number().int().positive(),
  lodgedAt: Instant,
  decidedAt: Instant.optional(),
  withdrawn: z.literal(true).optional(),
});

/** So many recoveries one claim has at most. */
export const mostRecoveries = 200;

/** One claim as its events leave it (`charter.md` A.4, F 19 to F 25; `cover.md`). */
export const Claim = CaseState.extend({
  kind: z.literal('claim'),
  policyId: z.string(),
  buyerId: z.string(),
  overdueId: z.string(),
  collectionId: z.string().optional(),
  subject: TextRef,
  currency: Currency,
  /** The buyer's country: what papers are needed, and which events are insolvencies, hangs on it. */
  country: z.string(),
  naturalPerson: z.boolean(),
  /** The policy as it stood when the claim was filed: the case keeps its terms (`design.md` 3.9). */
  policy: Policy,
  status: ClaimStatus,
  outcome: ClaimOutcome.optional(),
  cause: Cause,
  handler: Handler,
  due: Deadline.nullable(),
  dueKey: z.string().optional(),
  missed: z.boolean(),
  filedAt: Instant,
  mandatedAt: Instant.optional(),
  /** Whether it came later than the policy says: a person decides what follows (F 22). */
  filedLate: z.number().int().positive().optional(),
  invoices: z.array(OverdueInvoice),
  receipts: z.array(KeptReceipt).max(300),
  wait: Wait,
  checklist: z.array(ChecklistItem).max(40),
  /** Since when nothing is missing; absent while something is. */
  completeAt: Instant.optional(),
  /**
   * How often we warned that papers are missing, when last, and by which events: no file is closed without two, and
   * one whose letter failed is none (K01).
   */
  warnings: z.strictObject({
    count: z.number().int(),
    lastAt: Instant.optional(),
    sent: z.array(z.number().int().positive()).optional(),
  }),
  /** What we asked beside the checklist, unanswered. */
  asked: z
    .strictObject({ seq: z.number().int(), at: Instant, until: Instant, documents: z.array(z.string()) })
    .optional(),
  /** How many documents there are; the timeline names them. */
  documents: z.number().int().nonnegative(),
  disputes: z.array(Dispute).max(100),
  /** What we think it will cost: set by a person of ours; the timeline has its history. */
  reserve: Minor.optional(),
  rates: z.array(Rate).max(100),
  /** The upheld complaint because of which somebody else decides anew (F 8). */
  anew: z.string().optional(),
  proposal: ClaimProposal.optional(),
  /** Newest last, bounded. */
  decisions: z.array(ClaimDecision).max(10),
  /** What he is owed in all, and what was ordered to be paid of it. */
  entitlement: Minor,
  payments: z.array(Payment).max(50),
  paid: Minor,
  /** Who had a payment on account owed: he orders it not. */
  advancedBy: z.string().optional(),
  payee: PayeeRef.optional(),
  /** Late payments whose interest was decided. */
  interest: z.array(z.number().int().positive()).max(50),
  /** Fixed at the first payment: our part of the whole debt (F 23). */
  sharing: z.strictObject({ insurer: Minor, total: Minor.positive() }).optional(),
  recoveries: z.array(ClaimRecovery).max(mostRecoveries),
  /** The collection in our own name, once the indemnity was paid (F 21). */
  recovery: z.strictObject({ collectionId: z.string() }).optional(),
  /** The balances of its accounts; they sum to nothing. */
  balances: Balances,
  /** How many postings there are. */
  postings: z.number().int().nonnegative(),
  /** Since when what comes in is shared, or the invoices are free again: paid, declined, withdrawn or paid by the buyer. */
  endedAt: Instant.optional(),
  appeals: z.array(ClaimAppealRef).max(20),
  /** Everybody who asked, proposed, decided, approved or paid here: none of them decides an appeal. */
  touched: z.array(z.string()),
  lastWordAt: Instant.optional(),
  word: z.strictObject({ key: z.string(), dueAt: Instant }).optional(),
});
export type Claim = z.infer<typeof Claim>;
