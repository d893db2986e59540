import * as z from 'zod';
import { Country } from '../buyer/buyer.ts';
import { CaseState } from '../case.ts';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant } from '../instant.ts';
import { TextRef } from '../textRef.ts';

export const IdentificationStatus = z.enum(['open', 'answered']);
export type IdentificationStatus = z.infer<typeof IdentificationStatus>;

/** A buyer we do not know, whom a client asked us to find (`charter.md` F 18). */
export const Identification = CaseState.extend({
  kind: z.literal('identification'),
  status: IdentificationStatus,
  /** The name that the client gave. */
  subject: TextRef,
  country: Country,
  handler: Handler,
  due: Deadline.nullable(),
  /** True once the time to find him ran out. */
  missed: z.boolean(),
  answer: z.strictObject({ at: Instant, buyerId: z.string().nullable() }).optional(),
});
export type Identification = z.infer<typeof Identification>;
