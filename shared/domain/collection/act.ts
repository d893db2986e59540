import type { Actor } from '../actor.ts';
import { dateOf } from '../clocks.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Instant, LocalDate } from '../instant.ts';
import { writtenMoney } from '../money.ts';
import { textRef } from '../textRef.ts';
import { wordAgain } from './clocks.ts';
import { mayGoOn } from './consent.ts';
import { happens, letterOf, moneyIn } from './draft.ts';
import { exceptionOf, mayBeKept } from './exception.ts';
import { collectionOver, dayRefused } from './refusals.ts';
import type { Collection, PlanStep } from './state.ts';
import type { KeptRight, StepKind } from './steps.ts';
import { mayHappen } from './table.ts';

export type Action = {
  /** The step of the plan that it does. */
  step?: number | undefined;
  kind: StepKind;
  right?: KeptRight | undefined;
  on: LocalDate;
  /** In whole cents of the case's currency. */
  cost: number;
  what: string;
};

/**
 * Something was done, and the client is told (K03): never a legal step before an amicable one, and none to which
 * he has not agreed (K09, F 21).
 */
export function act(state: Collection, action: Action, by: Actor, now: Instant): Decision {
  const { kind, right, step, on, cost, what } = action;
  if (!mayHappen('acted', state.status)) return collectionOver(state);
  const [since, today] = [dateOf(state.rules, state.mandatedAt), dateOf(state.rules, now)];
  const refusal = dayRefused(on, since, today) ?? stepRefused(state, action) ?? consentRefused(state, action);
  if (refusal) return refusal;
  const word = wordAgain(state, now);
  return accepted(
    happens(
      state,
      'acted',
      now,
      by,
      { ...(step && { step }), kind, ...(right && { right }), on, cost, ...word.data },
      {
        texts: { what },
        timers: word.timers,
        promises: word.promises,
        letter: letterOf(
          state,
          'acted',
          { action: { kind, on, cost: moneyIn(state, cost) } },
          { text: textRef(state.events + 1, 'what') },
        ),
      },
    ),
  );
}

/** A step that is named is in the plan and of its kind, and costs no more than he was told. */
function stepRefused(state: Collection, action: Action): Refusal | undefined {
  const { step, kind, right, cost } = action;
  if ((kind === 'keeps-right') !== (right !== undefined)) {
    return refused('rule', 'right-and-kind', 'A step that keeps a right names it, and no other step does.');
  }
  if (step === undefined) {
    if (cost === 0 || kind === 'keeps-right') return undefined;
    return refused('rule', 'step-required', 'What costs something is a step of the plan: name its number.');
  }
  const planned = plannedStep(state, step);
  if (planned?.kind !== kind || planned.right !== right) {
    return refused('rule', 'not-in-plan', `The plan has no step ${step} of this kind.`);
  }
  const spent = (state.plan?.spent[step] ?? 0) + cost;
  if (spent <= planned.cost) return undefined;
  const told = writtenMoney(moneyIn(state, planned.cost));
  const remedy = 'Propose another version of the plan.';
  return refused('rule', 'cost-not-agreed', `He was told that step ${step} costs ${told}.`, remedy);
}

function plannedStep({ plan }: Collection, n: number | undefined): PlanStep | undefined {
  return plan?.steps.find((step) => step.n === n);
}

function consentRefused(state: Collection, action: Action): Refusal | undefined {
  switch (action.kind) {
    case 'amicable':
      return mayGoOn(state) ? undefined : noConsent();
    case 'legal':
      return legalRefused(state, action);
    case 'keeps-right':
      return rightRefused(state, action);
  }
}

function legalRefused(state: Collection, { step }: Action): Refusal | undefined {
  if (!state.actions.amicable) {
    return refused(
      'rule',
      'amicable-first',
      'No amicable step is on record: it always comes first.',
      'Try it amicably, and record it here.',
    );
  }
  if (!isAgreed(state)) return noConsent();
  if (step !== undefined) return undefined;
  return refused('rule', 'step-required', 'A legal step is a step of the plan: name its number.');
}

/** After an indemnity the claim is ours: he is asked, and his answer or the end of his time is awaited (F 21). */
function isAgreed({ plan, sharing }: Collection): boolean {
  return (
    plan?.consent === 'approved' ||
    (sharing !== undefined && plan !== undefined && plan.consent !== 'awaited')
  );
}

/** By a plan to which he agreed, or as an exception that was announced (F 21). */
function rightRefused(state: Collection, { step, right, on }: Action): Refusal | undefined {
  if (step !== undefined && isAgreed(state)) return undefined;
  const exception = exceptionOf(state, right);
  if (!exception) {
    const remedy = 'Announce it with its day and the reason.';
    return refused('rule', 'not-announced', 'This right is in no agreed plan and was not announced.', remedy);
  }
  if (exception.consent === 'objected') {
    return refused('rule', 'objected', 'The client objects to it.');
  }
  return mayBeKept(exception, on) ? undefined : noConsent();
}

function noConsent(): Refusal {
  return refused('rule', 'no-consent', 'The client has not agreed to it, and silence is no consent.');
}
