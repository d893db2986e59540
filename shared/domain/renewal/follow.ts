import { daysAfter } from '../calendarDate.ts';
import type { EventDraft } from '../case.ts';
import type { Refusal } from '../decision.ts';
import { LocalDate } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import type { Period } from '../policy/renewalTerms.ts';
import { termsFrom } from '../policy/terms.ts';
import type { DataOf } from './draft.ts';
import type { ChangedTerms } from './state.ts';

const periodsOf = ({ periods, startsOn, endsOn }: Policy): Period[] =>
  periods ?? [{ from: startsOn, to: endsOn }];

/** The policy for one more period, on the terms that it has or on others. Returns a refusal of the terms as a value. */
export function renewPolicy(policy: Policy, next: Period, terms: ChangedTerms | null): Policy | Refusal {
  const before = until(policy, daysAfter(next.from, -1));
  const renewed = { ...before, endsOn: next.to, periods: [...periodsOf(before), next] };
  return terms ? termsFrom(renewed, next.from, terms) : renewed;
}

/** The policy whose last period ends on that day. */
function until(policy: Policy, endsOn: LocalDate): Policy {
  const periods = periodsOf(policy);
  const last = periods.at(-1) as Period;
  return { ...policy, endsOn, periods: [...periods.slice(0, -1), { ...last, to: endsOn }] };
}

/** The policy after what happened to its renewal; the very same where nothing of it concerns the policy. */
export function followed(policy: Policy, events: readonly EventDraft[]): Policy {
  return events.reduce((known, { type, data }) => {
    if (type === 'renewed') return renewedBy(known, data as DataOf<'renewed'>);
    const { prolongedTo } = data as { prolongedTo?: string };
    return prolongedTo === undefined ? known : until(known, LocalDate.parse(prolongedTo));
  }, policy);
}

function renewedBy(policy: Policy, { round, terms }: DataOf<'renewed'>): Policy {
  const renewed = renewPolicy(policy, round.period, terms);
  if ('refused' in renewed)
    throw new Error(`The terms of a renewal were checked: ${renewed.reasons[0]?.code}`);
  return renewed;
}
