import * as z from 'zod';
import { LocalDate } from '../instant.ts';

/** What political risk came true (`charter.md` K12). */
export const PoliticalKind = z.enum(['transfer', 'import-export-ban', 'war', 'public-buyer', 'act-of-state']);
export type PoliticalKind = z.infer<typeof PoliticalKind>;

/** Why the buyer does not pay (`cover.md` D.4). An insolvency is an event of his country, on its day (F 20). */
export const Cause = z.discriminatedUnion('cause', [
  z.strictObject({ cause: z.literal('protracted-default') }),
  z.strictObject({ cause: z.literal('insolvency'), event: z.string(), on: LocalDate }),
  z.strictObject({ cause: z.literal('political'), political: PoliticalKind, on: LocalDate }),
]);
export type Cause = z.infer<typeof Cause>;
