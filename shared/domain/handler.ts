import * as z from 'zod';

/** Who answers for the case: a person of ours, or the office and the reason why. */
export const Handler = z.union([
  z.strictObject({ staffId: z.string() }),
  z.strictObject({
    because: z.enum(['no-dedicated-contact', 'contact-absent', 'contact-left', 'named-in-complaint']),
  }),
]);
export type Handler = z.infer<typeof Handler>;
