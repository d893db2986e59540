import * as z from 'zod';
import { Asked } from './dataRequest/about.ts';
import { Instant } from './instant.ts';
import { ErasureOutcome, Kept } from './records/kept.ts';

/** A request about personal data as a letter tells it. */
export const DataFact = z.strictObject({
  request: Asked,
  about: z.enum(['company', 'member', 'contact', 'buyer']),
  export: z.strictObject({ files: z.number().int(), until: Instant }).optional(),
  erasure: z.strictObject({ outcome: ErasureOutcome, kept: z.array(Kept) }).optional(),
});
export type DataFact = z.infer<typeof DataFact>;
