import * as z from 'zod';
import { LocalDate } from '../instant.ts';

/** The four duties that hang on an unpaid invoice, in the order in which they come (`charter.md` K01, K02). */
export const duties = ['stop-supply', 'report', 'hand-over', 'claim'] as const;
export const Duty = z.enum(duties);
export type Duty = z.infer<typeof Duty>;

/** One step of the personal guide: by when, and the policy term that says so. */
export const GuideStep = z.strictObject({
  duty: Duty,
  by: LocalDate,
  /** The oldest unpaid invoice, on which the date hangs. */
  invoice: z.string(),
  /** The term: so many days or months, and after what; as policies usually say it when absent. */
  term: z.strictObject({
    amount: z.number().int(),
    unit: z.enum(['days', 'months']),
    from: z.enum(['due-date', 'invoice-date', 'maximum-extension', 'date-of-loss']).optional(),
  }),
  done: z.boolean(),
});
export type GuideStep = z.infer<typeof GuideStep>;
