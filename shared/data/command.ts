import type { CaseState, EventDraft } from '../domain/case.ts';
import type { Decision, Refusal } from '../domain/decision.ts';
import { elapse, type World } from '../domain/elapse.ts';
import type { Instant } from '../domain/instant.ts';
import { Busy } from './busy.ts';
import { type CaseKind, type CaseRecord, caseIn } from './caseRecord.ts';
import { type Committed, commit, type Guard } from './commit.ts';
import { casePartition, guardKey, header, officeOf } from './keys.ts';
import { type Found, nameOf, readAll } from './read.ts';
import { worldIn, worldKeys } from './registers.ts';
import { type Item, type Key, type Store, waitOn } from './store.ts';
import type { Action } from './transact.ts';

/** The case as it was read, and after the passed deadlines and the decision. */
export type Change<S extends CaseState> = { before: S | undefined; after: S };

export type Command<S extends CaseState> = {
  store: Store;
  kind: CaseKind<S>;
  caseId: string;
  now: Instant;
  requestId: string;
  /** None for a wake: looking at a case twice is harmless. */
  guard?: Guard | undefined;
  /** What the rule needs besides the case: read in the same call. */
  also?: Key[];
  /** What of it only the case can name: a second read, once this caller may, of what was not asked for before. */
  alsoOf?: ((state: S) => Key[]) | undefined;
  /** Throws Stop when this caller may not, before anything else is looked at. */
  admit?: (found: Found, state: S | undefined) => void;
  /**
   * What goes along with the case in the same transaction: items beside it that the decision rests on and that
   * must not change before it is written, or that it writes under the version they were read with. Known from
   * what was read and from the case as it was stored and as it will be.
   */
  along?: (found: Found, change: Change<S>) => Action<'version-differs'>[];
  /** A pure decision on the state after all passed deadlines; without a case it opens one. */
  decide: (state: S | undefined, found: Found, world: World) => Decision;
  /** True when the caller's If-Match names an older state. */
  stale?: (state: S) => boolean;
  validateOnly?: boolean;
  rang?: number | undefined;
  /** Fills its transaction alone: what had passed before is committed first. */
  large?: boolean;
};

/** `state` is the case after the command; `broken` how many promises it found broken. */
export type Outcome<S extends CaseState> =
  | { outcome: 'done' | 'replayed' | 'checked'; state: S; found: Found; events: EventDraft[] }
  | { outcome: 'refused'; refusal: Refusal; state: S | undefined; found: Found }
  | { outcome: 'missing' | 'stale' | 'key-reused'; found: Found };

const attempts = 4;

/** Load, elapse, decide, commit: one read and one transaction when nobody else is at the same case. */
export async function perform<S extends CaseState>(command: Command<S>): Promise<Outcome<S>> {
  for (let attempt = 1; attempt <= attempts; ) {
    const outcome = await tryOnce(command);
    if (outcome === 'elapsed') continue;
    if (outcome !== 'again') return outcome;
    attempt++;
    await waitOn(command.store, Math.random() * 50 * attempt);
  }
  throw new Busy();
}

async function tryOnce<S extends CaseState>(command: Command<S>): Promise<Outcome<S> | 'again' | 'elapsed'> {
  const { store, kind, caseId, guard } = command;
  const PK = casePartition(caseId);
  const office = officeOf(caseId);
  const keys = [
    header(PK),
    ...worldKeys(office),
    ...(kind.partner?.keys(caseId) ?? []),
    ...(guard ? [guardKey(PK, guard.hash)] : []),
    ...(kind.also?.(caseId) ?? []),
    ...(command.also ?? []),
  ];
  const found = await readAll(store, keys);
  const before = caseIn(kind, caseId, found(header(PK)));
  command.admit?.(found, before?.state);
  const replayed = guard && found(guardKey(PK, guard.hash));
  if (replayed) return replay(command, replayed, found);
  const more = await readMore(command, before?.state, keys);
  if (!more) return decideOn(command, before, found);
  // Between the two reads somebody else may have written: what they show would not belong together.
  if (more(header(PK))?.version !== before?.version) return 'again';
  return decideOn(command, before, (key) => more(key) ?? found(key));
}

