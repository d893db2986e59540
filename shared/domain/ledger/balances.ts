import * as z from 'zod';
import { Currency } from '../money.ts';
import { Account, accounts } from './account.ts';
import type { Posting } from './posting.ts';

/** What stands in the header of a case: the balance of each account by currency, in signed whole cents. */
export const Balances = z.partialRecord(Currency, z.record(Account, z.number().int()));
export type Balances = z.infer<typeof Balances>;

/** Where the postings of a claim go: the claim, its currency, and how its accounts stand. */
export type Book = { claimId: string; currency: Currency; balances: Balances };

const empty = Object.fromEntries(accounts.map((account) => [account, 0])) as Record<Account, number>;

/** The accounts after one more posting. Throws where a balance leaves the exact numbers. */
export function post(before: Balances, { lines, id }: Posting): Balances {
  const after = { ...before };
  for (const { account, minor, currency } of lines) {
    const own = after[currency] ?? empty;
    const balance = own[account] + minor;
    if (!Number.isSafeInteger(balance)) throw new Error(`${id} makes ${account} too large to count`);
    after[currency] = { ...own, [account]: balance };
  }
  return after;
}

/** The accounts after all postings, in whatever order. */
export function balancesOf(postings: readonly Posting[]): Balances {
  return postings.reduce(post, {});
}

export function balanceOf({ balances, currency }: Omit<Book, 'claimId'>, account: Account): number {
  return balances[currency]?.[account] ?? 0;
}

/** What is owed to the client on an account of ours with him, in whole cents. */
export function owed(book: Omit<Book, 'claimId'>, account: 'payable' | 'client-share'): number {
  return Math.max(0, -balanceOf(book, account));
}
