import * as z from 'zod';
import { CalendarVersion } from '../domain/deadline.ts';
import { Measure, PromiseStatus, SettledBecause } from '../domain/promise.ts';
import { Contact, Deadline, Id, Instant, OfficeCode } from './schemas.ts';

/** A personal text, or the instant at which it was erased. */
export const Text = z.union([z.strictObject({ text: z.string() }), z.strictObject({ erasedAt: Instant })]);

/** A promise of a case as its ledger entry stands. */
export const PromiseView = z.strictObject({
  promise: z.string(),
  measure: Measure,
  status: PromiseStatus,
  dueAt: Instant,
  settledAt: Instant.optional(),
  /** Void because our answer was met with silence; broken because our proposal was not agreed in time. */
  because: SettledBecause.optional(),
});

/** A ledger entry with the computation of its date. */
export const LedgerEntry = PromiseView.extend({
  caseId: Id,
  office: OfficeCode,
  madeAt: Instant,
  deadline: Deadline,
});

/** What every case shows (`contract.md`, common parts). */
export const caseFields = {
  id: Id,
  reference: z.string(),
  clientId: Id,
  version: z.number().int().positive(),
  openedAt: Instant,
  due: Deadline.nullable(),
  handler: Contact,
  promises: z.array(PromiseView),
  calendar: CalendarVersion,
};

/** One thing that happened, with its texts and its letter if it had one. */
export const TimelineEntry = z.strictObject({
  seq: z.number().int().positive(),
  type: z.string(),
  at: Instant,
  recordedAt: Instant,
  by: z.strictObject({ kind: z.enum(['client', 'staff', 'system']), id: z.string().optional() }),
  data: z.record(z.string(), z.unknown()),
  texts: z.record(z.string(), Text),
  promises: z.array(
    z.strictObject({ promise: z.string(), measure: Measure.optional(), status: PromiseStatus }),
  ),
  letterId: Id.optional(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;
