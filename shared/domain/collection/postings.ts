import type { Instant } from '../instant.ts';
import { type Book, post } from '../ledger/balances.ts';
import { collectedForClient, shareReturned } from '../ledger/collected.ts';
import type { Move } from '../ledger/move.ts';
import type { Posting } from '../ledger/posting.ts';
import { costsPaid, sharePassedOn } from '../ledger/recovery.ts';
import { wholeDebt } from './debt.ts';
import type { CollectionEvent } from './event.ts';
import type { Collection } from './state.ts';

type Booked = Pick<Collection, 'id' | 'currency' | 'balances' | 'invoices' | 'payments'>;

/** The moves of money that an event makes, from the case before it. */
export function postingsOf(state: Booked, event: CollectionEvent, at: Instant): Posting[] {
  const book = { claimId: state.id, currency: state.currency, balances: state.balances };
  switch (event.type) {
    case 'recovered':
      return recoveryPostings(book, wholeDebt(state.invoices), event.data, at);
    case 'payment-ordered':
      return [sharePassedOn(book, { n: event.data.n, at, minor: event.data.amount })];
    case 'payment-returned':
      return [shareReturned(book, { n: event.data.n, at, minor: event.data.owed.amount })];
    default:
      return [];
  }
}

type Came = { n: number; amount: number; costs: number; coveredDebt: number };

/** Costs are paid first: those of the covered debt are ours, those of the rest the client's (`cover.md` D.1, 12). */
export function recoveryPostings(book: Book, debt: number, came: Came, at: Instant): Posting[] {
  const { n, amount, costs, coveredDebt } = came;
  const ratio = { part: coveredDebt, whole: debt };
  const spent = costs > 0 ? [costsPaid(book, move(n, at, costs), ratio)] : [];
  const after = { ...book, balances: spent.reduce(post, book.balances) };
  return [...spent, collectedForClient(after, move(n, at, amount))];
}

const move = (n: number, at: Instant, minor: number): Move => ({ n, at, minor });

/** What of a recovery becomes the client's. */
export function clientShareIn(postings: readonly Posting[]): number {
  const lines = postings.flatMap((posting) => posting.lines);
  return lines.reduce((sum, { account, minor }) => (account === 'client-share' ? sum - minor : sum), 0);
}
