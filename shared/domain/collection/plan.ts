import type { Actor } from '../actor.ts';
import { dateOf } from '../clocks.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Instant, LocalDate } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import { settleKey } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { consentEnd, lastWord, nextWord, stoppedPlan } from './clocks.ts';
import { mayGoOn } from './consent.ts';
import { happens, letterOf, moneyIn } from './draft.ts';
import { collectionOver, nothingOwed } from './refusals.ts';
import type { Collection, PlanStep } from './state.ts';
import type { KeptRight, StepKind } from './steps.ts';
import { mayHappen } from './table.ts';

export type NewStep = {
  kind: StepKind;
  right?: KeptRight | undefined;
  on?: LocalDate | undefined;
  /** In whole cents of the case's currency. */
  cost: number;
  borneBy: PlanStep['borneBy'];
  what: string;
};

/** A way to collect, with who acts there. */
export type NewPlan = {
  steps: readonly NewStep[];
  collector: { name: string; country: string; own: boolean; because?: string | undefined };
};

/**
 * A plan is put to the client before anything is done: each step with its cost and who bears it, and who acts in
 * the debtor's country (K04, K08). It takes the place of the version before: consent is for one version (F 21).
 */
export function proposePlan(state: Collection, plan: NewPlan, by: Actor, now: Instant): Decision {
  if (!mayHappen('plan-proposed', state.status)) return collectionOver(state);
  const refusal = nothingOwed(state) ?? stepsRefused(state, plan, now) ?? collectorRefused(state, plan);
  if (refusal) return refusal;
  const [version, seq] = [state.plans + 1, state.events + 1];
  const { name, because, ...collector } = plan.collector;
  const word = mayGoOn(state) ? nextWord(state, now) : lastWord(state);
  const steps = plan.steps.map((step, i) => withNumber(step, i + 1));
  const consentUntil = consentEnd(state.rules, now);
  const data = {
    ...{ planId: planIdOf(state, version), version, steps, collector, consentUntil },
    ...{ ...stoppedPlan.data, ...word.data },
  };
  const whats = plan.steps.map(({ what }, i) => [`step-${i + 1}`, what]);
  return accepted(
    happens(state, 'plan-proposed', now, by, data, {
      texts: { ...Object.fromEntries(whats), collector: name, ...(because && { because }) },
      timers: { ...stoppedPlan.timers, ...word.timers, 'consent-until': consentUntil },
      promises: [...settleKey(state, state.dueKey, 'kept'), ...word.promises],
      letter: letterOf(
        { ...state, due: null },
        'plan-proposed',
        { version, ...factsOf(state, steps, collector, seq) },
        { automaticOn: consentUntil, ...(because && { text: textRef(seq, 'because') }) },
      ),
    }),
  );
}

/** The id of a version of the plan: it follows from the case. */
export function planIdOf({ id }: Pick<Collection, 'id'>, version: number): string {
  return `pln_${id.replace('_', '')}x${version}`;
}

function withNumber({ kind, right, on, cost, borneBy }: NewStep, n: number): PlanStep {
  return { n, kind, ...(right && { right }), ...(on && { on }), cost, borneBy };
}

/** The plan as its letter tells it; the words are texts of event number `seq`. */
function factsOf(
  state: Collection,
  steps: readonly PlanStep[],
  collector: { country: string; own: boolean },
  seq: number,
): NonNullable<LetterDraft['collection']> {
  return {
    steps: steps.map(({ n, cost, ...step }) => ({
      ...{ ...step, cost: moneyIn(state, cost), what: textRef(seq, `step-${n}`) },
    })),
    collector: { ...collector, name: textRef(seq, 'collector') },
  };
}

function stepsRefused(state: Collection, { steps }: NewPlan, now: Instant): Refusal | undefined {
  const first = steps.findIndex(({ kind }) => kind === 'amicable');
  const legal = steps.findIndex(({ kind }) => kind === 'legal');
  if (!state.actions.amicable && legal >= 0 && (first < 0 || legal < first)) {
    return refused('rule', 'amicable-first', 'A plan begins with what is amicable; what is legal follows.');
  }
  const today = dateOf(state.rules, now);
  if (steps.some(({ kind, right, on }) => (kind === 'keeps-right') !== Boolean(right && on))) {
    return refused(
      'rule',
      'right-and-day',
      'A step that keeps a right names it and the day on which it lapses, and no other step does.',
    );
  }
  const past = steps.find(({ on }) => on && on < today);
  return past && refused('rule', 'day-passed', `${past.on} has passed.`);
}

/** We act in the debtor's country, or say why not (K08). */
function collectorRefused({ country }: Collection, { collector }: NewPlan): Refusal | undefined {
  if (collector.country === country || collector.because !== undefined) return undefined;
  return refused(
    'rule',
    'collector-abroad',
    `The debtor is in ${country}, and the collector in ${collector.country}.`,
    'Name somebody who acts there, or say why another does.',
  );
}
