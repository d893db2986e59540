import { type Actor, system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { settleKey } from '../promises.ts';
import { type DoneSignal, improvementDone } from './cause.ts';
import { endedAlready } from './plan.ts';
import type { Improvement } from './state.ts';
import { happens } from './table.ts';
import { type ByLocale, textsOf } from './words.ts';

/** What was done, in every language of the plan, and what is measured now. */
export type Completion = { did: ByLocale<string>; after: string };

/** It is done, and measured again: every client whose words caused it is told by letter (C07). */
export function completeImprovement(
  state: Improvement,
  { did, after }: Completion,
  by: Actor,
  now: Instant,
): Decision {
  if (state.status !== 'planned') return endedAlready(state);
  const missing = state.locales.filter((locale) => did[locale] === undefined);
  if (missing.length > 0)
    return refused('rule', 'words-missing', `Say it in ${missing.join(', ')} too: the plan was written so.`);
  const words = Object.fromEntries(state.locales.map((locale) => [locale, { did: did[locale] ?? '' }]));
  const { unit, before } = state.measure;
  const told: DoneSignal = {
    ...{ improvementId: state.id, unit, before, after },
    ...{ doneSeq: state.events + 1, locales: state.locales },
  };
  return accepted(
    happens(
      state,
      'done',
      now,
      by,
      { after },
      {
        texts: textsOf(words),
        timers: { 'improvement-due': null },
        promises: settleKey(state, state.dueKey, 'kept'),
        signals: state.causes.map((to) => ({ to, name: improvementDone, data: told })),
      },
    ),
  );
}

/** It will not be done, and why: between us, for nobody outside was promised it. A running promise is broken by it. */
export function dropImprovement(state: Improvement, because: string, by: Actor, now: Instant): Decision {
  if (state.status !== 'planned') return endedAlready(state);
  return accepted(
    happens(
      state,
      'dropped',
      now,
      by,
      {},
      {
        texts: { because },
        timers: { 'improvement-due': null },
        promises: settleKey(state, state.dueKey, 'broken'),
      },
    ),
  );
}

/** Its day has passed: broken, and a senior manager looks at it. It is still to be done. */
export function improvementMissed(state: Improvement, dueAt: Instant): EventDraft {
  return happens(
    state,
    'missed',
    dueAt,
    system,
    {},
    {
      timers: { 'improvement-due': null },
      promises: settleKey(state, state.dueKey, 'broken'),
    },
  );
}
