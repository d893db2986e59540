import { type Actor, system } from '../actor.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { type Clock, lastWord, nextWord, startPlan } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import { collectionOver } from './refusals.ts';
import type { Collection } from './state.ts';
import { mayHappen } from './table.ts';

/** Whether what is amicable goes on: he agreed, his time ended, or it began before this version (F 21). */
export function mayGoOn({ plan, actions }: Pick<Collection, 'plan' | 'actions'>): boolean {
  return actions.amicable || plan?.consent === 'approved' || plan?.consent === 'amicable-only';
}

export type PlanAnswer = { planId: string; approved: boolean; because?: string | undefined };

/**
 * The client answers one version of the plan (K04, F 21): approved, it begins; refused, another is promised. He
 * may still answer after his time: until then only what is amicable goes on.
 */
export function answerPlan(state: Collection, answer: PlanAnswer, by: Actor, now: Instant): Decision {
  const { plan } = state;
  const { planId, approved, because } = answer;
  if (!mayHappen('acted', state.status)) return collectionOver(state);
  if (!plan) return refused('conflict', 'no-plan', 'There is no plan yet.');
  if (plan.planId !== planId) {
    return refused(
      'conflict',
      'plan-replaced',
      `Version ${plan.version} took the place of that plan: ${plan.planId}.`,
    );
  }
  if (plan.consent !== 'awaited' && plan.consent !== 'amicable-only') {
    return refused('conflict', 'plan-answered', `This version is ${plan.consent} already.`);
  }
  const clock: Pick<Clock, 'timers' | 'promises'> & Partial<Clock> = approved
    ? { timers: {}, promises: [] }
    : startPlan(state.rules, now, state.events + 1);
  const { due, dueKey } = clock.data ?? { due: null, dueKey: null };
  const word = approved ? nextWord(state, now) : lastWord(state);
  return accepted(
    happens(
      state,
      'plan-answered',
      now,
      by,
      { planId, approved, due, dueKey, ...word.data },
      {
        ...(because && { texts: { because } }),
        timers: { ...clock.timers, ...word.timers, 'consent-until': null },
        promises: [...clock.promises, ...word.promises],
        letter: letterOf({ ...state, due }, 'plan-answered', {
          version: plan.version,
          consent: approved ? 'approved' : 'refused',
        }),
      },
    ),
  );
}

/** He did not answer in his time: silence is no consent, and only what is amicable goes on (F 21). */
export function consentEnded(state: Collection, dueAt: Instant) {
  const { plan } = state;
  if (!plan) throw new Error('No plan waits for an answer');
  const { data, timers, promises } = nextWord(state, dueAt);
  return happens(
    state,
    'consent-ended',
    dueAt,
    system,
    { planId: plan.planId, ...data },
    {
      timers: { ...timers, 'consent-until': null },
      promises,
      letter: letterOf(state, 'consent-ended', { version: plan.version, consent: 'amicable-only' }),
    },
  );
}
