import * as z from 'zod';
import { Actor } from '../actor.ts';
import { Instant } from '../instant.ts';
import { Minor } from '../money.ts';

/** What is paid out: an indemnity or a part of one, what the law gives on account, interest, or his share of a recovery. */
export const PaymentKind = z.enum(['indemnity', 'advance', 'interest', 'client-share']);
export type PaymentKind = z.infer<typeof PaymentKind>;

/**
 * One payment of a case: case and number are its key for ever, so it is made once (`design.md` 3.4). Owed,
 * ordered by a person of ours, sent to the bank, advised to the client; a returned one is owed again as the next,
 * and one that a later decision put others in the place of is never ordered.
 */
export const Payment = z.strictObject({
  n: z.number().int().positive(),
  kind: PaymentKind,
  amount: Minor.positive(),
  status: z.enum(['owed', 'ordered', 'sent', 'advised', 'returned', 'replaced']),
  owedAt: Instant,
  /** Not before this instant: the waiting period ends then. */
  payableAt: Instant,
  /** The ledger key of its promise (K05). */
  dueKey: z.string(),
  orderedAt: Instant.optional(),
  orderedBy: z.string().optional(),
  /** The event that ordered it: its text `payment` is what the bank is asked for. */
  orderedSeq: z.number().int().positive().optional(),
});
export type Payment = z.infer<typeof Payment>;

/** Where money goes; the account itself is a text of the event that gave it. */
export const PayeeRef = z.strictObject({
  /** The number of the event whose texts are `holder`, `account` and `bic`. */
  seq: z.number().int().positive(),
  party: z.enum(['client', 'loss-payee']),
  /** The last four characters of the account, for whoever must recognise it. */
  ending: z.string().length(4),
  enteredAt: Instant,
  /** A member of the client's, or a person of ours. */
  enteredBy: Actor,
  /** The second person who called back (F 25). */
  calledBack: z.strictObject({ staffId: z.string(), at: Instant }).optional(),
});
export type PayeeRef = z.infer<typeof PayeeRef>;
