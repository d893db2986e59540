import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Account, accounts } from '../../shared/domain/ledger/account.ts';
import { type Book, balanceOf, balancesOf, owed, post } from '../../shared/domain/ledger/balances.ts';
import {
  indemnityDecided,
  interestDue,
  paymentOrdered,
  paymentReturned,
  premiumSetOff,
} from '../../shared/domain/ledger/indemnity.ts';
import { Posting, posting } from '../../shared/domain/ledger/posting.ts';
import { partOf } from '../../shared/domain/ledger/ratio.ts';
import {
  costsCharged,
  costsPaid,
  recoveryReceived,
  sharePassedOn,
} from '../../shared/domain/ledger/recovery.ts';
import { instant } from './complaintPlay.ts';

const at = instant('2026-04-22T13:20:00Z');
const fresh: Book = { claimId: 'clm_1', currency: 'EUR', balances: {} };
const move = (minor: number, n = 1) => ({ n, at, minor });
type Step = (book: Book) => Posting;
const next = (book: Book, step: Step): Book => ({ ...book, balances: post(book.balances, step(book)) });
const after = (...steps: Step[]) => steps.reduce(next, fresh);
const shown = (book: Book) =>
  Object.fromEntries(
    accounts.flatMap((name) => (balanceOf(book, name) ? [[name, balanceOf(book, name)]] : [])),
  );

test('an indemnity is owed, partly set off, paid, sent back by the bank and owed again', () => {
  const book = after(
    (b) => indemnityDecided(b, move(90_000)),
    (b) => premiumSetOff(b, move(5_000)),
    (b) => paymentOrdered(b, move(85_000)),
  );
  expect(shown(book)).toEqual({ indemnity: 90_000, premium: -5_000, bank: -85_000 });
  const back = next(book, (b) => paymentReturned(b, move(85_000)));
  expect(shown(back)).toEqual({ indemnity: 90_000, premium: -5_000, payable: -85_000 });
  expect(owed(back, 'payable')).toBe(85_000);
});

test('interest that a law adds is owed as well, and paid with the rest', () => {
  const book = after(
    (b) => indemnityDecided(b, move(90_000)),
    (b) => interestDue(b, move(740)),
    (b) => paymentOrdered(b, move(90_740)),
  );
  expect(shown(book)).toEqual({ indemnity: 90_000, interest: 740, bank: -90_740 });
});

/** `cover.md` D.1, 12 and `vectors/indemnity.json` I15, I18. */
test('costs follow the cover, a recovery pays them back first and is then shared as we paid', () => {
  const debt = 12_000_000;
  const shares = after((b) => recoveryReceived(b, move(3_000_000), { part: 9_000_000, whole: debt }));
  expect(shown(shares)).toEqual({ bank: 3_000_000, 'insurer-share': -2_250_000, 'client-share': -750_000 });
  const covered = { part: 15_000_000, whole: 18_000_000 };
  const costs = after((b) => costsPaid(b, move(400_000), covered));
  expect(shown(costs)).toEqual({ bank: -400_000, 'costs-insurer': 333_333, 'costs-client': 66_667 });
  const both = after(
    (b) => costsPaid(b, move(400_000), covered),
    (b) => recoveryReceived(b, move(1_000_000), { part: 3, whole: 4 }),
  );
  expect(shown(both)).toEqual({ bank: 600_000, 'insurer-share': -450_000, 'client-share': -150_000 });
  const little = after(
    (b) => costsPaid(b, move(400_000), covered),
    (b) => recoveryReceived(b, move(100_000), { part: 3, whole: 4 }),
  );
  expect(shown(little)).toEqual({ bank: -300_000, 'costs-insurer': 250_000, 'costs-client': 50_000 });
});

test('what the client bears of the costs is kept back from his share, the rest is passed on', () => {
  const book = after(
    (b) => recoveryReceived(b, move(400), { part: 3, whole: 4 }),
    (b) => costsPaid(b, move(90), { part: 2, whole: 3 }),
    (b) => costsCharged(b, move(30)),
    (b) => sharePassedOn(b, move(70)),
  );
  expect(shown(book)).toEqual({ bank: 240, 'costs-insurer': 60, 'insurer-share': -300 });
});

