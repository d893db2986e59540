import type * as z from 'zod';

/**
 * Where the numbers of a published file are written: for whoever reads the file. Every file must say it; the bundles
 * leave it out (`infra/bundling/unsourced.ts`).
 */
export const sourced = <T extends z.ZodType>(where: T): T => where;
