import { system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { type Instant, later } from '../instant.ts';
import { settleWord, startWordClock } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import type { Complaint } from './state.ts';
import type { ComplaintTimer } from './table.ts';

/** What a passed deadline does, as of its due instant. One entry per timer of the table. */
export const onTimer: Record<ComplaintTimer, (state: Complaint, dueAt: Instant) => EventDraft> = {
  'step-due': stepMissed,
  'progress-asked': (state, dueAt) =>
    happens(state, 'progress-asked', dueAt, system, {}, { timers: { 'progress-asked': null } }),
  'progress-missed': progressMissed,
};

/**
 * No answer by the due instant: the promise is broken and the client is told in writing (F 3). That letter
 * is a word, so the silence is counted from here, but never from before we knew of the complaint (F 10).
 */
function stepMissed(state: Complaint, dueAt: Instant): EventDraft {
  const clock = startWordClock(state.rules, later(dueAt, state.openedAt), state.events + 1);
  return happens(state, 'step-missed', dueAt, system, clock.data, {
    timers: { 'step-due': null, ...clock.timers },
    promises: [
      { change: 'settled', key: 'complaint.step1.answered', status: 'broken' },
      { change: 'settled', key: 'complaint.step1.solved', status: 'broken' },
      ...settleWord(state, 'kept'),
      ...clock.promises,
    ],
    letter: letterOf(state, 'step-missed', { inTime: false }),
  });
}

/** Nobody wrote: a letter says honestly that nothing has moved and that the manager was told (F 7). */
function progressMissed(state: Complaint, dueAt: Instant): EventDraft {
  const clock = startWordClock(state.rules, dueAt, state.events + 1);
  return happens(state, 'progress-missed', dueAt, system, clock.data, {
    timers: clock.timers,
    promises: [...settleWord(state, 'broken'), ...clock.promises],
    letter: letterOf(state, 'progress-missed', { lastWordAt: state.lastWordAt ?? state.openedAt }),
  });
}
