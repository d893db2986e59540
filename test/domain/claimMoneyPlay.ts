import { DebtorAccounts } from '../../shared/domain/bank/debtor.ts';
import sample from '../../shared/domain/bank/debtorAccounts.sample.json' with { type: 'json' };
import { oweAdvance } from '../../shared/domain/claim/advance.ts';
import { approveClaim } from '../../shared/domain/claim/approve.ts';
import { decideClaim } from '../../shared/domain/claim/decide.ts';
import type { Beside } from '../../shared/domain/claim/lossFile.ts';
import type { ClaimReason, KnownBuyer, NewClaimDecision } from '../../shared/domain/claim/newDecision.ts';
import { orderClaimPayment } from '../../shared/domain/claim/pay.ts';
import { checkAccount, giveAccount } from '../../shared/domain/claim/payee.ts';
import { type Came, recoverOnClaim } from '../../shared/domain/claim/recover.ts';
import {
  paymentAdvised,
  paymentReturned,
  paymentSent,
  recoveryOpened,
} from '../../shared/domain/claim/settle.ts';
import type { Claim } from '../../shared/domain/claim/state.ts';
import { freshYearOf, inYear } from '../../shared/domain/claim/yearPlace.ts';
import type { CreditLimit } from '../../shared/domain/creditLimit/state.ts';
import { accepted } from '../../shared/domain/decision.ts';
import { noPremium } from '../../shared/domain/invoice/unpaidPremium.ts';
import type { Role } from '../../shared/domain/person.ts';
import { claimIn, take } from '../../shared/domain/policyYear/take.ts';
import { SanctionsListing } from '../../shared/domain/sanctions.ts';
import { act } from './casePlay.ts';
import type { ClaimMove, ClaimPlay } from './claimPlay.ts';
import { anna, staff } from './complaintPlay.ts';
import { on } from './insured.ts';
import { decides as grants } from './limitMoves.ts';
import { ask, done as decided } from './limitPlay.ts';

/** What stands beside a claim: the limit on its buyer, what else he owes, the year of its loss, the premium. */
export type Desk = Pick<Beside, 'unpaid' | 'year' | 'premium'> & { limit: CreditLimit | undefined };

/** A limit of so much, granted in November 2025 for terms of 60 days. */
export function limitOf(minor: number): CreditLimit {
  const asked = { amount: { minor, currency: 'EUR' as const }, paymentTermsDays: 60 };
  return decided(ask('2025-11-03T09:00:00Z', asked), '2025-11-03T10:00:00Z', grants()).state;
}

export const deskFor = ({ state }: ClaimPlay, limit: CreditLimit | undefined = limitOf(10_000_00)): Desk => ({
  limit,
  year: { ...freshYearOf(state), claims: [] },
  premium: noPremium,
});

/** Premium that is unpaid: an invoice of 1,500 euros, another of 3,000, and one that is not due yet. */
export const unpaidPremium: Beside['premium'] = {
  unpaid: [
    ...(
      [
        ['1', '2026-02-10', 1_500_00],
        ['2', '2026-03-10', 3_000_00],
        ['3', '2027-01-10', 900_00],
      ] as const
    ).map(([number, dueOn, left]) => ({
      invoiceId: `inv_${number}`,
      number,
      dueOn: on(dueOn),
      left,
      currency: 'EUR' as const,
    })),
  ],
  gaps: [],
};

/** One command, and what it leaves of the year: as `act`, with both written at once. */
export function at(desk: Desk, play: ClaimPlay, now: string, move: (desk: Desk) => ClaimMove): ClaimPlay {
  const after = act(play, now, move(desk));
  const place = inYear(after.state);
  if (place && !after.refusal) desk.year = take(desk.year, place);
  return after;
}

/** The same, where a refusal would be a mistake of the test. */
export function does(desk: Desk, play: ClaimPlay, now: string, move: (desk: Desk) => ClaimMove): ClaimPlay {
  const after = at(desk, play, now, move);
  if (after.refusal) throw new Error(JSON.stringify(after.refusal.reasons));
  return after;
}

const listOf = (...names: string[]) => ({
  listing: SanctionsListing.parse({
    ...{ source: 'test', asOf: '2026-01-01' },
    entries: names.map((name, i) => ({ reference: `T-${i + 1}`, name })),
  }),
});
export const clean: KnownBuyer = { names: ['Bakker Tegels'], numbers: [], sanctions: listOf() };
export const listed: KnownBuyer = { ...clean, sanctions: listOf('Bakker Tegels') };

