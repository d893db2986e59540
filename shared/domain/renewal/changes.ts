import type { Actor } from '../actor.ts';
import { dateOf } from '../clocks.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import { textRef } from '../textRef.ts';
import { happens, letterOf } from './draft.ts';
import { renewPolicy } from './follow.ts';
import { notNow } from './refusals.ts';
import type { ChangedTerms, Renewal } from './state.ts';

/**
 * Other terms for the next period, told in writing at once: what is told later than the policy or its law says does
 * not apply, and the old terms renew (F 27). A later change takes the place of an earlier one.
 */
export function changeTermsOfNext(
  state: Renewal,
  policy: Policy,
  { terms, text }: { terms: ChangedTerms; text: string },
  by: Actor,
  now: Instant,
): Decision {
  const refusal = notNow('terms-changed', state);
  if (refusal) return refusal;
  const { changesOn, next } = state.round;
  if (!changesOn || !next) throw new Error('A policy that does not renew has no next period');
  if (dateOf(state.rules, now) > changesOn)
    return refused(
      'rule',
      'changes-too-late',
      `Changed terms had to be told by ${changesOn}: the policy renews on the terms that it has.`,
    );
  const renewed = renewPolicy(policy, next, terms);
  if ('refused' in renewed) return renewed;
  const letter = letterOf(
    state,
    'terms-changed',
    { changed: true },
    { text: textRef(state.events + 1, 'text') },
  );
  return accepted(happens(state, 'terms-changed', now, by, { terms }, { texts: { text }, letter }));
}
