import type { Instant } from '../instant.ts';
import { type Book, post } from '../ledger/balances.ts';
import { shareReturned } from '../ledger/collected.ts';
import {
  advanceDue,
  indemnityDecided,
  interestDue,
  paymentOrdered,
  paymentReturned,
  premiumSetOff,
} from '../ledger/indemnity.ts';
import type { Posting } from '../ledger/posting.ts';
import { costsPaid, recoveryReceived, sharePassedOn } from '../ledger/recovery.ts';
import type { DataOf } from './draft.ts';
import type { ClaimEvent } from './event.ts';
import type { Claim } from './state.ts';

export function bookOf({ id, currency, balances }: Claim): Book {
  return { claimId: id, currency, balances };
}

/** The moves of money that an event makes, from the claim before it. */
export function postingsOf(claim: Claim, event: ClaimEvent, at: Instant): Posting[] {
  const book = bookOf(claim);
  switch (event.type) {
    case 'decided':
      return decisionPostings(claim, event.data, at);
    case 'advance-owed': {
      const { n, amount } = event.data.owed;
      const minor = amount - claim.entitlement;
      return minor === 0 ? [] : [advanceDue(book, { n, at, minor })];
    }
    case 'interest-decided':
      return event.data.owed
        ? [interestDue(book, { n: event.data.n, at, minor: event.data.owed.amount })]
        : [];
    case 'payment-ordered': {
      const { n, kind, amount: minor } = event.data;
      const order = kind === 'client-share' ? sharePassedOn : paymentOrdered;
      return [order(book, { n, at, minor })];
    }
    case 'payment-returned': {
      const { n, owed } = event.data;
      const back = owed.kind === 'client-share' ? shareReturned : paymentReturned;
      return [back(book, { n, at, minor: owed.amount })];
    }
    case 'recovered':
      return recoveryPostings(book, claim, event.data, at);
    default:
      return [];
  }
}

/** What is owed more, or less, than before; what of it unpaid premium takes is a posting of its own (F 23). */
function decisionPostings(claim: Claim, { entitlement, setOff }: DataOf<'decided'>, at: Instant): Posting[] {
  const before = claim.decisions.at(-1);
  const n = (before?.n ?? 0) + 1;
  const premium = setOff - (before?.setOff ?? 0);
  const more = entitlement - claim.entitlement + premium;
  const book = bookOf(claim);
  const decided = more === 0 ? [] : [indemnityDecided(book, { n, at, minor: more })];
  if (premium === 0) return decided;
  const after = { ...book, balances: decided.reduce(post, book.balances) };
  return [...decided, premiumSetOff(after, { n, at, minor: premium })];
}

type Came = { amount: number; costs: number };

/** Costs of covered debt are ours, of the rest the client's; they come first, then the ratio of the payment (F 23). */
export function recoveryPostings(book: Book, claim: Claim, { amount, costs }: Came, at: Instant): Posting[] {
  const { sharing, decisions, recoveries } = claim;
  const sum = decisions.at(-1)?.sum;
  if (!sharing || !sum) throw new Error(`Nothing was paid on ${claim.id}`);
  const n = recoveries.length + 1;
  const covered = { part: Math.min(sum.insuredLoss, sum.debt), whole: Math.max(1, sum.debt) };
  const spent = costs > 0 ? [costsPaid(book, { n, at, minor: costs }, covered)] : [];
  const after = { ...book, balances: spent.reduce(post, book.balances) };
  const ratio = { part: Math.min(sharing.insurer, sharing.total), whole: sharing.total };
  return [...spent, recoveryReceived(after, { n, at, minor: amount }, ratio)];
}

/** Whose the money of a recovery is, once costs are back. */
export function sharesIn(postings: readonly Posting[]): { toClient: number; toInsurer: number } {
  const lines = postings.flatMap((posting) => posting.lines);
  const sumOf = (account: string) =>
    lines.reduce((sum, line) => (line.account === account ? sum - line.minor : sum), 0);
  return { toClient: sumOf('client-share'), toInsurer: sumOf('insurer-share') };
}
