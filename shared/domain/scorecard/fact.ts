import { stricterDue } from '../deadline.ts';
import { type Instant, secondsOf } from '../instant.ts';
import type { PromiseEntry } from '../promise.ts';
import { type Column, columnOf } from './tally.ts';

/** What the scorecard needs of a ledger entry: little enough to hold a month of an office at once. */
export type LedgerFact = Pick<PromiseEntry, 'caseId' | 'key' | 'promise' | 'measure' | 'settledAt'> & {
  column: Column;
  /** When it would be due under the stricter reading of its working hours; none for other units. */
  stricter: Instant | undefined;
  /** From the start of its clock until it was kept or broken, in seconds. */
  seconds: number | undefined;
  unit: 'hours' | 'days';
};

export function factOf(entry: PromiseEntry): LedgerFact {
  const { caseId, key, promise, measure, settledAt, status, because, deadline } = entry;
  const column = columnOf(status, because);
  const timed = settledAt && (column === 'kept' || column === 'broken');
  return {
    ...{ caseId, key, promise, measure, settledAt, column },
    stricter: stricterDue(deadline),
    seconds: timed ? secondsOf(settledAt) - secondsOf(deadline.from) : undefined,
    unit: deadline.unit === 'hours' || deadline.unit === 'working-hours' ? 'hours' : 'days',
  };
}

/**
 * How a promise would stand if its hours were read the stricter way (F 11: both readings are counted). A
 * step is solved in time when its *answer* was: so the acceptance of an answer is judged by the answer, the
 * `answered` measure of the same step, and not by the day on which the client got round to accepting it.
 */
export function strictColumn(fact: LedgerFact, answer: LedgerFact | undefined, asOf: Instant): Column {
  const { column, stricter } = fact;
  if (stricter === undefined || column === 'broken') return column;
  const proof = answer ?? fact;
  const done = proof.column === 'kept' ? proof.settledAt : undefined;
  return (done ?? fact.settledAt ?? asOf) > stricter ? 'broken' : column;
}

/** The two measures of one step share everything but the word in their key. */
export const answerKey = ({ caseId, key }: Pick<LedgerFact, 'caseId' | 'key'>) =>
  `${caseId} ${key.replace('.solved#', '.answered#')}`;
