import type { LocalDate } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
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
