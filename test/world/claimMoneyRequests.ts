import { appealIdOf } from '../../shared/data/appealKind.ts';
import { commit } from '../../shared/data/commit.ts';
import { creditLimitKind } from '../../shared/data/creditLimitKind.ts';
import { limitIdOf } from '../../shared/data/keys.ts';
import { instant } from '../domain/complaintPlay.ts';
import { policyFor } from '../domain/insured.ts';
import { decides as grants } from '../domain/limitMoves.ts';
import { ask, done } from '../domain/limitPlay.ts';
import type { StaffKey } from './cast.ts';
import { claimOf, filesAll, onClaim } from './claimRequests.ts';
import { reports, told } from './collectionRequests.ts';
import { buyer, policyOf } from './insurance.ts';
import { hour } from './limitRequests.ts';
import { type Actor, alarmRings, asClient, asStaff, later, type Move } from './moves.ts';
import { euro, insuredBy } from './policyScenarios.ts';
import { days } from './requests.ts';

/** What is decided and paid about a claim in the tests, by us and by the client. */
const ours = (operation: Parameters<typeof asStaff>[1], body: object, key: StaffKey = 'key-mia') =>
  onClaim(asStaff(key, operation, body));

/** A limit that was granted on a buyer before anything was delivered. */
export const limitedOn =
  (buyerId: string): Move =>
  async (actor) => {
    const { world, clientId } = actor;
    const [asked, granted] = ['2026-01-05T09:00:00Z', '2026-01-05T10:00:00Z'];
    const begun = ask(asked, {
      ...{ id: limitIdOf(policyOf(actor), buyerId), amount: { minor: 100_000_000, currency: 'EUR' } },
      policy: policyFor(policyOf(actor), clientId),
      client: { clientId, office: 'NL', locale: 'nl-NL' },
      buyer: { buyerId, name: 'Bakker Tegels', naturalPerson: false },
    });
    const { events } = done(begun, granted, grants({}, 'stf_dan', 'director'));
    const one = { store: world.store, kind: creditLimitKind, before: undefined, requestId: 'before' };
    await commit({ ...one, events, now: instant(granted) });
    return undefined;
  };
export const limited = limitedOn(buyer);

const why = (code: string) => ({ code, because: 'Zo staat het in de polis.', clause: 'art. 4' });
export const decidesWith = (changed: object, key: StaffKey = 'key-mia') =>
  ours('decideClaim', { outcome: 'paid', explanation: 'Wij betalen.', ...changed }, key);
export const decides = decidesWith({});
/** One invoice is another debtor's: it is not paid. */
export const decidesLess = decidesWith({
  ...{ outcome: 'partial', exclusions: [{ invoice: '2026-2', code: 'other-debtor' }] },
  reasons: [why('other-debtor')],
});
export const seconds = (approved: boolean, key: StaffKey = 'key-dan') =>
  ours('approveClaim', { approved, ...(!approved && { because: 'Nog niet.' }) }, key);
export const reserves = ours('reserveClaim', { amount: euro('2000.00'), because: 'Een eerste schatting.' });
export const rates = ours('recordClaimRate', {
  currency: 'SEK',
  rate: '0.0912',
  source: 'ECB',
  on: '2026-04-21',
});

const account = { holder: 'Tulp BV', account: 'NL91 ABNA 0417 1643 00' };
export const givesAccount = onClaim(asClient('giveClaimPayee', account));
export const entersAccount = ours('giveStaffClaimPayee', account);
export const callsBack = (confirmed = true, key: StaffKey = 'key-eva') =>
  ours('checkClaimPayee', { confirmed }, key);
export const orders = (n = 1, key: StaffKey = 'key-dan') => ours('orderClaimPayment', { n }, key);
export const comesBack = ours('returnClaimPayment', { because: 'account-closed' });
export const recovers = ours('recordClaimRecovery', {
  ...{ reference: 'BANK-9', on: '2026-06-23', amount: euro('500.00'), costs: euro('50.00') },
});
export const advances = ours('oweClaimAdvance', {}, 'key-dan');
export const addsInterest = ours('decideClaimInterest', {
  ...{ n: 1, amount: euro('12.00'), because: 'De wet.' },
});

export const appealsClaim = onClaim(asClient('appealClaim', { grounds: 'Die factuur is van hem.' }));
const appealOf = async (actor: Actor) =>
  appealIdOf({ office: 'NL', id: await claimOf(actor) }, 'decision', 1);
const onAppeal = (move: Move): Move =>
  Object.assign(async (actor: Actor) => move({ ...actor, caseId: await appealOf(actor) }), {
    operation: move.operation,
  });
/** The appeal is won: nothing is another debtor's. */
export const winsAppeal = onAppeal(
  asStaff('key-dan', 'decideAppeal', {
    ...{ outcome: 'changed', explanation: 'U heeft gelijk.', said: {} },
    reasons: [{ code: 'proof', because: 'De factuur staat op zijn naam.' }],
  }),
);

/** Half a year after it was told, under a policy whose law has us pay on account. */
export const halfAYear = [
  ...[limited, insuredBy({ statutoryLaw: 'ES-50/1980-70' }), reports, hour, filesAll, hour],
  ...[givesAccount, hour, callsBack(), later(183 * days), onClaim(alarmRings), hour],
];

/** Complete and insured; with an account that is in order; decided; on the first day on which it can be paid. */
export const claimable = [limited, ...told, filesAll, hour];
export const withAccount = [...claimable, givesAccount, hour, callsBack(), hour];
export const decided = [...withAccount, decides, hour];
export const payable = [...decided, later(62 * days)];
export const ordered = [...payable, orders(), hour];
export const decidedLess = [...withAccount, decidesLess, hour];