/** What only the case can name, with the case once more. */
function readMore<S extends CaseState>(
  { store, alsoOf }: Command<S>,
  state: S | undefined,
  asked: readonly Key[],
): Promise<Found> | undefined {
  const known = new Set(asked.map(nameOf));
  const keys = ((state && alsoOf?.(state)) ?? []).filter((key) => !known.has(nameOf(key)));
  return state && keys.length > 0 ? readAll(store, [header(casePartition(state.id)), ...keys]) : undefined;
}

async function decideOn<S extends CaseState>(
  command: Command<S>,
  before: CaseRecord<S> | undefined,
  found: Found,
): Promise<Outcome<S> | 'again' | 'elapsed'> {
  const { kind, now, validateOnly } = command;
  const world = worldIn(found, officeOf(command.caseId));
  const passed = before && elapse(kind.process, before.state, now, world);
  if (passed && !validateOnly && (passed.more || (command.large && passed.events.length > 0))) {
    const along = kind.partner?.follow(command.store, found, command.caseId, passed.events);
    const first = await write(command, before, passed.events, undefined, along);
    return first.outcome === 'version-differs' ? 'again' : 'elapsed';
  }
  if (passed && command.stale?.(passed.state))
    return (await isTorn(command, before)) ? 'again' : { outcome: 'stale', found };
  const decision = command.decide(passed?.state, found, world);
  if (decision.refused) {
    if (await isTorn(command, before)) return 'again';
    return { outcome: 'refused', refusal: decision, state: passed?.state, found };
  }
  const { state, events } = follow(kind, passed?.state, decision.events, now, world);
  const all = [...(passed?.events ?? []), ...events];
  if (validateOnly) return { outcome: 'checked', state, found, events: all };
  const change = { before: before?.state, after: state };
  const along = [
    ...(kind.along?.(command.store, found, change) ?? []),
    ...(command.along?.(found, change) ?? []),
    ...(kind.partner?.follow(command.store, found, command.caseId, all) ?? []),
  ];
  return conclude(command, await write(command, before, all, command.guard, along), found, all);
}

/**
 * A read of several items is not one instant: it may show what another call wrote beside the case, and the case as it
 * stood before, or the case after the same request and not yet that it was made. Whoever writes on that is stopped by
 * its version or its guard; a refusal asks for them.
 */
async function isTorn<S extends CaseState>(
  { store, kind, caseId, along, guard }: Command<S>,
  before: CaseRecord<S> | undefined,
): Promise<boolean> {
  if (!guard && !(along ?? kind.along)) return false;
  const PK = casePartition(caseId);
  const made = guard && guardKey(PK, guard.hash);
  const found = await readAll(store, [header(PK), ...(made ? [made] : [])]);
  return found(header(PK))?.version !== before?.version || (made !== undefined && found(made) !== undefined);
}

/** The case after the decided events, and after deadlines that had passed before it was even logged. */
function follow<S extends CaseState>(
  kind: CaseKind<S>,
  state: S | undefined,
  decided: EventDraft[],
  now: Instant,
  world: World,
): { state: S; events: EventDraft[] } {
  const after = decided.reduce<S | undefined>((current, event) => kind.process.fold(current, event), state);
  if (!after) throw new Error('A command that opens no case needs one');
  const late = elapse(kind.process, after, now, world);
  return { state: late.state, events: [...decided, ...late.events] };
}

function write<S extends CaseState>(
  { store, kind, now, requestId, rang }: Command<S>,
  before: CaseRecord<S> | undefined,
  events: EventDraft[],
  guard: Guard | undefined,
  along?: Action<'version-differs'>[],
): Promise<Committed<S>> {
  return commit({ store, kind, before, events, now, requestId, guard, rang, along });
}

function conclude<S extends CaseState>(
  command: Command<S>,
  committed: Committed<S>,
  found: Found,
  events: EventDraft[],
): Outcome<S> | 'again' {
  if (committed.outcome === 'version-differs') return 'again';
  if (committed.outcome === 'guard-exists') return replay(command, committed.guard, found);
  return { outcome: 'done', state: committed.record.state, found, events };
}

/** The stored answer of the first time; the same key with another body is refused. */
function replay<S extends CaseState>({ kind, guard }: Command<S>, stored: Item, found: Found): Outcome<S> {
  if (stored.bodyHash !== guard?.bodyHash) return { outcome: 'key-reused', found };
  return { outcome: 'replayed', state: kind.schema.parse(stored.state), found, events: [] };
}
