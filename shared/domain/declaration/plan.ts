import { daysBetween } from '../calendarDate.ts';
import { exact, halfUp } from '../indemnity/exact.ts';
import type { LocalDate } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import type { PremiumTerm } from '../policy/premiumTerms.ts';
import { anniversary } from '../policy/renewalTerms.ts';
import type { InsuranceYear } from '../policyYear/policyYear.ts';
import type { Plan } from './state.ts';

type Term = Plan['terms'][number];

/** What of a policy the declarations follow from. */
export function planOf({
  startsOn,
  endsOn,
  periods,
  terms,
}: Pick<Policy, 'startsOn' | 'endsOn' | 'periods' | 'terms'>): Plan {
  return { startsOn, endsOn, ...(periods && { periods }), terms: terms.map(termOf) };
}

function termOf({ from, premium, declaration, turnover }: Term): Term {
  return {
    from,
    ...(premium && { premium }),
    ...(declaration && { declaration }),
    ...(turnover && { turnover }),
  };
}

/** The terms on a day; before the policy began, those that it began with. */
export function termOn({ terms }: Pick<Plan, 'terms'>, date: LocalDate): Term {
  const [first] = terms;
  if (!first) throw new Error('A plan without terms');
  return terms.findLast(({ from }) => from <= date) ?? first;
}

/**
 * What the policy says of the premium of an insurance year. Where it ends within a later year than its first, the
 * minimum of that year counts by its days, half up: cover that our lateness prolonged costs no second minimum
 * (`charter.md` F 27). A policy that was taken out for less than a year has the minimum that it says.
 */
export function premiumOf(plan: Plan, { from, to }: InsuranceYear): PremiumTerm | undefined {
  const { premium } = termOn(plan, from);
  const whole = daysBetween(from, anniversary(from, 1));
  const days = daysBetween(from, to) + 1;
  if (premium?.minimum === undefined || from === plan.startsOn || days >= whole) return premium;
  return { ...premium, minimum: halfUp(exact(premium.minimum).mul(days).div(whole)) };
}
