import { plusSeconds } from '../../shared/domain/instant.ts';
import { done, wake } from './casePlay.ts';
import { instant } from './complaintPlay.ts';
import * as moves from './renewalMoves.ts';
import { entered, type RenewalMove, type RenewalPlay } from './renewalPlay.ts';

const { accepts, answers, arrives, asks, assigns, bounces, changes, hands, issues, leaves, weLeave } = moves;

/** One move a day from 10 September on, when the documents are due in six days; a number waits so many days. */
function life(name: string, ...steps: (RenewalMove | number)[]): { name: string; play: RenewalPlay } {
  let at = instant('2026-09-10T09:00:00Z');
  let play = wake(entered(), at);
  for (const step of steps) {
    at = plusSeconds(at, 86_400 * (typeof step === 'number' ? step : 1));
    play = typeof step === 'number' ? wake(play, at) : done(play, at, step);
  }
  return { name, play };
}

const ending = entered(undefined, { renewal: { rule: 'none' } });

/** Lives that together show every event, every letter and every timer of a renewal. */
export const lives = [
  life('it renews by itself', issues, 14, 14, 14, 14, 100),
  life('he accepts', issues, asks, moves.attaches, answers, accepts, 60),
  life('he leaves', assigns, issues, leaves(), 60),
  life('we leave, and nobody answers', asks, weLeave(), 5, answers, 60),
  life(
    'other terms, which come back and arrive',
    changes(),
    bounces('changes'),
    arrives('changes'),
    issues,
    60,
  ),
  life('late documents', 10, issues, arrives(), 100),
  life('late documents that take long', 10, issues, 25, arrives(), 100),
  life('late documents that come back', 10, issues, bounces(), 10, hands('2026-10-01'), 100),
  life('late documents of which nobody hears', 10, issues, 150),
  life('no documents at all', 150),
  { name: 'it ends by itself', play: wake(wake(ending, '2026-12-02T07:05:00Z'), '2027-01-02T07:05:00Z') },
];
