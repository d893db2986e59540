import { plusSeconds } from '../../shared/domain/instant.ts';
import { instant } from './complaintPlay.ts';
import * as moves from './limitMoves.ts';
import { ask, done, type LimitMove, type LimitPlay, wake } from './limitPlay.ts';

const { answersWith, appealEnds, appeals, appealWithdraws, approves, arrives, asksFor, assigns } = moves;
const { atOnce, calls, cancels, comments, cuts, decides, disapproves, exception, lettersFail } = moves;
const { questions, upheld, why, worsens, writes } = moves;

/** One move a day from Monday 4 May 2026 on; a number waits so many days before the next. */
function life(name: string, ...steps: (LimitMove | number)[]): { name: string; play: LimitPlay } {
  let at = instant('2026-05-04T09:00:00Z');
  let play = ask(at);
  for (const step of steps) {
    at = plusSeconds(at, 86_400 * (typeof step === 'number' ? step : 1));
    play = typeof step === 'number' ? wake(play, at) : done(play, at, step);
  }
  return { name, play };
}

const adverse = { reasons: [why], weighed: 'It weighs.' };
const partial = decides({ outcome: 'partial', amount: 4_000_000, ...adverse });
const interim = decides({ outcome: 'interim', amount: 4_000_000, reasons: [why] });
const untilDecember = decides({ until: '2026-12-31' as never });

/** Lives that together show every event, every letter and every timer of a limit. */
export const lives = [
  life(
    'heard, granted in part, asked again',
    ...[questions, answersWith('Hi.'), partial, asksFor(9_000_000), cancels],
  ),
  life('nobody answered, and nobody decided', questions, 30),
  life('late, with a word, and decided', 4, writes(false), 10, decides()),
  life(
    'proposed and refused, proposed and approved',
    decides(exception),
    disapproves,
    decides(exception),
    approves(),
  ),
  life(
    'reduced after his comment, and ended',
    untilDecember,
    cuts(2_000_000),
    arrives,
    comments,
    writes(true),
    250,
  ),
  life('withdrawn, held by an appeal', decides(), cuts(0), arrives, appeals(), 60, appealWithdraws, 30),
  life('told late, moved, and called off', decides(), cuts(2_000_000), 60, arrives, calls),
  life('cut at once', decides(), cuts(1_000_000, atOnce), approves(), 30),
  life(
    'worsened, handed on, unreachable, complained about',
    ...[decides(), worsens(), assigns('stf_ugo'), lettersFail, upheld, decides({}, 'stf_ugo')],
  ),
  life('part now, the rest appealed', interim, decides(), appeals({ against: 'decision' }), appealEnds()),
];
