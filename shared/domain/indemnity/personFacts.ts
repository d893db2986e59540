import * as z from 'zod';
import { TextRef } from '../textRef.ts';

const numbers = z.union([z.literal('all'), z.array(z.string()).min(1).max(500)]);

/** Why a person of ours takes invoices out, which no date or amount shows (`cover.md` D.1, 1 and 2). */
export const PersonExclusionCode = z.enum([
  'associated-buyer',
  'public-buyer',
  'private-individual',
  'buyer-not-named',
  'other-debtor',
  'papers-missing',
  'cover-suspended',
]);
export type PersonExclusionCode = z.infer<typeof PersonExclusionCode>;

/** What was late: the report of the invoice, the invoice itself, or the claim. */
export const LateCode = z.enum(['reported-late', 'invoiced-late', 'filed-late']);
export type LateCode = z.infer<typeof LateCode>;

/** What a person decided about something late: he names the days and the harm (F 22). */
export const LateDecision = z.strictObject({
  code: LateCode,
  invoices: numbers,
  lateDays: z.number().int().positive(),
  /** Where the harm is described; needed unless nothing is taken off. */
  harm: TextRef.optional(),
  consequence: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('none') }),
    z.strictObject({ rule: z.literal('percentage'), percentage: z.number().int().min(1).max(100) }),
    z.strictObject({ rule: z.literal('exclude') }),
  ]),
});
export type LateDecision = z.infer<typeof LateDecision>;

/** What only a person can know or decide. */
export const PersonFacts = z.strictObject({
  exclusions: z.array(z.strictObject({ code: PersonExclusionCode, invoices: numbers })).max(100),
  late: z.array(LateDecision).max(100),
});
export type PersonFacts = z.infer<typeof PersonFacts>;

/** Whether a fact is about that invoice. */
export function isAbout({ invoices }: { invoices: z.infer<typeof numbers> }, invoice: string): boolean {
  return invoices === 'all' || invoices.includes(invoice);
}
