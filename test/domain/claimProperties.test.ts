import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess, sumOf } from '../../shared/domain/claim/assess.ts';
import { calculationLines } from '../../shared/domain/claim/calculationFacts.ts';
import { outcomeOf } from '../../shared/domain/claim/outcomeFit.ts';
import { yearChanged } from '../../shared/domain/claim/yearChanged.ts';
import { placeOf } from '../../shared/domain/claim/yearPlace.ts';
import { type Instant, instantAt, secondsOf } from '../../shared/domain/instant.ts';
import type { Payment } from '../../shared/domain/payment/state.ts';
import { free } from '../../shared/domain/policyYear/take.ts';
import {
  advises,
  at,
  confirms,
  type Desk,
  decides,
  deskFor,
  does,
  gives,
  orders,
  recovers,
  returns,
  settles,
  sumsOf,
  why,
} from './claimMoneyPlay.ts';
import { disputes, receives, resolves } from './claimMoves.ts';
import { type ClaimMove, type ClaimPlay, complete } from './claimPlay.ts';
import { instant } from './complaintPlay.ts';
import { policyWith } from './overduePlay.ts';

const cents = fc.integer({ min: 1, max: 2_500_00 });
const number = fc.constantFrom('F-1', 'F-2');
const n = fc.integer({ min: 1, max: 3 });

/** Whatever the calculation comes to is decided so, with every reason it needs. */
const decidesAsItIs =
  (code?: 'other-debtor') =>
  (desk: Desk): ClaimMove =>
  (state, now, world) => {
    const exclusions = code ? [{ invoice: 'F-1', code }] : [];
    const assessed = assess(state, { late: [], exclusions, rates: [], setOff: 0 }, desk, now);
    if ('refused' in assessed) return assessed;
    const { excluded, reasonCode } = assessed.calculation;
    const codes = [...excluded.map((one) => one.code), ...(reasonCode ? [reasonCode] : []), 'more'];
    const outcome = outcomeOf(sumOf(assessed.calculation));
    return decides({ outcome, exclusions, reasons: codes.map((own) => why(own)) })(desk)(state, now, world);
  };
const hears =
  () =>
  (desk: Desk): ClaimMove =>
  (state, now) =>
    yearChanged(state, desk, now);
const plain = (move: ClaimMove) => () => move;

/** What is done to the first payment of that status, if there is one. */
function onThe(status: Payment['status'], move: (n: number) => (desk: Desk) => ClaimMove) {
  return (desk: Desk): ClaimMove =>
    (state, now, world) => {
      const first = state.payments.find((payment) => payment.status === status);
      return first ? move(first.n)(desk)(state, now, world) : undefined;
    };
}

const moves = fc.oneof(
  fc.constantFrom(undefined, 'other-debtor' as const).map(decidesAsItIs),
  fc.constant(gives()),
  fc.constant(confirms()),
  fc.constant(onThe('owed', orders)),
  fc.constant(onThe('owed', orders)),
  n.map((one) => orders(one)),
  fc.constant(onThe('ordered', settles)),
  fc.constant(onThe('sent', advises)),
  fc.constant(onThe('sent', returns)),
  n.map((one) => returns(one)),
  cents.map((amount) => recovers({ amount, costs: amount % 97 })),
  cents.map((amount) => plain(receives(amount))),
  fc.tuple(number, cents).map(([invoice, amount]) => plain(disputes(invoice, amount))),
  fc.tuple(n, cents).map(([one, owed]) => plain(resolves(one, owed % 1_000_00))),
  fc.constant(hears()),
);
const step = fc.record({ who: fc.constantFrom(0, 1), hours: fc.integer({ min: 1, max: 60 }), move: moves });

const later = (now: Instant, hours: number) => instantAt(secondsOf(now) + hours * 3_600);

function holds(desk: Desk, { state }: ClaimPlay) {
  const { paid, entitlement, payments, decisions } = state;
  expect(sumsOf(state).every((sum) => sum === 0)).toBe(true);
  expect(paid).toBeLessThanOrEqual(entitlement);
  const counts = payments.filter(
    ({ kind, status }) => kind === 'indemnity' && !/replaced|returned/.test(status),
  );
  expect(counts.reduce((sum, { amount }) => sum + amount, 0)).toBe(decisions.length > 0 ? entitlement : 0);
  expect(payments.every(({ amount }) => amount > 0)).toBe(true);
  const room = free(desk.year, placeOf(state));
  if (room !== undefined && paid > 0) expect(paid).toBeLessThanOrEqual(desk.year.maximumLiability ?? 0);
}

test('whatever happens to two claims of a year, accounts balance and nobody is owed or paid more than was decided', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 12, maxLength: 30 }), (steps) => {
      const maximumLiability = { rule: 'amount', amount: 2_500_00 } as const;
      const policy = policyWith({ maximumLiability });
      const plays = ['clm_a', 'clm_b'].map((id) => complete('2026-05-04T08:00:00Z', { id, policy }));
      const desk = deskFor(plays[0] as ClaimPlay);
      let now = instant('2026-07-04T08:00:00Z');
      for (const who of [0, 1]) {
        const begun = [gives(), confirms(), decidesAsItIs()];
        plays[who] = begun.reduce(
          (play, move) => does(desk, play, '2026-06-30T08:00:00Z', move),
          plays[who] as ClaimPlay,
        );
      }
      for (const { who, hours, move } of steps) {
        now = later(now, hours);
        plays[who] = at(desk, plays[who] as ClaimPlay, now, move);
        for (const play of plays) holds(desk, play);
      }
      const spent = desk.year.claims.reduce((sum, { paid, recovered }) => sum + paid - recovered, 0);
      expect(spent).toBeLessThanOrEqual(2_500_00);
    }),
    { numRuns: 120 },
  );
});

test('the lines of a letter sum to what they say is left, whatever was received or disputed', () => {
  const taken = ['vat', 'excluded', 'disputed', 'receipts', 'over-limit'];
  fc.assert(
    fc.property(cents, cents, (amount, disputed) => {
      const begun = complete();
      const desk = deskFor(begun);
      const received = at(desk, begun, '2026-05-05T08:00:00Z', plain(receives(amount)));
      const { state } = at(desk, received, '2026-05-06T08:00:00Z', plain(disputes('F-2', disputed)));
      const assessed = assess(
        state,
        { late: [], exclusions: [], rates: [], setOff: 0 },
        desk,
        instant('2026-05-07T08:00:00Z'),
      );
      if ('refused' in assessed) throw new Error('refused');
      const lines = calculationLines(assessed.calculation);
      const of = (step: string) => lines.find((line) => line.step === step)?.amount.minor ?? 0;
      const off = (steps: string[]) => steps.reduce((sum, name) => sum + of(name), 0);
      expect(of('debt') - off(taken)).toBe(of('insured-loss'));
      const share = [
        'threshold',
        'deductible',
        'percentage',
        'minimum-retention',
        'first-loss',
        'maximum-liability',
      ];
      expect(of('insured-loss') - off(share)).toBe(of('indemnity'));
      expect(of('indemnity')).toBeLessThanOrEqual(of('insured-loss'));
    }),
    { numRuns: 100 },
  );
});
