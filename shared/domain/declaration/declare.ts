import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { dateOf } from '../clocks.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { DeclarationFact } from '../declarationFacts.ts';
import { eventOf } from '../draft.ts';
import type { Instant, LocalDate } from '../instant.ts';
import { textRef } from '../textRef.ts';
import { type DataOf, letterOf } from './draft.ts';
import { declaredFacts } from './facts.ts';
import { madeFor, owedBy } from './owed.ts';
import type { Period } from './periods.ts';
import { linesRefused, periodAt } from './refusals.ts';
import { declaredFor } from './standing.ts';
import type { Declaration, TurnoverLine } from './state.ts';
import { declarationTable } from './table.ts';
import { withTimers } from './timers.ts';

/** What is said of a period: its first day, and what was sold in it, or was outstanding at its end; no lines is nothing. */
export type Said = {
  from: LocalDate;
  lines: readonly TurnoverLine[];
  channel: DataOf<'declared'>['channel'];
};

/** A period is declared, once it is over; one that comes late is taken, and takes the place of an estimate. */
export function declare(state: Declaration, said: Said, by: Actor, now: Instant): Decision {
  const period = periodAt(state, said.from);
  if ('refused' in period) return period;
  const before = declaredFor(state, said.from);
  if (before && !before.estimated)
    return refused('conflict', 'already-declared', 'This period is declared.', 'Correct the declaration.');
  const wrong = notOver(state, period, now) ?? linesRefused(state, period, said.lines);
  if (wrong) return wrong;
  const inTime = dateOf(state.rules, now) <= period.dueOn;
  const insteadOfEstimate = before !== undefined;
  const data = { ...saidOf(state, period, said, now), inTime, channel: said.channel, insteadOfEstimate };
  const more = { ...(!inTime && { tooLate: true }), ...(insteadOfEstimate && { insteadOfEstimate }) };
  return accepted(taken(state, { type: 'declared', data, more }, by, now));
}

/** What was declared is put right: the account that was made, if one was, is made again. */
export function correct(
  state: Declaration,
  { because, ...said }: Said & { because: string },
  by: Actor,
  now: Instant,
): Decision {
  const period = periodAt(state, said.from);
  if ('refused' in period) return period;
  const before = declaredFor(state, said.from);
  if (!before || before.estimated)
    return refused('conflict', 'not-declared', 'This period is not declared.', 'Declare it.');
  const wrong = linesRefused(state, period, said.lines);
  if (wrong) return wrong;
  if (JSON.stringify(inOrder(before.lines)) === JSON.stringify(inOrder(said.lines)))
    return refused('rule', 'nothing-changed', 'This is what was declared.');
  const data = { ...saidOf(state, period, said, now), before: before.lines, channel: said.channel };
  return accepted(taken(state, { type: 'corrected', data, because }, by, now));
}

/** None came, and asking did not help: a person of ours says what it is taken to be, and why. */
export function estimate(
  state: Declaration,
  { because, ...said }: Omit<Said, 'channel'> & { because: string },
  by: Actor,
  now: Instant,
): Decision {
  const period = periodAt(state, said.from);
  if ('refused' in period) return period;
  const before = declaredFor(state, said.from);
  if (before && !before.estimated)
    return refused('conflict', 'already-declared', 'The client has declared this period.');
  if (dateOf(state.rules, now) <= period.dueOn)
    return refused('rule', 'not-overdue', `The client has until ${period.dueOn} to declare it himself.`);
  const wrong = linesRefused(state, period, said.lines);
  if (wrong) return wrong;
  return accepted(
    taken(state, { type: 'estimated', data: saidOf(state, period, said, now), because }, by, now),
  );
}

function notOver({ rules }: Declaration, { to }: Period, now: Instant) {
  if (dateOf(rules, now) > to) return undefined;
  return refused('rule', 'period-not-over', `The period runs until ${to}: declare it from the day after.`);
}

/** What every event about a period says, with the account that follows from it. */
function saidOf(
  state: Declaration,
  { from, to, year }: Period,
  { lines }: Pick<Said, 'lines'>,
  now: Instant,
): DataOf<'estimated'> {
  const said = { from, to, year, lines: [...lines] };
  const owed = owedBy(state, said, now);
  return { ...said, ...(owed && { owed }) };
}

const inOrder = (lines: readonly TurnoverLine[]) =>
  lines.map(({ country, line, amount }) => `${country} ${line} ${amount}`).sort();

type Taking = 'declared' | 'corrected' | 'estimated';
/** What a letter says beside what is declared. */
type More = Pick<DeclarationFact, 'tooLate' | 'insteadOfEstimate'>;

/** The event with its receipt and, where a year's account follows from it, the promise of that. */
function taken<T extends Taking>(
  state: Declaration,
  { type, data, more = {}, because }: { type: T; data: DataOf<T>; more?: More; because?: string },
  by: Actor,
  now: Instant,
): EventDraft {
  const quoted = type === 'estimated' && because !== undefined;
  const letter = letterOf(state, type, {
    declaration: { ...declaredFacts(state, data, data.lines), ...more },
    ...(quoted && { text: textRef(state.events + 1, 'because') }),
    ...(data.owed && { due: data.owed.due }),
  });
  const following = {
    ...(because !== undefined && { texts: { because } }),
    promises: madeFor(data.owed),
    letter,
  };
  return withTimers(state, eventOf(declarationTable, state, type, now, by, data, following));
}
