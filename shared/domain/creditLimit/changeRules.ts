import { yearOf } from '../calendarDate.ts';
import { calendarOf, midnightOf } from '../clocks.ts';
import type { Refusal } from '../decision.ts';
import type { Instant, LocalDate } from '../instant.ts';
import type { NewChange } from './change.ts';
import {
  afterCover,
  changeAnnounced,
  insideNotice,
  noCover,
  notAReduction,
  tooFarAhead,
} from './changeRefusals.ts';
import { runningChange } from './hindrance.ts';
import { announcedDay, earliestDay } from './noticeDays.ts';
import { reasonsRefused } from './reasons.ts';
import type { ChangeTerms, CreditLimit } from './state.ts';

/** Why this change cannot be announced as it is worded, whoever announces it. */
export function changeRefused(state: CreditLimit, change: NewChange, now: Instant): Refusal | undefined {
  const { newAmount, effectiveOn, reasons } = change;
  const terms = { newAmount, exceptional: change.exceptional !== undefined };
  const unread = effectiveOn && outsideCalendar(state, effectiveOn, earliestDay(state.rules, terms, now));
  if (unread) return unread;
  const effectiveAt = effectiveOn
    ? midnightOf(state.rules, effectiveOn)
    : announcedDay(state.rules, terms, now);
  return changeBarred(state, { ...terms, effectiveAt }, now) ?? reasonsRefused(reasons);
}

/**
 * Why the limit, as it stands now, allows no such change: nothing is insured, one is announced already
 * (something exceptional goes before it), it takes nothing, or its day does not fit.
 */
export function changeBarred(
  state: CreditLimit,
  terms: Pick<ChangeTerms, 'newAmount' | 'exceptional' | 'effectiveAt'>,
  now: Instant,
): Refusal | undefined {
  const { cover, rules } = state;
  if (!cover || cover.amount === 0) return noCover();
  const running = runningChange(state);
  if (running && (running.exceptional || !terms.exceptional)) return changeAnnounced();
  if (terms.newAmount >= cover.amount) return notAReduction();
  const earliest = earliestDay(rules, terms, now);
  if (terms.effectiveAt < earliest) return insideNotice(state, earliest);
  return cover.until && terms.effectiveAt > cover.until ? afterCover(state, cover.until) : undefined;
}

/** A date of which no calendar of ours knows when it begins: long past, or too far ahead. */
function outsideCalendar(state: CreditLimit, date: LocalDate, earliest: Instant): Refusal | undefined {
  const { from, to } = calendarOf(state.rules).years;
  if (yearOf(date) > to) return tooFarAhead(to);
  return yearOf(date) < from ? insideNotice(state, earliest) : undefined;
}
