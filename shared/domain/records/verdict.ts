import type { CaseState } from '../case.ts';
import { dateOf } from '../clocks.ts';
import type { Instant } from '../instant.ts';
import { holdOn, type LegalHold } from './hold.ts';
import type { Kept } from './kept.ts';
import { keptUntil, overFrom, recordClassOf } from './retention.ts';

/** Whether the words of a case may go, or the reason why they stay. */
export type Verdict = { erase: true } | { erase: false; kept: Omit<Kept, 'count'> };

/** What must be over: somebody asked (`duty`: only what a law wants stays), or its time has come (`keep`). */
export type Since = 'duty' | 'keep';

/**
 * Looks at one case: a legal hold wins, then whatever is still open, then the law (GDPR, article 17(3)).
 * @param live whether it is in force though nothing runs in it, as a limit is
 */
export function verdictOn(
  state: CaseState,
  { holds, live, since, now }: { holds: readonly LegalHold[]; live: boolean; since: Since; now: Instant },
): Verdict {
  const record = recordClassOf(state.kind, now);
  if (holdOn(holds, state.id)) return { erase: false, kept: { record, because: 'legal-hold' } };
  if (live || isOpen(state)) return { erase: false, kept: { record, because: 'open' } };
  const until = lastDayOf(state, since, now);
  if (until === undefined || now >= overFrom(until)) return { erase: true };
  return { erase: false, kept: { record, because: 'retention', until } };
}

/** Something of it is still to come: a deadline, a promise, a task. */
export function isOpen({ timers, tasks, promises }: Pick<CaseState, 'timers' | 'tasks' | 'promises'>) {
  return timers.length > 0 || tasks.length > 0 || promises.some(({ status }) => status === 'running');
}

/** The last day on which a case that has ended is kept: none where no law wants it. */
export function lastDayOf<Of extends Since>(
  { kind, office, rules, lastAt }: CaseState,
  since: Of,
  now: Instant,
) {
  return keptUntil({ kind, office, ended: dateOf(rules, lastAt) }, now)[since];
}
