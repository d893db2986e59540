import { system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import type { Process, World } from '../elapse.ts';
import { firstFree, lineOf } from '../independence.ts';
import type { Instant } from '../instant.ts';
import { settleKey } from '../promises.ts';
import { happens, letterOf } from './draft.ts';
import { foldIdentification } from './fold.ts';
import { identificationKey } from './open.ts';
import type { Identification } from './state.ts';

/** Nothing found in time: broken, said in writing, and a senior manager has it by name. The answer is still owed. */
function answerMissed(state: Identification, dueAt: Instant, { people }: World): EventDraft {
  const line = lineOf(people, 'senior-manager', state.office, dueAt);
  const { handler } = firstFree(line, () => false);
  return happens(
    state,
    'missed',
    dueAt,
    system,
    { handler },
    {
      timers: { 'answer-due': null },
      promises: settleKey(state, identificationKey, 'broken'),
      letter: letterOf({ ...state, handler }, 'missed'),
    },
  );
}

export const identificationProcess: Process<Identification> = {
  kind: 'identification',
  fold: foldIdentification,
  timerOrder: ['answer-due'],
  onTimer: { 'answer-due': answerMissed },
};
