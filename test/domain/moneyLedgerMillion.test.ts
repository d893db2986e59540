import { expect, test } from 'vitest';
import { dateAt } from '../../shared/domain/calendarDate.ts';
import { type Account, accounts } from '../../shared/domain/ledger/account.ts';
import { type Balances, type Book, balanceOf, owed, post } from '../../shared/domain/ledger/balances.ts';
import {
  indemnityDecided,
  interestDue,
  paymentOrdered,
  paymentReturned,
  premiumSetOff,
} from '../../shared/domain/ledger/indemnity.ts';
import type { Posting } from '../../shared/domain/ledger/posting.ts';
import {
  costsCharged,
  costsPaid,
  recoveryReceived,
  sharePassedOn,
} from '../../shared/domain/ledger/recovery.ts';
import { payIn } from '../../shared/domain/policyYear/pay.ts';
import type { ClaimInYear, PolicyYear } from '../../shared/domain/policyYear/policyYear.ts';
import { claimIn, free, take } from '../../shared/domain/policyYear/take.ts';
import { instant } from './complaintPlay.ts';
import { on } from './insured.ts';

const at = instant('2026-04-22T13:20:00Z');
const maximum = 10_000_000;

/** The same numbers in every run: a linear congruential generator, good enough to wander. */
function wanderer(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
type Draw = ReturnType<typeof wanderer>;

/** Some claims of one year, each with its accounts; every operation posts what it may. */
class Claims {
  year: PolicyYear = {
    ...{ policyId: 'pol_1', year: { from: on('2026-01-01'), to: on('2026-12-31') }, currency: 'EUR' },
    ...{ maximumLiability: maximum, claims: [] },
  };
  readonly books = new Map<string, Balances>();
  private n = 0;

  book(claimId: string): Book {
    return { claimId, currency: 'EUR', balances: this.books.get(claimId) ?? {} };
  }

  /** One random operation: the claim that it moved, or undefined where the rules left nothing to do. */
  next(draw: Draw): string | undefined {
    const who = draw(8);
    const claimId = `clm_${who}`;
    const filedAt = instant('2026-04-22T09:00:00Z');
    const place = { claimId, dateOfLoss: dateAt(20_454 + ((who * 97) % 365)), filedAt };
    const known = claimIn(this.year, claimId);
    const claim = known ?? { ...place, firstLossBorne: 0, entitlement: 0, paid: 0, recovered: 0 };
    const move = { n: ++this.n, at, minor: 1 + draw(4_000_000) };
    const posted = operations[draw(operations.length)]?.(this, this.book(claimId), claim, move, draw);
    if (!posted) return undefined;
    this.books.set(claimId, post(this.book(claimId).balances, posted));
    return claimId;
  }
}

type Move = { n: number; at: typeof at; minor: number };
type Operation = (all: Claims, book: Book, claim: ClaimInYear, move: Move, draw: Draw) => Posting | undefined;

const within = (move: Move, most: number) =>
  most > 0 ? { ...move, minor: Math.min(move.minor, most) } : undefined;

const operations: Operation[] = [
  function decide(all, book, claim, move) {
    const most = Math.min(move.minor, free(all.year, claim) ?? move.minor);
    const entitlement = Math.max(claim.paid, most);
    if (entitlement === claim.entitlement) return undefined;
    all.year = take(all.year, { ...claim, firstLossBorne: move.minor, entitlement });
    return indemnityDecided(book, { ...move, minor: entitlement - claim.entitlement });
  },
  function pay(all, book, claim, move) {
    const open = within(move, owed(book, 'payable'));
    const paid = open && claim.entitlement > 0 ? payIn(all.year, claim.claimId, open.minor) : undefined;
    if (!open || !paid || 'refused' in paid) return undefined;
    all.year = paid;
    return paymentOrdered(book, open);
  },
  function bounce(all, book, claim, move) {
    const back = within(move, claim.paid);
    if (!back) return undefined;
    all.year = take(all.year, { ...claim, paid: claim.paid - back.minor });
    return paymentReturned(book, back);
  },
  function recover(all, book, claim, move, draw) {
    const part = draw(1_000);
    const before = balanceOf(book, 'insurer-share');
    const posted = recoveryReceived(book, move, { part, whole: 1_000 });
    const ours = before - balanceOf({ ...book, balances: post(book.balances, posted) }, 'insurer-share');
    // What we get back beyond what we paid frees nothing that was not held.
    const recovered = Math.min(claim.paid, claim.recovered + ours);
    all.year = take(all.year, { ...claim, recovered });
    return posted;
  },
  (_, book, __, move) => {
    const open = within(move, owed(book, 'client-share'));
    return open && sharePassedOn(book, open);
  },
  (_, book, __, move, draw) => costsPaid(book, move, { part: draw(1_000), whole: 1_000 }),
  (_, book, __, move) => {
    const open = within(move, Math.min(owed(book, 'client-share'), balanceOf(book, 'costs-client')));
    return open && costsCharged(book, open);
  },
];

const neverAbove: Account[] = ['premium', 'insurer-share', 'client-share'];
const neverBelow: Account[] = ['indemnity', 'interest', 'costs-insurer', 'costs-client'];

function check({ year, books }: Claims, claimId: string): void {
  const book = { claimId, currency: 'EUR' as const, balances: books.get(claimId) ?? {} };
  let sum = 0;
  for (const account of accounts) sum += balanceOf(book, account);
  const claim = claimIn(year, claimId);
  const held = year.claims.reduce((all, { paid, recovered }) => all + Math.max(0, paid - recovered), 0);
  const wrong =
    sum !== 0 ||
    neverAbove.some((account) => balanceOf(book, account) > 0) ||
    neverBelow.some((account) => balanceOf(book, account) < 0) ||
    (claim && claim.paid > claim.entitlement) ||
    held > maximum;
  if (wrong) throw new Error(JSON.stringify({ book, claim, sum, held }));
}

test('a million random operations keep every sum at zero and no claim and no year above its cap', () => {
  const draw = wanderer(20_260_422);
  let claims = new Claims();
  let done = 0;
  let drawn = 0;
  while (done < 1_000_000) {
    // A year fills up: every so often another one begins.
    if (drawn++ % 2_000 === 0) claims = new Claims();
    const moved = claims.next(draw);
    if (!moved) continue;
    check(claims, moved);
    done++;
  }
  expect(done).toBe(1_000_000);
  console.log(`${done} operations done of ${drawn} drawn`);
});

test('interest and set-offs keep it there as well', () => {
  const draw = wanderer(7);
  let book: Book = { claimId: 'clm_1', currency: 'SEK', balances: {} };
  for (let n = 1; n <= 20_000; n++) {
    const move = { n, at, minor: 1 + draw(10_000) };
    const open = within(move, owed(book, 'payable'));
    const posted = draw(2) === 0 || !open ? interestDue(book, move) : premiumSetOff(book, open);
    book = { ...book, balances: post(book.balances, posted) };
    expect(accounts.reduce((sum, account) => sum + balanceOf(book, account), 0)).toBe(0);
    expect(owed(book, 'payable')).toBe(balanceOf(book, 'interest') + balanceOf(book, 'premium'));
  }
});
