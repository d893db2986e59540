import { daysAfter, monthsAfter } from '../calendarDate.ts';
import type { LocalDate } from '../instant.ts';
import type { DeclarationTerm } from '../policy/premiumTerms.ts';
import { insuranceYearOn } from '../policyYear/insuranceYear.ts';
import type { InsuranceYear } from '../policyYear/policyYear.ts';
import { termOn } from './plan.ts';
import type { Plan } from './state.ts';

/** One period to be declared, from its first day to its last; at the latest on `dueOn`. */
export type Period = { from: LocalDate; to: LocalDate; dueOn: LocalDate; year: InsuranceYear };

const monthsOf = { month: 1, quarter: 3, year: 12 } as const satisfies Record<
  DeclarationTerm['every'],
  number
>;

/** The insurance years of a policy, the first one first. */
export function yearsOf(plan: Plan): InsuranceYear[] {
  const years: InsuranceYear[] = [];
  for (let on = plan.startsOn; on <= plan.endsOn; ) {
    const year = insuranceYearOn(plan, on);
    years.push(year);
    on = daysAfter(year.to, 1);
  }
  return years;
}

/** Every period of a policy that is to be declared, the earliest first; none goes beyond its insurance year. */
export function periodsOf(plan: Plan, from = plan.startsOn): Period[] {
  return yearsOf(plan)
    .filter(({ to }) => to >= from)
    .flatMap((year) => periodsIn(plan, year));
}

/** The periods of one year. A period is as long as the terms of its first day say. */
export function periodsIn(plan: Plan, year: InsuranceYear): Period[] {
  const periods: Period[] = [];
  for (let month = 0; month < 12; ) {
    const from = monthsAfter(year.from, month);
    if (from > year.to) break;
    const { declaration } = termOn(plan, from);
    const next = Math.min(12, month + (declaration ? monthsOf[declaration.every] : 1));
    const to = lastDayOf(year, next);
    if (declaration) periods.push({ from, to, dueOn: daysAfter(to, declaration.withinDays), year });
    month = next;
  }
  return periods;
}

/** The day before a month of the year begins; never after the end of the year. */
function lastDayOf({ from, to }: InsuranceYear, month: number): LocalDate {
  const last = daysAfter(monthsAfter(from, month), -1);
  return month === 12 || last > to ? to : last;
}
