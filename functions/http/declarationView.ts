import type { Declarations as View } from '../../shared/api/declarationView.ts';
import type { Found } from '../../shared/data/read.ts';
import { dateOf } from '../../shared/domain/clocks.ts';
import { basisOf } from '../../shared/domain/declaration/facts.ts';
import type { Period } from '../../shared/domain/declaration/periods.ts';
import { declaredFor, openPeriods, prefilled } from '../../shared/domain/declaration/standing.ts';
import type { Declaration, TurnoverLine } from '../../shared/domain/declaration/state.ts';
import type { Instant, LocalDate } from '../../shared/domain/instant.ts';
import { moneyOf } from '../../shared/domain/money.ts';
import { type Audience, assigneeOf, commonView, versionFor } from './caseView.ts';
import { yearViews } from './premiumView.ts';

/** The declarations of a policy without their texts, as client and staff see them after a command. */
export function declarationView(state: Declaration, found: Found, now: Instant, audience: Audience): View {
  const today = dateOf(state.rules, now);
  return {
    ...declarationLine(state, now, audience),
    ...commonView(state, found, now, audience),
    periods: openPeriods(state)
      .filter(({ from }) => from <= today)
      .map((period) => periodView(state, period, today)),
    years: yearViews(state, today),
  };
}

/** The part that lists show. */
export function declarationLine(state: Declaration, now: Instant, audience: Audience) {
  const { id, reference, clientId, openedAt, due, policyId, currency, status, missed } = state;
  const today = dateOf(state.rules, now);
  const open = openPeriods(state).filter(({ from, to }) => to < today && !declaredFor(state, from));
  return {
    ...{ id, reference, clientId, openedAt, due, policyId, currency, status, missed },
    ...{ version: versionFor(state, audience), open: open.length },
    overdue: open.filter(({ dueOn }) => dueOn < today).length,
  };
}

/** What only we may see. */
export function declarationStaffPart({ tasks, handler }: Declaration) {
  return { tasks, assignee: assigneeOf(handler) };
}

function periodView(state: Declaration, period: Period, today: LocalDate): View['periods'][number] {
  const { from, to, dueOn } = period;
  const declared = declaredFor(state, from);
  const view = { from, to, dueOn, basis: basisOf(state, from) };
  const written = (lines: readonly TurnoverLine[]) => lines.map((line) => inMoney(state, line));
  if (!declared)
    return { ...view, status: statusOf(period, today), prefilled: written(prefilled(state, period)) };
  const { lines, estimated, at: declaredAt, inTime, corrections } = declared;
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  return {
    ...{ ...view, status: estimated ? 'estimated' : 'declared', lines: written(lines) },
    ...{ total: moneyOf({ minor: total, currency: state.currency }), declaredAt, inTime, corrections },
  };
}

function statusOf({ to, dueOn }: Period, today: LocalDate) {
  if (today <= to) return 'running';
  return today <= dueOn ? 'due' : 'overdue';
}

function inMoney({ currency }: Declaration, { amount, ...part }: TurnoverLine) {
  return { ...part, amount: moneyOf({ minor: amount, currency }) };
}
