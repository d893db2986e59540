import type { Book } from './balances.ts';
import { type Move, moved, withinOwed } from './move.ts';
import { type Posting, posting } from './posting.ts';

/**
 * So much more is owed than before; less, after a decision that says so (`charter.md` F 24). `n`: the decision.
 * Throws for nothing: a decision that changes no amount moves no money.
 */
export function indemnityDecided({ claimId, currency }: Book, { n, at, minor }: Move): Posting {
  return posting(claimId, 'indemnity-decided', n, at, [
    { account: 'indemnity', minor, currency },
    { account: 'payable', minor: -minor, currency },
  ]);
}

/** A law has us pay so much on account; less, where it is computed anew. `n`: the payment that is owed. */
export function advanceDue({ claimId, currency }: Book, { n, at, minor }: Move): Posting {
  return posting(claimId, 'advance-due', n, at, [
    { account: 'indemnity', minor, currency },
    { account: 'payable', minor: -minor, currency },
  ]);
}

/** A law adds interest because we are late (`charter.md` F 25). `n`: the instalment that is late. */
export function interestDue({ claimId, currency }: Book, move: Move): Posting {
  const minor = moved(move);
  return posting(claimId, 'interest-due', move.n, move.at, [
    { account: 'interest', minor, currency },
    { account: 'payable', minor: -minor, currency },
  ]);
}

/** Unpaid premium is set off against what is owed, as a line of its own (`charter.md` F 23). `n`: the instalment. */
export function premiumSetOff(book: Book, move: Move): Posting {
  const { claimId, currency } = book;
  const minor = withinOwed(book, 'payable', move);
  return posting(claimId, 'premium-set-off', move.n, move.at, [
    { account: 'payable', minor, currency },
    { account: 'premium', minor: -minor, currency },
  ]);
}

/** An instalment is ordered to be paid. `n`: the instalment. Throws for more than is owed. */
export function paymentOrdered(book: Book, move: Move): Posting {
  const { claimId, currency } = book;
  const minor = withinOwed(book, 'payable', move);
  return posting(claimId, 'payment-ordered', move.n, move.at, [
    { account: 'payable', minor, currency },
    { account: 'bank', minor: -minor, currency },
  ]);
}

/** The bank sent an instalment back: it is owed again, and is paid as a new one. */
export function paymentReturned({ claimId, currency }: Book, move: Move): Posting {
  const minor = moved(move);
  return posting(claimId, 'payment-returned', move.n, move.at, [
    { account: 'bank', minor, currency },
    { account: 'payable', minor: -minor, currency },
  ]);
}
