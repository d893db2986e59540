import type { LetterFacts, LetterKind } from '../domain/letter.ts';

/** What a kind of letter cannot be written without. */
const required = {
  'complaint-acknowledged': ['due'],
  'complaint-message': ['text'],
  'complaint-progress': [],
  'complaint-answered': ['outcome', 'text'],
  'complaint-resolved': [],
  'complaint-step1-broken': ['due'],
  'complaint-step2-broken': ['due'],
  'complaint-senior-manager-broken': ['due'],
  'complaint-directors-broken': ['due', 'proposed'],
  'complaint-directors-contact-missed': ['contactDue'],
  'complaint-findings-missed': ['findingsDue'],
  'complaint-escalated': ['next'],
  'complaint-handed-over': ['next'],
  'complaint-referred': ['next'],
  'complaint-stays': [],
  'complaint-reminder': ['reminder', 'closesOn'],
  'complaint-closed-no-reply': [],
  'complaint-reopened': [],
  'complaint-not-agreed': ['outsideRoutes'],
  'complaint-remedy-promised': ['remedies'],
  'complaint-remedy-done': ['remedies'],
  'complaint-remedy-missed': ['remedies'],
  'complaint-final-response-missed': ['finalResponse', 'outsideRoutes'],
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

/** A letter was asked for that calls a promise broken whose time has not passed. */
export class LetterTooEarly extends Error {
  override name = 'LetterTooEarly';

  constructor(kind: LetterKind, dueAt: string) {
    super(`A letter ${kind} cannot be written before ${dueAt}`);
  }
}

/**
 * Throws LetterFactMissing, and LetterTooEarly. An answer that does not fully uphold also needs its reasons
 * and its outside routes (F 9), and the way to the directors the day by which they call (F 4).
 */
export function requireFacts(facts: LetterFacts): void {
  const { kind, outcome, next } = facts;
  const adverse = kind === 'complaint-answered' && outcome !== 'upheld';
  const needed = [...required[kind], ...(adverse ? (['outsideRoutes', 'reasons'] as const) : [])];
  const missing = needed.find((fact) => isMissing(facts[fact]));
  if (missing) throw new LetterFactMissing(kind, missing);
  if (next?.step === 'directors' && !next.contactDue) throw new LetterFactMissing(kind, 'next.contactDue');
  const missed = missedAt(facts);
  if (missed && missed > facts.writtenAt) throw new LetterTooEarly(kind, missed);
}

function isMissing(fact: unknown): boolean {
  return fact === undefined || (Array.isArray(fact) && fact.length === 0);
}

/** The moment that a letter about a broken promise says has passed. */
function missedAt({ kind, due, contactDue, findingsDue, finalResponse, remedies }: LetterFacts) {
  if (kind === 'complaint-findings-missed') return findingsDue?.dueAt;
  if (kind === 'complaint-directors-contact-missed') return contactDue?.dueAt;
  if (kind === 'complaint-final-response-missed') return finalResponse?.dueAt;
  if (kind === 'complaint-remedy-missed')
    return remedies
      ?.map(({ dueAt }) => dueAt)
      .sort()
      .at(-1);
  return kind.endsWith('-broken') ? due?.dueAt : undefined;
}

/** A fact that `requireFacts` has seen. */
export function given<T>(facts: LetterFacts, name: keyof LetterFacts, fact: T | undefined): T {
  if (fact === undefined) throw new LetterFactMissing(facts.kind, name);
  return fact;
}
