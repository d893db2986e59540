import { plusSeconds } from '../../shared/domain/instant.ts';
import type { Overdue } from '../../shared/domain/overdue/state.ts';
import { type CaseMove, done, wake } from './casePlay.ts';
import { instant } from './complaintPlay.ts';
import * as moves from './overdueMoves.ts';
import { type OverduePlay, report } from './overduePlay.ts';

const { agrees, answers, assigns, brings, claimEnds, claims, clientSays, collectionEnds } = moves;
const { handsOver, letterFails, pays, reports, weSay, worsens } = moves;

/** One move a day from Monday 2 March 2026 on; a number waits so many days before the next. */
function life(name: string, ...steps: (CaseMove<Overdue> | number)[]): { name: string; play: OverduePlay } {
  let at = instant('2026-03-02T09:00:00Z');
  let play = report(at);
  for (const step of steps) {
    at = plusSeconds(at, 86_400 * (typeof step === 'number' ? step : 1));
    play = typeof step === 'number' ? wake(play, at) : done(play, at, step);
  }
  return { name, play };
}

const key = (name: string) => ({ key: name });

/** Lives that together show every event, every letter and every timer of a file. */
export const lives = [
  life(
    'told, paid in part, told again, paid',
    ...[pays(1_500_00, key('A')), reports(), pays(1_500_00, key('B'))],
  ),
  life(
    'a later date noted, one granted, one refused',
    agrees('2026-04-01'),
    agrees('2026-08-01'),
    answers(true),
  ),
  life('instalments refused', agrees('2026-08-01', { kind: 'rescheduling' }), answers(false)),
  life('nobody answers', agrees('2026-08-01'), 10, answers(false)),
  life('he does nothing, and is told of his last days', 400),
  life(
    'collected, claimed, not paid by us, and paid',
    ...[handsOver(['F-1', 'F-2']), brings(200_00, { on: '2026-03-03' as never }), claims(['F-1', 'F-2'])],
    ...[claimEnds(['F-1', 'F-2']), collectionEnds(), pays(1_800_00, key('C'))],
  ),
  life(
    'talked about, worse, handed on, unreachable',
    ...[clientSays, weSay, worsens(), letterFails, assigns('stf_mia')],
  ),
];
