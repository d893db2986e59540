import * as z from 'zod';

/** What is written about a policy and kept word for word (`contract.md`, documents; `charter.md` K14, L09, P04). */
export const DocumentKind = z.enum(['policy', 'certificate', 'statement-of-cover', 'renewal-pack']);
export type DocumentKind = z.infer<typeof DocumentKind>;
