import { type Book, balanceOf } from './balances.ts';
import { type Move, moved } from './move.ts';
import { type Posting, posting } from './posting.ts';

/**
 * Money came in before any indemnity: it is the client's, less the costs of his uncovered debt that nobody got
 * back yet (`cover.md` D.1, 12; `charter.md` K05).
 */
export function collectedForClient(book: Book, move: Move): Posting {
  const { claimId, currency } = book;
  const minor = moved(move);
  const kept = Math.min(minor, balanceOf(book, 'costs-client'));
  return posting(claimId, 'recovery-received', move.n, move.at, [
    { account: 'bank', minor, currency },
    { account: 'costs-client', minor: -kept, currency },
    { account: 'client-share', minor: kept - minor, currency },
  ]);
}

/** The bank sent a share back: it is owed again, and is passed on as a new payment. */
export function shareReturned({ claimId, currency }: Book, move: Move): Posting {
  const minor = moved(move);
  return posting(claimId, 'payment-returned', move.n, move.at, [
    { account: 'bank', minor, currency },
    { account: 'client-share', minor: -minor, currency },
  ]);
}
