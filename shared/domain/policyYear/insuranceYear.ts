import { dateAt, daysAfter, yearOf } from '../calendarDate.ts';
import type { LocalDate } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import type { InsuranceYear } from './policyYear.ts';

type Span = Pick<Policy, 'startsOn' | 'endsOn'>;

/**
 * The insurance year of a policy in which a date lies: from one anniversary of its start to the day before the
 * next, the last one as long as the policy. A loss after the end belongs to the last year, whose deliveries it
 * comes from; a date before the start to the first.
 */
export function insuranceYearOn({ startsOn, endsOn }: Span, date: LocalDate): InsuranceYear {
  const within = date < startsOn ? startsOn : date > endsOn ? endsOn : date;
  const begun = anniversary(startsOn, yearOf(within) - yearOf(startsOn));
  const years = yearOf(within) - yearOf(startsOn) - (begun > within ? 1 : 0);
  const to = daysAfter(anniversary(startsOn, years + 1), -1);
  return { from: anniversary(startsOn, years), to: to < endsOn ? to : endsOn };
}

/** So many years later; of a policy that began on 29 February, 1 March in years without one. */
function anniversary(startsOn: LocalDate, years: number): LocalDate {
  const [year, month, day] = startsOn.split('-').map(Number) as [number, number, number];
  return dateAt(Date.UTC(year + years, month - 1, day) / 86_400_000);
}
