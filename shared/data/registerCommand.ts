import { Busy } from './busy.ts';
import type { Guard } from './commit.ts';
import { guardKey } from './keys.ts';
import { type Found, readAll } from './read.ts';
import { type Item, type Key, type Store, waitOn } from './store.ts';
import { type Action, putNew, transact } from './transact.ts';

type Meaning = 'guard-exists' | 'version-differs' | 'taken';

/** What a register command decided: what to write, and the answer the same request gets for ever. */
export type RegisterDecision<A> = { write: Action<Meaning>[]; answer: A };

export type RegisterCommand<A> = {
  store: Store;
  /** The partition whose guard it is, and everything the rule needs. */
  guardIn: string;
  guard: Guard | undefined;
  /** Idempotent by itself, as a PUT is: written without a guard, unless it is a dry run. */
  keyless?: boolean;
  also: Key[];
  /** Throws Stop when the caller may not. */
  admit: (found: Found) => void;
  decide: (found: Found) => RegisterDecision<A>;
};

export type RegisterOutcome<A> =
  | { outcome: 'done' | 'replayed' | 'checked'; answer: A }
  | { outcome: 'key-reused' | 'taken' };

/** Load, decide, write: one read and one transaction when nobody else writes the same register. */
export async function register<A>(command: RegisterCommand<A>): Promise<RegisterOutcome<A>> {
  for (let attempt = 1; attempt <= 4; attempt++) {
    const outcome = await tryOnce(command);
    if (outcome !== 'again') return outcome;
    await waitOn(command.store, Math.random() * 50 * attempt);
  }
  throw new Busy();
}

async function tryOnce<A>(command: RegisterCommand<A>): Promise<RegisterOutcome<A> | 'again'> {
  const { store, guard, guardIn, also, admit } = command;
  const key = guard && guardKey(guardIn, guard.hash);
  const found = await readAll(store, [...also, ...(key ? [key] : [])]);
  admit(found);
  const stored = key && found(key);
  if (stored) return replay(guard, stored);
  const decided = await decideOn(command, found, key);
  if (decided === 'again') return decided;
  const { write, answer } = decided;
  if (!guard && !command.keyless) return { outcome: 'checked', answer };
  const guardItem = guard && key && { ...key, bodyHash: guard.bodyHash, answer };
  const actions = [...(guardItem ? [putNew<Meaning>(store, guardItem, 'guard-exists')] : []), ...write];
  if (actions.length === 0) return { outcome: 'done', answer };
  const result = await transact(store, actions);
  if (result.done) return { outcome: 'done', answer };
  if (result.meaning === 'guard-exists' && result.item) return replay(guard, result.item);
  return result.meaning === 'taken' ? { outcome: 'taken' } : 'again';
}

/**
 * A read of several items is not one instant: it may show what the same request wrote, and not yet that it was made.
 * Whoever writes on that is stopped by the guard; a refusal asks for it.
 */
async function decideOn<A>(
  { store, decide }: RegisterCommand<A>,
  found: Found,
  guard: Key | undefined,
): Promise<RegisterDecision<A> | 'again'> {
  try {
    return decide(found);
  } catch (refusal) {
    if (guard && (await readAll(store, [guard]))(guard)) return 'again';
    throw refusal;
  }
}

function replay<A>(guard: Guard | undefined, stored: Item): RegisterOutcome<A> {
  if (stored.bodyHash !== guard?.bodyHash) return { outcome: 'key-reused' };
  return { outcome: 'replayed', answer: stored.answer as A };
}
