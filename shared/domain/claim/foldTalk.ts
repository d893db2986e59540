import type { ClaimEvent } from './event.ts';
import type { Happened } from './fold.ts';
import { clocked, touchedBy } from './foldWork.ts';
import type { Claim } from './state.ts';
import { without, withTask } from './tasks.ts';

type TalkEvent = Extract<
  ClaimEvent,
  { type: 'progress-missed' | 'client-wrote' | 'staff-wrote' | 'cancelled' | 'assigned' | 'letter-failed' }
>;

const over = { due: null, dueKey: null } as const;

/** What is said, who has it, and the client's own end of it. */
export function foldTalk(state: Claim, event: TalkEvent, happened: Happened): Claim {
  const { at } = happened;
  switch (event.type) {
    case 'progress-missed':
      return { ...state, lastWordAt: at };
    case 'client-wrote':
      return withTask(state, 'reply', at, at);
    case 'staff-wrote':
      return touchedBy(written({ ...state, lastWordAt: at }, event.data.reached), happened);
    case 'cancelled':
      return ended({ ...clocked(state, over), status: 'cancelled-by-client' });
    case 'assigned':
      return { ...state, handler: { staffId: event.data.staffId } };
    case 'letter-failed':
      return withTask(unwarned(state, event.data.warning), 'reach-client', at, at);
  }
}

/** A letter that came through ends what one that did not had left to do. */
function written(state: Claim, reached: true | undefined): Claim {
  return reached ? without(state, 'reply', 'reach-client') : without(state, 'reply');
}

/** A warning that did not reach him is none. */
function unwarned(state: Claim, warning: number | undefined): Claim {
  if (warning === undefined) return state;
  const sent = (state.warnings.sent ?? []).filter((seq) => seq !== warning);
  return { ...state, warnings: { ...state.warnings, count: sent.length, sent } };
}

/** It is over without a decision: nothing is asked or proposed any more. */
export function ended(state: Claim): Claim {
  return without({ ...state, asked: undefined, proposal: undefined }, 'approve');
}
