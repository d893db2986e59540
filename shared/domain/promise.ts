import * as z from 'zod';
import { Deadline } from './deadline.ts';
import { Instant } from './instant.ts';

export const promiseStatuses = ['running', 'kept', 'broken', 'void'] as const;
export const PromiseStatus = z.enum(promiseStatuses);
export type PromiseStatus = z.infer<typeof PromiseStatus>;

/**
 * A complaint step has two measures (`charter.md` F 1); every other promise has one: `decided` for a decision
 * or what counts as one, `told` for a word, `paid` for money that goes out.
 */
export const Measure = z.enum(['answered', 'solved', 'told', 'decided', 'paid']);
export type Measure = z.infer<typeof Measure>;

/**
 * Why it was settled so: an answer met with silence is not satisfaction, and a proposal alone is no agreement
 * (F 1, F 5).
 */
export const SettledBecause = z.enum(['no-reply', 'no-agreement-yet']);
export type SettledBecause = z.infer<typeof SettledBecause>;

/** What a case needs to know about one of its promises. */
export const PromiseState = z.strictObject({
  key: z.string(),
  promise: z.string(),
  measure: Measure,
  status: PromiseStatus,
  dueAt: Instant,
  settledAt: Instant.optional(),
  because: SettledBecause.optional(),
});
export type PromiseState = z.infer<typeof PromiseState>;

/** An event makes a promise or settles one; the ledger entry is written by the same commit. */
export const PromiseChange = z.discriminatedUnion('change', [
  z.strictObject({
    change: z.literal('made'),
    key: z.string(),
    measure: Measure,
    deadline: Deadline,
  }),
  z.strictObject({
    change: z.literal('settled'),
    key: z.string(),
    status: z.enum(['kept', 'broken', 'void']),
    because: SettledBecause.optional(),
  }),
]);
export type PromiseChange = z.infer<typeof PromiseChange>;

/** The ledger entry: the truth about one promise (`design.md` 7). */
export const PromiseEntry = PromiseState.extend({
  caseId: z.string(),
  clientId: z.string(),
  office: z.string(),
  madeAt: Instant,
  deadline: Deadline,
});
export type PromiseEntry = z.infer<typeof PromiseEntry>;

/** Promises after what one event makes and settles, at its instant. */
export function afterChanges(
  promises: PromiseState[],
  changes: readonly PromiseChange[],
  at: Instant,
): PromiseState[] {
  return changes.reduce((known, change) => {
    if (change.change === 'made') return known.concat(madeState(change));
    const { key, status, because } = change;
    const settled = { status, settledAt: at, ...(because && { because }) };
    return known.map((promise) => (promise.key === key ? { ...promise, ...settled } : promise));
  }, promises);
}

function madeState(change: Extract<PromiseChange, { change: 'made' }>): PromiseState {
  const { promise, dueAt } = change.deadline;
  return { key: change.key, promise, measure: change.measure, status: 'running', dueAt };
}
