import type { StepRecord } from '../complaint/state.ts';

const worth = { rejected: 0, 'partly-upheld': 1, upheld: 2 } as const;

/** Whether a later step gave the client more than an earlier one had (`charter.md` C: internal follow-up). */
export function overturned(steps: readonly StepRecord[]): boolean {
  const given = steps.flatMap(({ answer }) => (answer ? [worth[answer.outcome]] : []));
  return given.some((value, i) => given.slice(0, i).some((earlier) => earlier < value));
}
