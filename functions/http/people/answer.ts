import type { ProblemDraft } from '../../../shared/api/problem.ts';
import type { RegisterOutcome } from '../../../shared/data/registerCommand.ts';
import { keyReused } from '../outcome.ts';

/** The answer of a register command, or its problem; `taken` says what stands in the way. */
export function registerAnswer<A>(
  outcome: RegisterOutcome<A>,
  taken: string,
): { problem: ProblemDraft } | { body: A } {
  if (outcome.outcome === 'key-reused') return { problem: keyReused };
  if ('answer' in outcome) return { body: outcome.answer };
  const reasons = [{ code: 'already-registered', because: taken }];
  return { problem: { kind: 'conflict' as const, detail: taken, reasons } };
}
