import { system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { startWord } from '../claimWord.ts';
import type { Instant } from '../instant.ts';
import { mostWarnings, sameClock, startDecision, warningAt } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import { waitFact } from './facts.ts';
import { missingOf } from './missing.ts';
import type { Claim } from './state.ts';
import { isOpen } from './table.ts';

/**
 * Nothing is missing any more, and nothing that we asked is unanswered: the file is complete, and a decision is
 * promised (F 19), with a word every five working days until it comes (F 7). While the whole debt is disputed
 * neither runs: they begin when the wait goes on (F 20).
 */
export function completed(state: Claim, now: Instant): EventDraft[] {
  if (!isOpen(state) || state.completeAt || state.asked || missingOf(state).length > 0) return [];
  const { data, timers, promises } = state.wait.paused ? sameClock(state) : bothClocks(state, now);
  const event = happens(state, 'file-complete', now, system, data, {
    timers: { ...timers, ...noWarning },
    promises,
    ...(data.due && {
      letter: letterOf({ ...state, due: data.due }, 'file-complete', {
        claim: { wait: waitFact(state, state.wait) },
      }),
    }),
  });
  return [event];
}

export const noWarning = { warning: null } as const;

type Warned = Pick<Claim, 'rules' | 'wait' | 'warnings'>;

/** Papers are missing: the next warning, unless he had two, or the buyer disputes it all and nothing goes on (K01). */
export function warnedFrom({ rules, wait, warnings }: Warned, from: Instant) {
  return { warning: wait.paused || warnings.count >= mostWarnings ? null : warningAt(rules, from) };
}

/** Something is missing that was not before: he is warned about it as if never before. */
export function warnedAnew(state: Pick<Claim, 'rules' | 'wait'>, from: Instant) {
  return warnedFrom({ ...state, warnings: { count: 0 } }, from);
}

/** The decision on a complete file and the words until it, from an instant. */
export function bothClocks(state: Pick<Claim, 'rules' | 'wait' | 'events'>, from: Instant) {
  const seq = state.events + 1;
  const decision = startDecision(state, { from, seq });
  const word = startWord(state.rules, 'claim.progress', from, seq);
  return {
    data: decision.data,
    timers: { ...decision.timers, ...word.timers },
    promises: [...decision.promises, ...word.promises],
  };
}
