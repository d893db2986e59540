import { type Fault, type Refusal, refused } from '../decision.ts';
import type { LocalDate } from '../instant.ts';
import { together } from '../premium/riskSplit.ts';
import type { Period } from './periods.ts';
import { openPeriods, recordOf } from './standing.ts';
import { type Declaration, mostParts, type TurnoverLine } from './state.ts';

/** The period that begins on a day, or why there is none to be declared. */
export function periodAt(state: Declaration, from: LocalDate): Period | Refusal {
  const period = openPeriods(state).find((one) => one.from === from);
  if (period) return period;
  if (from < state.closedBefore)
    return refused(
      'rule',
      'year-closed',
      `Insurance years that ended before ${state.closedBefore} are closed.`,
    );
  return refused(
    'rule',
    'no-such-period',
    `No period to be declared begins on ${from}.`,
    'Name the first day of a period: your declarations list them.',
  );
}

/** Why these lines cannot be taken, each with its place. */
export function linesRefused(
  state: Declaration,
  period: Period,
  lines: readonly TurnoverLine[],
): Refusal | undefined {
  const faults = lines.flatMap(({ country, line }, i): Fault[] => {
    const first = lines.findIndex((one) => one.country === country && one.line === line);
    if (first === i) return [];
    const because = `${line} business of ${country} stands before.`;
    return [{ pointer: `/lines/${i}`, code: 'twice-in-this-call', because }];
  });
  if (faults.length > 0)
    return { ...refused('rule', 'lines', 'A country and line is named twice: add them up.'), faults };
  const others = recordOf(state, period.year).declared.filter(({ from }) => from !== period.from);
  const parts = together([...others.flatMap((one) => one.lines), ...lines]);
  if (parts.length > mostParts)
    return refused('rule', 'too-many-parts', `A year has at most ${mostParts} countries and lines.`);
  if (!Number.isSafeInteger(parts.reduce((sum, { amount }) => sum + amount, 0)))
    return refused('rule', 'too-much', 'The year comes to more than can be counted to the cent.');
  return undefined;
}
