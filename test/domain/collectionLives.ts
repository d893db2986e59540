import { plusSeconds } from '../../shared/domain/instant.ts';
import { done, wake } from './casePlay.ts';
import * as moves from './collectionMoves.ts';
import { type CollectionMove, type CollectionPlay, mandated } from './collectionPlay.ts';
import { instant } from './complaintPlay.ts';

const { acts, announces, approves, assigns, calls, callsBack, claims, clientSays, closes, collects } = moves;
const { comesBack, consents, givesAccount, hears, isAdvised, isPaid, isSent, keeps, lettersFail } = moves;
const { objects, orders, proposes, refuses, sues, writes } = moves;

/** One move a day from Monday 4 May 2026 on; a number waits so many days before the next. */
function life(name: string, ...steps: (CollectionMove | number)[]): { name: string; play: CollectionPlay } {
  let at = instant('2026-05-04T09:00:00Z');
  let play = mandated(at);
  for (const step of steps) {
    at = plusSeconds(at, 86_400 * (typeof step === 'number' ? step : 1));
    play = typeof step === 'number' ? wake(play, at) : done(play, at, step);
  }
  return { name, play };
}

/** Lives that together show every event, every letter and every timer of a collection. */
export const lives = [
  life(
    'agreed, paid in part, passed on and closed',
    ...[proposes(), approves, calls, collects(), givesAccount, callsBack, 1, orders(), isSent(), isAdvised()],
    ...[writes, sues, closes('uncollectable')],
  ),
  life('refused, proposed again, met with silence', proposes(), refuses, proposes(), 10, calls, 20),
  life('no plan in time, and nobody wrote', 30, proposes(), clientSays, closes('closed')),
  life(
    'rights kept',
    ...[announces('insolvency-filing', '2026-05-07'), announces('limitation', '2026-06-01'), consents(2)],
    ...[keeps('insolvency-filing'), announces('retained-goods', '2026-06-01'), objects(3)],
    keeps('limitation'),
  ),
  life(
    'paid to the client and to us, late, sent back',
    ...[proposes(), approves, hears([{ number: 'A-1', amount: 100_000 }]), collects({ amount: 200_000 })],
    ...[givesAccount, callsBack, 8, orders(), isSent(), isAdvised(), comesBack, closes('recovered')],
  ),
  life(
    'claimed and paid, handed on, unreachable',
    ...[proposes(), approves, acts(), claims, assigns('stf_cor'), lettersFail, isPaid, proposes(), approves],
  ),
];
