import { kindOf } from '../../../shared/data/caseKinds.ts';
import { perform } from '../../../shared/data/command.ts';
import { markDone } from '../../../shared/data/effectMarks.ts';
import type { SignalEffect } from '../../../shared/data/effects.ts';
import { hash } from '../../../shared/data/keys.ts';
import type { Store } from '../../../shared/data/store.ts';

/**
 * Tells a case what another case, or a buyer, has to say: a command as of the sender's instant, so that it does
 * not matter when it arrives; the guard makes the second time harmless. A refusal is a bug of the rules.
 */
export async function tellCase({ store }: { store: Store }, effect: SignalEffect): Promise<void> {
  const { to, name, at, data, requestId, PK, SK } = effect;
  const kind = kindOf(to);
  const take = kind.signals?.[name];
  if (!take) throw new Error(`${kind.process.kind} takes no signal ${name}`);
  const signal = { name, at, data };
  const outcome = await perform({
    ...{ store, kind, caseId: to, now: at, requestId },
    // An effect never changes, so its key tells it; the order of what is in its data is the database's.
    guard: { hash: hash(`signal ${PK} ${SK}`), bodyHash: hash(name) },
    also: kind.alsoFor?.(signal) ?? [],
    decide: (state, found, world) => take(state, { caseId: to, signal, world, found }),
  });
  if (outcome.outcome !== 'done' && outcome.outcome !== 'replayed') {
    throw new Error(`${to} did not take ${name}: ${outcome.outcome}`);
  }
  await markDone(store, effect);
}
