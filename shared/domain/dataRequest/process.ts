import { system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import type { Process, World } from '../elapse.ts';
import { firstFree, lineOf } from '../independence.ts';
import type { Instant } from '../instant.ts';
import { settleKey } from '../promises.ts';
import { happens, letterOf } from './draft.ts';
import { foldDataRequest } from './fold.ts';
import { requestKey } from './open.ts';
import type { DataRequest } from './state.ts';

/** No answer in time: broken, said in writing, and a director has it by name. The answer is still owed. */
function answerMissed(state: DataRequest, dueAt: Instant, { people }: World): EventDraft {
  const { handler } = firstFree(lineOf(people, 'director', state.office, dueAt), () => false);
  return happens(
    state,
    'missed',
    dueAt,
    system,
    { handler },
    {
      timers: { 'answer-due': null },
      promises: settleKey(state, requestKey(state.extended), 'broken'),
      letter: letterOf({ ...state, handler }, 'missed'),
    },
  );
}

/** From now on nobody can fetch it; the bucket forgets it by itself. */
function exportEnds(state: DataRequest, dueAt: Instant): EventDraft {
  return happens(state, 'export-ended', dueAt, system, {}, { timers: { 'export-ends': null } });
}

export const dataRequestProcess: Process<DataRequest> = {
  kind: 'data-request',
  fold: foldDataRequest,
  timerOrder: ['answer-due', 'export-ends'],
  onTimer: { 'answer-due': answerMissed, 'export-ends': exportEnds },
};
