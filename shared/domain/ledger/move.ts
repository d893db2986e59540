import type { Instant } from '../instant.ts';
import { type Book, owed } from './balances.ts';

/** One move of money: its number among those of its kind, its instant, and how many whole cents. */
export type Move = { n: number; at: Instant; minor: number };

/** The cents of a move that goes one way only. Throws for nothing and less. */
export function moved({ minor }: Move): number {
  if (!Number.isSafeInteger(minor) || minor <= 0) throw new Error(`A move of ${minor} cents`);
  return minor;
}

/** The cents of a move, of which no more may go out than is owed. */
export function withinOwed(book: Book, account: 'payable' | 'client-share', move: Move): number {
  const minor = moved(move);
  const open = owed(book, account);
  if (minor > open) throw new Error(`${book.claimId} owes ${open} cents, not ${minor}`);
  return minor;
}
