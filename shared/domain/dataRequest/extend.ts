import type { Actor } from '../actor.ts';
import { rulesVersion } from '../charterRules.ts';
import { calendarOf } from '../clocks.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import { due } from '../due.ts';
import type { Instant } from '../instant.ts';
import { settleKey } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { happens, letterOf } from './draft.ts';
import { requestKey } from './open.ts';
import { closedTo } from './order.ts';
import type { DataRequest } from './state.ts';

/**
 * Two months more, once, told with reasons before the month is over (GDPR, article 12(3); `charter.md` C). The whole
 * time runs from the day on which the request came.
 */
export function extendRequest(state: DataRequest, because: string, by: Actor, now: Instant): Decision {
  const closed = closedTo(state);
  if (closed) return closed;
  if (state.extended)
    return refused('conflict', 'extended-before', 'The time was extended before: that is possible once.');
  if (state.missed || !state.due)
    return refused('rule', 'too-late', 'The month is over: it could be extended only before.');
  const { dataRequest, dataRequestExtension } = rulesVersion(state.rules.charter);
  const amount = dataRequest.amount + dataRequestExtension.amount;
  const later = due(calendarOf(state.rules), 'data.request', state.due.from, { ...dataRequest, amount });
  return accepted(
    happens(
      state,
      'extended',
      now,
      by,
      { due: later },
      {
        texts: { because },
        timers: { 'answer-due': later.dueAt },
        promises: [
          ...settleKey(state, requestKey(false), 'void'),
          { change: 'made', key: requestKey(true), measure: 'answered', deadline: later },
        ],
        letter: letterOf({ ...state, due: later }, 'extended', {
          text: textRef(state.events + 1, 'because'),
        }),
      },
    ),
  );
}
