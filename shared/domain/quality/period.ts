import { monthsAfter } from '../calendarDate.ts';
import { type CaseRules, dateOf, morningOf } from '../clocks.ts';
import type { Instant, LocalDate } from '../instant.ts';
import type { Every } from './qualityRules.ts';

/** A month, `2026-04`, or a quarter, `2026-Q2`. */
export type Period = string;

const monthsIn = { month: 1, quarter: 3 } as const satisfies Record<Every, number>;

/** The period that the office's calendar is in at an instant. */
export function periodAt(rules: CaseRules, every: Every, at: Instant): Period {
  const month = dateOf(rules, at).slice(0, 7);
  if (every === 'month') return month;
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** The months of a period, `2026-04`, in order. */
export function monthsOf(period: Period): string[] {
  const [year = '', part = ''] = period.split('-');
  if (!part.startsWith('Q')) return [period];
  const first = Number(part.slice(1)) * 3 - 2;
  return [0, 1, 2].map((n) => `${year}-${String(first + n).padStart(2, '0')}`);
}

/** The morning after a period: its letters are all written, and their review begins. */
export function reviewBegins(rules: CaseRules, period: Period): Instant {
  const months = monthsOf(period);
  const firstDay = `${months[0]}-01` as LocalDate;
  const after = monthsAfter(firstDay, monthsIn[months.length === 3 ? 'quarter' : 'month']);
  return morningOf(rules, after);
}
