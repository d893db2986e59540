import * as z from 'zod';
import type { EventDraft } from './case.ts';

/** Who may read a reason (`charter.md` F 14). */
export const Disclosure = z.enum(['client', 'client-general', 'internal']);

/** Why something was decided or refused. */
export const Reason = z.strictObject({
  code: z.string(),
  because: z.string(),
  clause: z.string().optional(),
  remedy: z.string().optional(),
  disclosure: Disclosure.default('client'),
});
export type Reason = z.infer<typeof Reason>;

/**
 * A refusal is a value. `rule`: the command breaks a rule (422). `conflict`: the case is no longer in a
 * state that allows it (409, with the current state). `authority`: this person may not do it (403).
 */
export type Refusal = { refused: 'rule' | 'conflict' | 'authority'; reasons: Reason[]; faults?: Fault[] };

/** One wrong part of a command that has many; `pointer` leads from the command to it, `/invoices/3/dueOn`. */
export type Fault = { pointer: string; code: string; because: string };

/** Accepted: what happened, in order, each event with its letter, texts, timers and promises. */
export type Accepted = { refused: false; events: EventDraft[] };

export type Decision = Accepted | Refusal;

export function accepted(...events: EventDraft[]): Accepted {
  return { refused: false, events };
}

export function refused(kind: Refusal['refused'], code: string, because: string, remedy?: string): Refusal {
  return { refused: kind, reasons: [{ code, because, ...(remedy && { remedy }), disclosure: 'client' }] };
}
