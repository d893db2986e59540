import { system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { startWord, stoppedWord } from '../claimWord.ts';
import type { World } from '../elapse.ts';
import { whoIsAbove } from '../independence.ts';
import { type Instant, later } from '../instant.ts';
import { settleKey, settleWord } from '../promises.ts';
import { warnedFrom } from './complete.ts';
import { happens, letterOf, nextIs } from './draft.ts';
import { missingOf } from './missing.ts';
import type { Claim } from './state.ts';

export type OnTimer = (state: Claim, dueAt: Instant, world: World) => EventDraft;

/** What passed deadlines of a claim do before its decision, each as of its due instant. */
export const intakeTimers = {
  'decision-due': decisionMissed,
  'wait-ends': waitEnded,
  warning: warned,
  'progress-missed': progressMissed,
} as const satisfies Record<string, OnTimer>;

/**
 * No decision in time: the promise is broken, the client is told in writing, and a senior manager has the
 * claim by name. The decision is still owed, and while we wait for no answer the words until it comes go on (F 7).
 */
function decisionMissed(state: Claim, dueAt: Instant, { people }: World) {
  const handler = whoIsAbove(state, people, dueAt);
  // Decided anew it is a word of its own; what is asked is his turn.
  const asked = state.asked !== undefined || state.anew !== undefined;
  const next = startWord(state.rules, 'claim.progress', later(dueAt, state.lastAt), state.events + 1);
  const word = asked ? stoppedWord : next;
  return happens(
    state,
    'decision-missed',
    dueAt,
    system,
    { handler, due: state.due, dueKey: null },
    {
      timers: { 'decision-due': null, ...word.timers },
      promises: [...settleKey(state, state.dueKey, 'broken'), ...settleWord(state, 'kept'), ...word.promises],
      letter: letterOf({ ...state, handler }, 'decision-missed', {
        claim: { status: state.status },
        ...(!asked && nextIs(state, 'claimProgress')),
      }),
    },
  );
}

/** The day came on which can be paid (K10). */
function waitEnded(state: Claim, dueAt: Instant) {
  const wait = { ...state.wait, ended: { at: dueAt, because: 'time' as const } };
  return happens(state, 'wait-ended', dueAt, system, { wait }, { timers: { 'wait-ends': null } });
}

/** Papers are still missing: what they are, again; after two warnings a person decides what follows (K01). */
function warned(state: Claim, dueAt: Instant) {
  const n = state.warnings.count + 1;
  const missing = missingOf(state);
  return happens(
    state,
    'warned',
    dueAt,
    system,
    { n, missing },
    {
      timers: warnedFrom({ ...state, warnings: { count: n } }, later(dueAt, state.lastAt)),
      letter: letterOf(state, 'warned', { claim: { warning: n, missing } }),
    },
  );
}

/** Nobody wrote in time: a letter says that nothing has moved, and the next word is promised (F 7). */
function progressMissed(state: Claim, dueAt: Instant) {
  const word = startWord(state.rules, 'claim.progress', later(dueAt, state.lastAt), state.events + 1);
  return happens(
    state,
    'progress-missed',
    dueAt,
    system,
    {},
    {
      timers: word.timers,
      promises: [...settleWord(state, 'broken'), ...word.promises],
      letter: letterOf(state, 'progress-missed', {
        lastWordAt: state.lastWordAt ?? state.filedAt,
        claim: { status: state.status },
        ...nextIs(state, 'claimProgress'),
      }),
    },
  );
}