export const why = (code: string, more: Partial<ClaimReason> = {}): ClaimReason => ({
  ...{ code, because: 'It stands in your policy.', clause: 'art. 4', disclosure: 'client', ...more },
});

type By = { staffId?: string; role?: Role; buyer?: KnownBuyer };

export const decides =
  (said: Partial<NewClaimDecision> = {}, { staffId = 'stf_cleo', role = 'claims', buyer = clean }: By = {}) =>
  (desk: Desk): ClaimMove =>
  (state, now, { people }) => {
    const words = { outcome: 'paid' as const, reasons: [], late: [], exclusions: [], rates: [], setOff: 0 };
    const known = { ...desk, buyer, people };
    return decideClaim(state, { ...words, ...said }, { by: staff(staffId), role }, known, now);
  };

export const approves =
  (approved = true, { staffId = 'stf_mia', role = 'senior-manager', buyer = clean }: By = {}) =>
  (desk: Desk): ClaimMove =>
  (state, now, { people }) => {
    const approval = approved ? { approved } : { approved, because: 'Not like this.' };
    return approveClaim(
      state,
      approval as never,
      { by: staff(staffId), role },
      { ...desk, buyer, people },
      now,
    );
  };

const iban = { scheme: 'iban', number: 'NL91ABNA0417164300', sepa: true } as const;
export const gives = () => (): ClaimMove => (state, now) =>
  giveAccount(state, { party: 'client', holder: 'Tulp BV', account: iban }, anna, now);
export const confirms =
  (staffId = 'stf_carl', confirmed = true) =>
  (): ClaimMove =>
  (state, now) =>
    checkAccount(state, confirmed, { by: staff(staffId), role: 'claims' }, now);

const accounts = DebtorAccounts.parse(sample);
export const orders =
  (n: number, { staffId = 'stf_carl', role = 'claims', buyer = clean }: By = {}) =>
  ({ year }: Desk): ClaimMove =>
  (state, now) => {
    const names = { messageId: `M${n}`, endToEndId: `${state.reference}-${n}`, remittance: state.reference };
    const instruction = { holder: 'Tulp BV', account: iban, accounts, ...names };
    const { sanctions, ...screened } = buyer;
    return orderClaimPayment(
      state,
      { n, screened, sanctions, instruction },
      { by: staff(staffId), role },
      year,
      now,
    );
  };

/** Every step of the settlement in turn, each as often as it likes. */
export const settles = (n: number) => (): ClaimMove => (state, now) => paymentSent(state, n, `NL/${n}`, now);
export const advises = (n: number) => (): ClaimMove => (state, now) => paymentAdvised(state, n, now);
export const advances =
  (staffId = 'stf_cleo', role: Role = 'claims') =>
  (desk: Desk): ClaimMove =>
  (state, now) =>
    oweAdvance(state, { by: staff(staffId), role }, desk, now);
export const opens = (mandate?: string) => (): ClaimMove => (state, now) =>
  recoveryOpened(state, { mandate, own: 'col_own' }, now);
export const returns = (n: number) => (): ClaimMove => (state, now) =>
  paymentReturned(state, { n, because: 'account-closed' }, { by: staff('stf_carl'), role: 'claims' }, now);

export const recovers =
  (came: Partial<Came> & { amount: number }) =>
  ({ year }: Desk): ClaimMove =>
  (state, now) => {
    const whole = { reference: `B-${came.amount}`, on: on(now.slice(0, 10)), costs: 0, ...came };
    return recoverOnClaim(state, whole, { by: staff('stf_cleo'), role: 'claims' }, year, now);
  };

/** Given and called back so long ago that it can be paid to. */
export function withAccount(desk: Desk, play: ClaimPlay): ClaimPlay {
  const given = does(desk, play, '2026-05-05T08:00:00Z', gives());
  return does(desk, given, '2026-05-05T09:00:00Z', confirms());
}

/** Ordered, sent, told, and the recovery opened: in a mandate that runs, or our own. */
export function paid(desk: Desk, play: ClaimPlay, now: string, n: number, mandate?: string): ClaimPlay {
  const moves = [orders(n), settles(n), advises(n), opens(mandate)];
  return moves.reduce((so, move) => does(desk, so, now, move), play);
}

/** What the accounts of a claim sum to, in every currency: nothing. */
export const sumsOf = ({ balances }: Claim) =>
  Object.values(balances).map((own) => Object.values(own).reduce((sum, minor) => sum + minor, 0));
export const placeIn = (desk: Desk, { state }: ClaimPlay) => claimIn(desk.year, state.id);
export const nothing = () => (): ClaimMove => () => accepted();
