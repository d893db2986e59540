import * as z from 'zod';
import { Measured } from './improvement/measure.ts';

/** What a letter says of an enquiry. */
export const EnquiryFact = z.strictObject({
  /** The client wrote again after our answer. */
  again: z.boolean().optional(),
  /** Which of the office's online systems it is about; its name is the office's. */
  system: z.enum(['policies', 'insights']).optional(),
  /** The reference of the complaint that it turned out to be (F 8). */
  complaint: z.string().optional(),
});
export type EnquiryFact = z.infer<typeof EnquiryFact>;

/** What a letter says of an improvement: what was said, what we did, and the measure before and after (C07). */
export const ImprovementFact = Measured.extend({ said: z.string(), did: z.string(), measure: z.string() });
export type ImprovementFact = z.infer<typeof ImprovementFact>;
