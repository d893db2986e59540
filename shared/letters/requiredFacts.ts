import type { LetterFacts, LetterKind } from '../domain/letter.ts';

/** What a kind of letter cannot be written without. */
const required = {
  'complaint-acknowledged': ['due'],
  'complaint-message': ['text'],
  'complaint-progress': [],
  'complaint-answered': ['outcome', 'text'],
  'complaint-resolved': [],
  'complaint-step1-broken': ['due'],
  'complaint-assigned': [],
  'complaint-withdrawn': [],
} as const satisfies Record<LetterKind, readonly (keyof LetterFacts)[]>;

/** A letter was asked for without a fact that it must state. */
export class LetterFactMissing extends Error {
  override name = 'LetterFactMissing';

  constructor(kind: LetterKind, fact: string) {
    super(`A letter ${kind} cannot be written without ${fact}`);
  }
}

/** Throws LetterFactMissing. An answer that does not fully uphold also needs its outside routes (F 9). */
export function requireFacts(facts: LetterFacts): void {
  const missing = required[facts.kind].find((fact) => facts[fact] === undefined);
  if (missing) throw new LetterFactMissing(facts.kind, missing);
  const adverse = facts.kind === 'complaint-answered' && facts.outcome !== 'upheld';
  if (adverse && !facts.outsideRoutes?.length) throw new LetterFactMissing(facts.kind, 'outsideRoutes');
  if (adverse && !facts.reasons?.length) throw new LetterFactMissing(facts.kind, 'reasons');
}

/** A fact that `requireFacts` has seen. */
export function given<T>(facts: LetterFacts, name: keyof LetterFacts, fact: T | undefined): T {
  if (fact === undefined) throw new LetterFactMissing(facts.kind, name);
  return fact;
}