test('less after a decision that says so: what was paid too much is owed to us', () => {
  const book = after(
    (b) => indemnityDecided(b, move(90)),
    (b) => paymentOrdered(b, move(90)),
    (b) => indemnityDecided(b, move(-20, 2)),
  );
  expect(shown(book)).toEqual({ indemnity: 70, payable: 20, bank: -90 });
  expect(owed(book, 'payable')).toBe(0);
});

test.each<[string, Step]>([
  ['more than is owed', (b) => paymentOrdered(b, move(101))],
  ['a set-off of more than is owed', (b) => premiumSetOff(b, move(101))],
  ['more than his share', (b) => sharePassedOn(b, move(26))],
  ['costs that are not the client’s', (b) => costsCharged(b, move(1))],
  ['a payment of nothing', (b) => paymentOrdered(b, move(0))],
  ['a negative recovery', (b) => recoveryReceived(b, move(-1), { part: 1, whole: 1 })],
  ['half a cent', (b) => paymentReturned(b, move(0.5))],
  ['a decision that changes no amount', (b) => indemnityDecided(b, move(0, 2))],
])('%s cannot be built', (_, step) => {
  const book = after(
    (b) => indemnityDecided(b, move(100)),
    (b) => recoveryReceived(b, move(100), { part: 3, whole: 4 }),
  );
  expect(() => step(book)).toThrow(Error);
});

test('what does not sum to zero in every currency is no posting', () => {
  const line = (account: Account, minor: number, currency: 'EUR' | 'SEK' = 'EUR') => ({
    account,
    minor,
    currency,
  });
  const build = (...lines: ReturnType<typeof line>[]) => posting('clm_1', 'costs-paid', 1, at, lines);
  expect(() => build(line('bank', 5), line('payable', -4))).toThrow('clm_1#costs-paid#1 is no posting');
  expect(() => build(line('bank', 5), line('payable', -5, 'SEK'))).toThrow('is no posting');
  expect(() => build()).toThrow('is no posting');
  const huge = Number.MAX_SAFE_INTEGER + 1;
  expect(() => build(line('bank', huge), line('payable', -huge))).toThrow('is no posting');
  const built = build(line('bank', 5), line('payable', -5), line('indemnity', 0));
  expect(built).toEqual({
    ...{ id: 'clm_1#costs-paid#1', at, why: 'costs-paid' },
    lines: [line('bank', 5), line('payable', -5)],
  });
  expect(Posting.parse(built)).toEqual(built);
  expect(Posting.safeParse({ ...built, lines: [line('bank', 5), line('payable', -4)] }).success).toBe(false);
});

test('a balance that no number can hold is a bug', () => {
  const most = indemnityDecided(fresh, move(Number.MAX_SAFE_INTEGER));
  expect(() => balancesOf([most, indemnityDecided(fresh, move(1, 2))])).toThrow('too large to count');
});

test('a part is rounded half up to the cent, and the two parts are the whole', () => {
  expect([1, 2, 3, 5].map((minor) => partOf(minor, { part: 1, whole: 2 }))).toEqual([1, 1, 2, 3]);
  const cents = fc.integer({ min: 0, max: 1e14 });
  fc.assert(
    fc.property(cents, cents, cents, (minor, a, b) => {
      const whole = Math.max(a, b, 1);
      const ours = partOf(minor, { part: Math.min(a, b), whole });
      const twice = 2n * BigInt(minor) * BigInt(Math.min(a, b));
      expect(2n * BigInt(ours) * BigInt(whole) - twice <= BigInt(whole)).toBe(true);
      expect(twice - 2n * BigInt(ours) * BigInt(whole) < BigInt(whole)).toBe(true);
      expect(ours).toBeLessThanOrEqual(minor);
    }),
  );
});
