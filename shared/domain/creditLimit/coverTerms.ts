import * as z from 'zod';

/** Where the cover itself stands; none before the first limit was granted. */
export const CoverStatus = z.enum([
  'in-force',
  'reduction-announced',
  'withdrawal-announced',
  'withdrawn',
  'suspended',
  'expired',
]);
export type CoverStatus = z.infer<typeof CoverStatus>;

/** What becomes of binding orders when a limit is cut (F 16). */
export const BindingOrders = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('none') }),
  z.strictObject({ rule: z.literal('days'), days: z.number().int().positive() }),
  z.strictObject({ rule: z.literal('until-delivered') }),
]);
export type BindingOrders = z.infer<typeof BindingOrders>;
