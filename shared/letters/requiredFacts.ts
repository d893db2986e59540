import { limitOutcomes } from '../domain/creditLimit/outcomes.ts';
import type { LetterFacts } from '../domain/letter.ts';
import type { LetterKind } from '../domain/letterKind.ts';
import type { FactName } from './factName.ts';
import { factsOfKind } from './factsOfKinds.ts';

/** A letter was asked for without a fact that it must state. */
export class LetterFactMissing extends Error {
  override name = 'LetterFactMissing';

  constructor(kind: LetterKind, fact: string) {
    super(`A letter ${kind} cannot be written without ${fact}`);
  }
}

/** A letter was asked for that calls a promise broken, or says that a day has come, before its time. */
export class LetterTooEarly extends Error {
  override name = 'LetterTooEarly';

  constructor(kind: LetterKind, dueAt: string) {
    super(`A letter ${kind} cannot be written before ${dueAt}`);
  }
}

/** Throws LetterFactMissing, and LetterTooEarly. */
export function requireFacts(facts: LetterFacts): void {
  const { kind } = facts;
  const needed = [...factsOfKind(kind), ...whereAdverse(facts), ...inThisCase(facts)];
  const missing = needed.find((name) => isMissing(factNamed(facts, name)));
  if (missing) throw new LetterFactMissing(kind, missing);
  if (facts.next?.step === 'directors' && !facts.next.contactDue)
    throw new LetterFactMissing(kind, 'next.contactDue');
  const missed = missedAt(facts);
  if (missed && missed > facts.writtenAt) throw new LetterTooEarly(kind, missed);
}

/** What is not wholly in the client's favour has its reasons, and where else he can go (F 9, F 13). */
function whereAdverse({ kind, outcome, limit, appeal, claim, overdue }: LetterFacts): FactName[] {
  if (kind === 'complaint-answered' && outcome !== 'upheld') return ['outsideRoutes', 'reasons'];
  if (kind === 'appeal-decided' && appeal?.outcome !== 'changed') return ['outsideRoutes', 'reasons'];
  if (kind === 'claim-decided' && claim?.decision?.outcome !== 'paid') return ['outsideRoutes', 'reasons'];
  if (kind === 'overdue-extension-answered' && overdue?.granted === false) return ['reasons'];
  if (kind === 'limit-decided' && limit?.outcome && limitOutcomes[limit.outcome].adverse) return ['reasons'];
  return [];
}

/** An appeal that changes a limit says to what; a search without a result says why; a condition is written out. */
function inThisCase({ kind, limit, appeal, buyer }: LetterFacts): FactName[] {
  if (kind === 'limit-decided' && limit?.outcome === 'conditional') return ['limit.conditions'];
  if (kind === 'limit-decided' && limit?.outcome === 'interim') return ['due'];
  if (kind === 'identification-answered' && !buyer?.found) return ['text'];
  if (kind === 'appeal-decided' && appeal && appeal.outcome !== 'confirmed') return ['appeal.newDecision'];
  return [];
}

function factNamed(facts: LetterFacts, name: FactName): unknown {
  const [group = '', inner] = name.split('.');
  const fact = facts[group as keyof LetterFacts];
  return inner === undefined ? fact : (fact as Record<string, unknown> | undefined)?.[inner];
}

function isMissing(fact: unknown): boolean {
  return fact === undefined || (Array.isArray(fact) && fact.length === 0);
}

/** The moment that a letter says has passed. */
function missedAt({ kind, due, contactDue, findingsDue, finalResponse, remedies, limit }: LetterFacts) {
  if (kind === 'complaint-findings-missed') return findingsDue?.dueAt;
  if (kind === 'complaint-directors-contact-missed') return contactDue?.dueAt;
  if (kind === 'complaint-final-response-missed') return finalResponse?.dueAt;
  if (kind === 'limit-change-effective') return limit?.effectiveAt;
  if (kind === 'limit-expired') return limit?.until;
  if (kind === 'complaint-remedy-missed')
    return remedies
      ?.map(({ dueAt }) => dueAt)
      .sort()
      .at(-1);
  return /-(broken|late)$/.test(kind) ? due?.dueAt : undefined;
}

/** A fact that `requireFacts` has seen. */
export function given<T>(facts: LetterFacts, name: keyof LetterFacts, fact: T | undefined): T {
  if (fact === undefined) throw new LetterFactMissing(facts.kind, name);
  return fact;
}
