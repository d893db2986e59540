import type { Instant } from '../instant.ts';
import type { OfficeCode } from '../office.ts';
import type { Measure } from '../promise.ts';
import { answerKey, type LedgerFact, strictColumn } from './fact.ts';
import { type Tally, tallyOf } from './tally.ts';

/** Everything about one measure of one promise at one office in one month, nothing hidden yet. */
export type Count = {
  promise: string;
  measure: Measure;
  office: OfficeCode;
  tally: Tally;
  /** The same promises under the stricter reading of their hours; none where there is only one reading. */
  stricter: Tally | undefined;
  /** How long the kept and the broken ones took, in seconds. */
  seconds: number[];
  unit: 'hours' | 'days';
};

/** Counts the ledger of one office and month as of an instant: a count per promise and measure. */
export function countsOf(facts: readonly LedgerFact[], office: OfficeCode, asOf: Instant): Count[] {
  const answers = new Map(
    facts.flatMap((fact) => (fact.measure === 'answered' ? [[answerKey(fact), fact] as const] : [])),
  );
  const groups = Map.groupBy(facts, ({ promise, measure }) => `${promise} ${measure}`);
  return [...groups.values()].flatMap((group) => countOf(group, answers, office, asOf) ?? []);
}

function countOf(
  group: readonly LedgerFact[],
  answers: ReadonlyMap<string, LedgerFact>,
  office: OfficeCode,
  asOf: Instant,
): Count | undefined {
  const [first] = group;
  if (!first) return undefined;
  const answerOf = (fact: LedgerFact) =>
    fact.measure === 'solved' ? answers.get(answerKey(fact)) : undefined;
  const strict = group.map((fact) => strictColumn(fact, answerOf(fact), asOf));
  return {
    ...{ promise: first.promise, measure: first.measure, office },
    tally: tallyOf(group.map(({ column }) => column)),
    stricter: group.some(({ stricter }) => stricter) ? tallyOf(strict) : undefined,
    seconds: group.flatMap(({ seconds }) => seconds ?? []),
    unit: group.some(({ unit }) => unit === 'hours') ? 'hours' : 'days',
  };
}
