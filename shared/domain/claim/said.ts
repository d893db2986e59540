import type * as z from 'zod';
import { ClaimTerms } from './decision.ts';

/** What an appeal puts in place of what a person had said: the amount follows. */
export const SaidOnAppeal = ClaimTerms.pick({ late: true, exclusions: true });
export type SaidOnAppeal = z.infer<typeof SaidOnAppeal>;
