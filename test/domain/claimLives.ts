import { appealDecided, appealLodged, appealWithdrawn } from '../../shared/domain/claim/appealed.ts';
import { decideInterest } from '../../shared/domain/claim/interest.ts';
import { recordRate, reserve } from '../../shared/domain/claim/reserve.ts';
import { yearChanged } from '../../shared/domain/claim/yearChanged.ts';
import { plusSeconds } from '../../shared/domain/instant.ts';
import { wake } from './casePlay.ts';
import * as money from './claimMoneyPlay.ts';
import { type Desk, deskFor, does, why } from './claimMoneyPlay.ts';
import * as moves from './claimMoves.ts';
import { cleo } from './claimMoves.ts';
import { type ClaimMove, type ClaimPlay, complete, filed, filedAt, papers } from './claimPlay.ts';
import { instant } from './complaintPlay.ts';
import { on } from './insured.ts';
import { policyWith } from './overduePlay.ts';

type Step = ((desk: Desk) => ClaimMove) | number;

/** One move a day from the day of the claim on; a number waits so many days before the next. */
function life(name: string, begun: ClaimPlay, ...steps: Step[]): { name: string; play: ClaimPlay } {
  const desk = deskFor(begun);
  let at = instant(filedAt);
  let play = begun;
  for (const step of steps) {
    at = plusSeconds(at, 86_400 * (typeof step === 'number' ? step : 1));
    play = typeof step === 'number' ? wake(play, at) : does(desk, play, at, step);
  }
  return { name, play };
}

const of = (move: ClaimMove) => () => move;
const { advances, decides, approves, orders, settles, advises, opens, returns, recovers, listed } = money;
const appeal = (id: string) => ({ id, n: 1, lodgedAt: instant(filedAt) });
const lodges = (id: string) => of((state, now) => appealLodged(state, appeal(id), now));
const outside = [
  { invoice: 'F-1', code: 'other-debtor' as const },
  { invoice: 'F-2', code: 'other-debtor' as const },
];
const declines = decides({
  outcome: 'declined',
  exclusions: outside,
  reasons: [why('other-debtor'), why('nothing-insured')],
});
const confirmed = { outcome: 'confirmed' as const, decidedAt: instant(filedAt) };

const asksInterest = of((state, now) =>
  decideInterest(state, { n: 1, amount: 0, because: 'No law adds any.' }, { by: cleo, role: 'claims' }, now),
);
const looksAtYear =
  (desk: Desk): ClaimMove =>
  (state, now) =>
    yearChanged(state, desk, now);

/** Lives that together show every event, every letter and every timer of a claim. */
export const lives = [
  life('papers never come', filed(), 60),
  life(
    'papers come, one does not do, we ask and hear',
    filed(filedAt, { given: papers.slice(2) }),
    ...[of(moves.gives('invoices')), of(moves.waives('order')), of(moves.refuses('notices'))],
    ...[of(moves.asks('bills')), of(moves.answers), of(moves.gives('notices')), of(moves.gives('bills'))],
  ),
  life(
    'disputed in part and in whole, insolvent, paid by the buyer',
    complete(),
    ...[of(moves.disputes('F-1', 1_000_00)), of(moves.disputes('F-2', 1_000_00)), 20],
    ...[of(moves.resolves(1, 600_00)), of(moves.fails('2026-05-20'))],
    ...[of(moves.receives(100_00)), of(moves.resolves(2, 1_000_00)), of(moves.receives(1_500_00))],
  ),
  life(
    'nobody writes, nobody decides',
    complete(),
    ...[70, of(moves.assigns('stf_mia')), of(moves.letterFails), of(moves.clientSays), of(moves.writes)],
  ),
  life(
    'paid on account by law, then decided',
    complete(filedAt, { policy: policyWith({ statutoryLaw: 'ES-50/1980-70' }) }),
    ...[money.gives(), money.confirms(), 125, advances(), orders(1), settles(1), advises(1), decides()],
  ),
  life(
    'declined, rightly complained about, decided anew',
    complete(),
    ...[declines, of(moves.isUpheld), decides({}, { staffId: 'stf_mia', role: 'senior-manager' })],
  ),
  life('withdrawn', complete(), of(moves.withdraws)),
  life(
    'proposed, refused, proposed again, paid late, sent back, paid, shared',
    complete(),
    ...[money.gives(), money.confirms(), decides({}, { buyer: listed }), approves(false, { buyer: listed })],
    ...[decides({}, { buyer: listed }), approves(true, { buyer: listed }), 80],
    ...[orders(1), settles(1), returns(1), money.gives(), money.confirms(), 2],
    ...[orders(2), settles(2), advises(2), opens(), recovers({ amount: 300_00 }), asksInterest, looksAtYear],
  ),
  life(
    'declined, appealed, taken back, appealed',
    complete(),
    ...[
      of((state, now) => reserve(state, { amount: 900_00, because: 'A first guess.' }, cleo, now)),
      of((state, now) =>
        recordRate(
          state,
          { currency: 'SEK', rate: '0.0912', source: 'ECB', on: on('2026-05-04') },
          cleo,
          now,
        ),
      ),
      declines,
    ],
    ...[lodges('apl_1'), of((state, now) => appealWithdrawn(state, { id: 'apl_1', at: now }, now))],
    ...[
      lodges('apl_2'),
      (desk: Desk): ClaimMove =>
        (state, now) =>
          appealDecided(state, { id: 'apl_2', ...confirmed }, desk, now),
    ],
  ),
  life(
    'the undisputed part is paid on its own day',
    complete(),
    ...[of(moves.disputes('F-1', 1_000_00)), money.gives(), money.confirms()],
    ...[decides({ outcome: 'partial', reasons: [why('disputed')] }), 70, orders(1), settles(1)],
    of(moves.resolves(1, 1_000_00)),
  ),
];
