import { daysAfter, yearOf } from '../calendarDate.ts';
import type { LocalDate } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import { anniversary } from '../policy/renewalTerms.ts';
import type { InsuranceYear } from './policyYear.ts';

type Span = Pick<Policy, 'startsOn' | 'endsOn' | 'periods'>;

/**
 * The insurance year of a policy in which a date lies: from one anniversary of its start to the day before the
 * next, the last one as long as the policy; of one that was renewed, of the period in which the date lies. A loss
 * after the end belongs to the last year, whose deliveries it comes from; a date before the start to the first.
 */
export function insuranceYearOn({ periods = [], ...policy }: Span, date: LocalDate): InsuranceYear {
  const period = periods.findLast(({ from }) => from <= date) ?? periods[0];
  const { from: startsOn, to: endsOn } = period ?? { from: policy.startsOn, to: policy.endsOn };
  const within = date < startsOn ? startsOn : date > endsOn ? endsOn : date;
  const begun = anniversary(startsOn, yearOf(within) - yearOf(startsOn));
  const years = yearOf(within) - yearOf(startsOn) - (begun > within ? 1 : 0);
  const to = daysAfter(anniversary(startsOn, years + 1), -1);
  return { from: anniversary(startsOn, years), to: earlier(to, endsOn) };
}

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (b < a ? b : a);
