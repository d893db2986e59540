import * as z from 'zod';
import { CaseState } from '../case.ts';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant } from '../instant.ts';
import { ErasureOutcome, Kept } from '../records/kept.ts';
import { TextRef } from '../textRef.ts';
import { About, Asked } from './about.ts';

export const DataRequestStatus = z.enum(['open', 'answered', 'refused', 'withdrawn']);
export type DataRequestStatus = z.infer<typeof DataRequestStatus>;

/** An export as it can be fetched: so many files, until. */
export const Exported = z.strictObject({
  at: Instant,
  files: z.number().int().positive(),
  /** What is in them, and what of it is not shown because it is about others or for us alone. */
  records: z.number().int().nonnegative(),
  withheld: z.number().int().nonnegative(),
  until: Instant,
});
export type Exported = z.infer<typeof Exported>;

/** What was forgotten, in texts, letters and documents, and what stays and why. */
export const Erased = z.strictObject({
  at: Instant,
  erased: z.number().int().nonnegative(),
  outcome: ErasureOutcome,
  kept: z.array(Kept),
});
export type Erased = z.infer<typeof Erased>;

/** Where letters go that are not for a client of ours: name and mail address in words. */
export const Addressee = z.strictObject({ name: TextRef, address: TextRef.optional() });
export type Addressee = z.infer<typeof Addressee>;

/**
 * Somebody asks for his data, or that we forget it (`charter.md` C, F 30). A buyer is no client: then `clientId` is
 * the buyer's own id, which opens nothing to any tenant.
 */
export const DataRequest = CaseState.extend({
  kind: z.literal('data-request'),
  status: DataRequestStatus,
  request: Asked,
  about: About,
  /** Whom it is about, in words. */
  subject: TextRef,
  addressee: Addressee.optional(),
  handler: Handler,
  due: Deadline.nullable(),
  /** True once two months were added. */
  extended: z.boolean(),
  missed: z.boolean(),
  /** True while the export is made, or the erasure done. */
  ordered: z.boolean(),
  export: Exported.optional(),
  erasure: Erased.optional(),
});
export type DataRequest = z.infer<typeof DataRequest>;
