import * as z from 'zod';
import { Instant } from '../instant.ts';
import { Currency } from '../money.ts';
import { Account } from './account.ts';

/** What moves money in a claim; with the claim and a number it names each posting for ever. */
export const Why = z.enum([
  ...(['indemnity-decided', 'interest-due', 'premium-set-off', 'advance-due'] as const),
  ...(['payment-ordered', 'payment-returned'] as const),
  ...(['costs-paid', 'costs-charged', 'recovery-received', 'share-passed-on'] as const),
]);
export type Why = z.infer<typeof Why>;

/** One side of a posting, in signed whole cents. */
export const Line = z.strictObject({ account: Account, minor: z.number().int(), currency: Currency });
export type Line = z.infer<typeof Line>;

/** A move of money in double entry: its lines sum to zero in every currency. */
export const Posting = z
  .strictObject({
    /** The natural key: `<claim>#<why>#<number>`. The same move again is the same posting. */
    id: z.string(),
    at: Instant,
    why: Why,
    lines: z.array(Line).min(2),
  })
  .refine(({ lines }) => isBalanced(lines), 'must sum to zero in every currency')
  .brand<'Posting'>();
export type Posting = z.infer<typeof Posting>;

/** The only way to a posting. Lines of nothing are left out; throws where the rest does not sum to zero. */
export function posting(claimId: string, why: Why, n: number, at: Instant, all: Line[]): Posting {
  const lines = all.filter(({ minor }) => minor !== 0);
  const id = `${claimId}#${why}#${n}`;
  if (lines.length < 2 || !isBalanced(lines))
    throw new Error(`${id} is no posting: ${JSON.stringify(lines)}`);
  return { id, at, why, lines } as unknown as Posting;
}

function isBalanced(lines: Line[]): boolean {
  const sums: Partial<Record<Currency, number>> = {};
  for (const { minor, currency } of lines) {
    const sum = (sums[currency] ?? 0) + minor;
    if (!Number.isSafeInteger(minor) || !Number.isSafeInteger(sum)) return false;
    sums[currency] = sum;
  }
  return Object.values(sums).every((sum) => sum === 0);
}
