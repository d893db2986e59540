import * as z from 'zod';
import { CaseState } from '../case.ts';
import { Channel } from '../channel.ts';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Improvements } from '../improvement/cause.ts';
import { Instant } from '../instant.ts';
import { TextRef } from '../textRef.ts';
import { Uploads } from '../upload/document.ts';

/** A case in which the client has a written answer of ours coming: an enquiry, or feedback (`charter.md` C01, C06). */
export const Answerable = CaseState.extend({
  status: z.string(),
  channel: Channel,
  /** When it reached us: the clock runs from there, also where we logged it later. */
  receivedAt: Instant,
  subject: TextRef,
  handler: Handler,
  due: Deadline.nullable(),
  /** The ledger key of the promise that runs, or ran, towards the answer. */
  dueKey: z.string(),
  /** True once the time to answer ran out. */
  missed: z.boolean(),
  answer: z.strictObject({ at: Instant, inTime: z.boolean() }).optional(),
  improvements: Improvements,
  uploads: Uploads,
});
export type Answerable = z.infer<typeof Answerable>;
