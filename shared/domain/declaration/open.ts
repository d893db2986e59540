import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import type { CaseRules } from '../clocks.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Handler } from '../handler.ts';
import type { Instant } from '../instant.ts';
import type { Locale, OfficeCode } from '../office.ts';
import type { Policy } from '../policy/policy.ts';
import { happens } from './draft.ts';
import { foldDeclaration } from './fold.ts';
import { planOf } from './plan.ts';
import type { Declaration } from './state.ts';
import { withTimers } from './timers.ts';

type DeclaredPolicy = Pick<
  Policy,
  'policyId' | 'reference' | 'currency' | 'startsOn' | 'endsOn' | 'periods' | 'terms'
>;

/** A policy whose declarations are kept from now on. */
export type DeclarationIntake = {
  id: string;
  reference: string;
  client: { clientId: string; office: OfficeCode; locale: Locale };
  policy: DeclaredPolicy;
  handler: Handler;
  rules: CaseRules;
};

/** Opens the file of a policy: from now on the client is reminded. */
export function openDeclarations(
  { id, reference, client, policy, handler, rules }: DeclarationIntake,
  by: Actor,
  now: Instant,
): EventDraft {
  const { policyId, currency } = policy;
  const data = {
    ...{ id, reference, ...client, openedAt: now, policyId, currency, handler },
    ...{ ...rules, plan: planOf(policy) },
  };
  const texts = { subject: policy.reference };
  return withTimers(undefined, happens({ lastAt: now }, 'opened', now, by, data, { texts }));
}

/** Lets the dates follow from terms, or an end of the policy, that have changed. No events when nothing has. */
export function followPolicy(
  state: Declaration,
  policy: DeclaredPolicy,
  by: Actor,
  now: Instant,
): EventDraft[] {
  const plan = planOf(policy);
  if (JSON.stringify(plan) === JSON.stringify(state.plan)) return [];
  return [withTimers(state, happens(state, 'policy-changed', now, by, { plan }))];
}

/** A decision on the file as its policy is now: what brings it there comes first. */
export function onPolicy(
  state: Declaration,
  policy: DeclaredPolicy,
  { by, now }: { by: Actor; now: Instant },
  decide: (state: Declaration) => Decision,
): Decision {
  const before = followPolicy(state, policy, by, now);
  const decision = decide(before.reduce<Declaration>(foldDeclaration, state));
  return decision.refused ? decision : accepted(...before, ...decision.events);
}
