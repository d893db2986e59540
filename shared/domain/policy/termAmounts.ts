import type { PolicyTerms } from './policy.ts';

/** The terms that hold amounts: every number in them is one, in minor units of the policy's currency. */
export const amountTerms = [
  'undecided',
  'deductible',
  'minimumRetention',
  'threshold',
  'aggregateFirstLoss',
  'maximumLiability',
  'premium',
  'turnover',
] as const satisfies (keyof PolicyTerms)[];
export type AmountTerm = (typeof amountTerms)[number];

/** The same thing with every amount in it written another way. */
export type Rewritten<T, A, B> = T extends A
  ? B
  : T extends object
    ? { [K in keyof T]: Rewritten<T[K], A, B> }
    : T;

type Changed<T, A, B> = Omit<T, AmountTerm> & Rewritten<Pick<T, Extract<keyof T, AmountTerm>>, A, B>;

/** The same terms with every amount changed; a term that is not said, or is taken away, stays so. */
export function withAmounts<T extends object, A, B>(
  terms: T,
  isAmount: (value: unknown) => value is A,
  change: (amount: A) => B,
): Changed<T, A, B> {
  const rewrite = (value: unknown): unknown => {
    if (isAmount(value)) return change(value);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rewrite(inner)]));
  };
  const holds = (name: string) => (amountTerms as readonly string[]).includes(name);
  const entries = Object.entries(terms).map(([name, term]) => [name, holds(name) ? rewrite(term) : term]);
  return Object.fromEntries(entries) as Changed<T, A, B>;
}
