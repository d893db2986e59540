import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import type { CaseRules } from '../clocks.ts';
import type { Accepted, Decision } from '../decision.ts';
import type { Handler } from '../handler.ts';
import type { Instant } from '../instant.ts';
import type { Locale, OfficeCode } from '../office.ts';
import type { Policy } from '../policy/policy.ts';
import { happens } from './draft.ts';
import { foldDeclaration } from './fold.ts';
import { planOf } from './plan.ts';
import type { Declaration } from './state.ts';
import { withTimers } from './timers.ts';

/** A policy whose declarations are kept from now on. */
export type DeclarationIntake = {
  id: string;
  reference: string;
  client: { clientId: string; office: OfficeCode; locale: Locale };
  policy: Pick<Policy, 'policyId' | 'reference' | 'currency' | 'startsOn' | 'endsOn' | 'terms'>;
  handler: Handler;
  rules: CaseRules;
};

/**
 * Brings the file up to the policy as it is now: opens it where there is none, and lets the dates follow from terms
 * or an end that have changed. No events when nothing has.
 */
export function followPolicy(
  state: Declaration | undefined,
  intake: DeclarationIntake,
  by: Actor,
  now: Instant,
): EventDraft[] {
  const plan = planOf(intake.policy);
  if (!state) return [openedBy(intake, by, now)];
  if (JSON.stringify(plan) === JSON.stringify(state.plan)) return [];
  return [withTimers(state, happens(state, 'policy-changed', now, by, { plan }))];
}

function openedBy(
  { id, reference, client, policy, handler, rules }: DeclarationIntake,
  by: Actor,
  now: Instant,
) {
  const { policyId, currency } = policy;
  const data = {
    ...{ id, reference, ...client, openedAt: now, policyId, currency, handler },
    ...{ ...rules, plan: planOf(policy) },
  };
  const texts = { subject: policy.reference };
  return withTimers(undefined, happens({ lastAt: now }, 'opened', now, by, data, { texts }));
}

/** A decision on the file as the policy is now: what brought it there comes first. */
export function onPolicy(
  state: Declaration | undefined,
  intake: DeclarationIntake,
  by: Actor,
  now: Instant,
  decide: (state: Declaration) => Decision,
): Decision {
  const before = followPolicy(state, intake, by, now);
  const file = before.reduce<Declaration | undefined>(
    (current, event) => foldDeclaration(current, event),
    state,
  );
  if (!file) throw new Error('A policy without a file of declarations');
  const decision = decide(file);
  return decision.refused
    ? decision
    : ({ ...decision, events: [...before, ...decision.events] } satisfies Accepted);
}
