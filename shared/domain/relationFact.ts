import * as z from 'zod';
import { LocalDate } from './instant.ts';

/** What a letter says of the contact of a client, and of what we understand of him. */
export const RelationFact = z.strictObject({
  /** Who was the contact until now, by name. */
  previous: z.string().optional(),
  /** When the review was held. */
  heldOn: LocalDate.optional(),
  business: z.string().optional(),
  strategy: z.string().optional(),
  markets: z.string().optional(),
});
export type RelationFact = z.infer<typeof RelationFact>;
