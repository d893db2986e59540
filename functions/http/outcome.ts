import { notFound, type ProblemDraft, refused } from '../../shared/api/problem.ts';
import type { Outcome } from '../../shared/data/command.ts';
import type { Guard } from '../../shared/data/commit.ts';
import { hash } from '../../shared/data/keys.ts';
import type { CaseState } from '../../shared/domain/case.ts';

type Keyed = { operation: string; idempotencyKey: string | undefined; params: unknown; body: unknown };

/** The guard of a command: who asked for what with which key, and a hash of the words. None in a dry run. */
export function guardOf(caller: string, call: Keyed): Guard | undefined {
  if (call.idempotencyKey === undefined) return undefined;
  return {
    hash: hash(JSON.stringify([caller, call.operation, call.idempotencyKey])),
    bodyHash: hash(JSON.stringify([call.params, call.body])),
  };
}

/** The problem that an outcome means, or undefined when the command was done. */
export function problemOf<S extends CaseState>(
  outcome: Outcome<S>,
  view: (state: S) => unknown,
  reader: 'client' | 'staff' = 'client',
): ProblemDraft | undefined {
  switch (outcome.outcome) {
    case 'refused':
      return refused(outcome.refusal, currentOf(outcome, view), reader);
    case 'missing':
      return notFound();
    case 'stale':
      return { kind: 'stale', detail: 'The case has changed since you read it: read it again.' };
    case 'key-reused':
      return keyReused;
    default:
      return undefined;
  }
}

export const keyReused: ProblemDraft = {
  kind: 'key-reused',
  detail: 'This Idempotency-Key was used for another request: take a new one.',
};

/** Whoever lost a race sees what the case is now. */
function currentOf<S extends CaseState>(
  outcome: Extract<Outcome<S>, { outcome: 'refused' }>,
  view: (state: S) => unknown,
): unknown {
  return outcome.refusal.refused === 'conflict' && outcome.state ? view(outcome.state) : undefined;
}
