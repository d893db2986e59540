import { system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import type { Instant } from '../instant.ts';
import { outsideRoutesOf } from '../offices.ts';
import { settleKey } from '../promises.ts';
import { finalResponseDeadline } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import type { Complaint } from './state.ts';

/**
 * The country's time for a final response is over (F 9). A written answer that stands is our final response
 * as it is; without one the promise is broken and the client is shown the outside routes.
 */
export function finalResponseDue(state: Complaint, dueAt: Instant): EventDraft {
  const key = state.finalResponse?.key;
  const timers = { 'final-response-due': null };
  if (state.status === 'answered') {
    const promises = settleKey(state, key, 'kept');
    return happens(state, 'final-response-given', dueAt, system, {}, { timers, promises });
  }
  return happens(
    state,
    'final-response-missed',
    dueAt,
    system,
    {},
    {
      timers,
      promises: settleKey(state, key, 'broken'),
      letter: letterOf(state, 'final-response-missed', {
        outsideRoutes: outsideRoutesOf(state.office, dueAt),
        finalResponse: finalResponseDeadline(state.rules, state.firstContactAt),
      }),
    },
  );
}
