import type { Actor } from '../actor.ts';
import { deadlineOf } from '../clocks.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { settleKey, settleWord } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { clockAfter, startClock, stoppedWord } from './clocks.ts';
import { happens, letterOf, nextIs } from './draft.ts';
import { alreadyAsked, requestOver } from './refusals.ts';
import type { CreditLimit } from './state.ts';
import { mayHappen } from './table.ts';

/**
 * We ask the client, before a decision other than he wished or because we need to know more (F 12, F 13). He
 * has five working days, two if he asked for speed. The first question keeps the promise of two working
 * days; any later one does not stop the clock of the decision.
 */
export function askClient(state: CreditLimit, text: string, by: Actor, now: Instant): Decision {
  if (!mayHappen('information-requested', state.status)) {
    return state.status === 'information-requested' ? alreadyAsked(state) : requestOver(state);
  }
  const target = state.request.speed ? 'limitCommentFast' : 'limitComment';
  const comment = deadlineOf(state.rules, 'limit.comment', target, now);
  const { data, timers, promises } = clockAfter(state, settleKey(state, firstPromise(state), 'kept'));
  return accepted(
    happens(
      state,
      'information-requested',
      now,
      by,
      { until: comment.dueAt, ...data, ...stoppedWord.data },
      {
        texts: { text },
        timers: { ...timers, 'comment-until': comment.dueAt, ...stoppedWord.timers },
        promises: [...promises, ...settleWord(state, 'kept')],
        letter: letterOf({ ...state, due: null }, 'information-requested', {
          text: textRef(state.events + 1, 'text'),
          limit: { commentUntil: comment.dueAt },
          ...nextIs(state, 'limitAfterComment'),
        }),
      },
    ),
  );
}

/** The promise that a question keeps: a decision, an interim decision or a question within two working days. */
function firstPromise({ request }: CreditLimit): string {
  return `limit.decision#${request.seq}`;
}

/** He answers what was asked. */
export function answerQuestion(state: CreditLimit, text: string, by: Actor, now: Instant): Decision {
  if (!mayHappen('information-given', state.status)) return requestOver(state);
  const { data, timers, promises } = ownTurn(state, now);
  return accepted(happens(state, 'information-given', now, by, data, { texts: { text }, timers, promises }));
}

/**
 * After his answer, or the end of his time, the decision follows within two working days (F 12). An earlier
 * promise that runs already is enough; the final decision after an interim one gives way to this and is void.
 */
export function ownTurn(state: CreditLimit, at: Instant) {
  const next = startClock(state.rules, 'limit.decision-after-comment', { from: at, seq: state.events + 1 });
  const due = next.data.due?.dueAt;
  const sooner = state.owed.some((owed) => due && owed.due.dueAt <= due);
  const later = state.owed.filter((owed) => owed.due.promise === 'limit.final-decision');
  const changes = [...later.flatMap(({ key }) => settleKey(state, key, 'void')), ...next.promises];
  const clock = clockAfter(state, sooner ? [] : changes);
  return {
    ...clock,
    data: { ...clock.data, ...stoppedWord.data },
    timers: { ...clock.timers, 'comment-until': null },
  };
}
