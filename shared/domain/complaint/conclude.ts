import type { Actor } from '../actor.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { outsideRoutesOf } from '../offices.ts';
import type { PromiseChange } from '../promise.ts';
import { settleAll, settleKey } from '../promises.ts';
import { stoppedSilence, stoppedWordClock } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import { ladder } from './ladder.ts';
import { settleStep } from './promises.ts';
import { acceptedAlready, answerAwaited, clientOnly, closedAlready, notWithDirectors } from './refusals.ts';
import { closedTimers } from './silence.ts';
import { type Complaint, isAccepted, owesRemedy } from './state.ts';
import { mayHappen } from './table.ts';

const stopped = { ...closedTimers, ...stoppedSilence, ...stoppedWordClock.timers };

/**
 * The client accepts the answer: resolved, or, while something we promised is not done, as good as (F 6).
 * The step is solved in time only when the answer was given inside the clock (F 1), with the directors only
 * when he accepts inside it too; nobody but the client can say so.
 */
export function accept(state: Complaint, by: Actor, now: Instant): Decision {
  if (by.kind !== 'client') return clientOnly();
  if (state.status === 'open') return answerAwaited(state, 'accept');
  if (!mayHappen('accepted', state.status)) return closedAlready(state);
  if (state.acceptedAt) return acceptedAlready();
  return accepted(
    happens(
      state,
      'accepted',
      now,
      by,
      {},
      {
        timers: stopped,
        promises: withRest(state, [...solved(state), ...ended(state)]),
        ...(!owesRemedy(state) && { letter: letterOf(state, 'accepted') }),
      },
    ),
  );
}

/** With the acceptance there is a final response, whatever remedy is still to be done (F 9). */
function ended(state: Complaint) {
  return settleKey(state, state.finalResponse?.key, 'kept');
}

function solved(state: Complaint) {
  const inTime = ladder[state.step].solvedBy === 'agreement' ? !state.missed : state.answer?.inTime;
  return settleStep(state, 'solved', inTime ? 'kept' : 'broken');
}

/** The client withdraws: what was still running is void, what was broken stays broken. */
export function withdraw(state: Complaint, because: string | undefined, by: Actor, now: Instant): Decision {
  if (by.kind !== 'client') return clientOnly();
  if (!mayHappen('withdrawn', state.status)) return closedAlready(state);
  return accepted(
    happens(
      state,
      'withdrawn',
      now,
      by,
      {},
      {
        texts: because ? { because } : {},
        timers: { ...stopped, 'remedy-due': null },
        promises: settleAll(state, 'void'),
        letter: letterOf(state, 'withdrawn'),
      },
    ),
  );
}

/** The client does not agree with the directors: closed with our last word and where else he can go (F 4). */
export function disagree(state: Complaint, because: string | undefined, by: Actor, now: Instant): Decision {
  if (by.kind !== 'client') return clientOnly();
  if (state.status === 'open') return answerAwaited(state, 'disagree with');
  if (!mayHappen('not-agreed', state.status)) return closedAlready(state);
  if (isAccepted(state)) return acceptedAlready();
  if (ladder[state.step].next !== null) return notWithDirectors();
  return accepted(
    happens(
      state,
      'not-agreed',
      now,
      by,
      {},
      {
        texts: because ? { because } : {},
        timers: stopped,
        promises: withRest(state, [...settleStep(state, 'solved', 'broken'), ...ended(state)]),
        letter: letterOf(state, 'not-agreed', { outsideRoutes: outsideRoutesOf(state.office, now) }),
      },
    ),
  );
}

/** What the end settles, and all else that still runs void: a word, findings, a call. Remedies run on (F 6). */
function withRest(state: Complaint, settled: PromiseChange[]): PromiseChange[] {
  const remedies = state.remedies.map(({ key }) => key);
  return [...settled, ...settleAll(state, 'void', [...remedies, ...settled.map(({ key }) => key)])];
}
