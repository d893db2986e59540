import { type Book, balanceOf } from './balances.ts';
import { type Move, moved, withinOwed } from './move.ts';
import { type Posting, posting } from './posting.ts';
import { partOf, type Ratio } from './ratio.ts';

/**
 * We paid for collection: of the covered debt at our cost, of the rest at the client's (`cover.md` D.1, 12).
 * @param covered the covered debt of all the debt
 */
export function costsPaid({ claimId, currency }: Book, move: Move, covered: Ratio): Posting {
  const minor = moved(move);
  const ours = partOf(minor, covered);
  return posting(claimId, 'costs-paid', move.n, move.at, [
    { account: 'costs-insurer', minor: ours, currency },
    { account: 'costs-client', minor: minor - ours, currency },
    { account: 'bank', minor: -minor, currency },
  ]);
}

/**
 * Money came in from the debtor. Costs that nobody got back yet come first; the rest is shared by the ratio that
 * was fixed when we paid (`charter.md` F 23, `cover.md` D.1, 12).
 * @param paid the indemnity that was paid of all the debt
 */
export function recoveryReceived(book: Book, move: Move, paid: Ratio): Posting {
  const { claimId, currency } = book;
  const minor = moved(move);
  const costs = costsBack(book, minor);
  const rest = minor - costs.insurer - costs.client;
  const ours = partOf(rest, paid);
  return posting(claimId, 'recovery-received', move.n, move.at, [
    { account: 'bank', minor, currency },
    { account: 'costs-insurer', minor: -costs.insurer, currency },
    { account: 'costs-client', minor: -costs.client, currency },
    { account: 'insurer-share', minor: -ours, currency },
    { account: 'client-share', minor: -(rest - ours), currency },
  ]);
}

/** What of a recovery pays costs back: all that are open, or each side its part of what there is. */
function costsBack(book: Book, minor: number): { insurer: number; client: number } {
  const insurer = balanceOf(book, 'costs-insurer');
  const client = balanceOf(book, 'costs-client');
  const open = insurer + client;
  if (open <= minor) return { insurer, client };
  const ours = partOf(minor, { part: insurer, whole: open });
  return { insurer: ours, client: minor - ours };
}

/** What the client still bears of the costs is kept back from his share. `n`: the number of the passing on. */
export function costsCharged(book: Book, move: Move): Posting {
  const { claimId, currency } = book;
  const minor = withinOwed(book, 'client-share', move);
  const open = balanceOf(book, 'costs-client');
  if (minor > open) throw new Error(`${claimId} has ${open} cents of the client's costs, not ${minor}`);
  return posting(claimId, 'costs-charged', move.n, move.at, [
    { account: 'client-share', minor, currency },
    { account: 'costs-client', minor: -minor, currency },
  ]);
}

/** The client's share is passed on (`charter.md` K05). Throws for more than is his. */
export function sharePassedOn(book: Book, move: Move): Posting {
  const { claimId, currency } = book;
  const minor = withinOwed(book, 'client-share', move);
  return posting(claimId, 'share-passed-on', move.n, move.at, [
    { account: 'client-share', minor, currency },
    { account: 'bank', minor: -minor, currency },
  ]);
}
