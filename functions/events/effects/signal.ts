import { reactionsOf } from '../../../shared/data/caseReactions.ts';
import { markDone } from '../../../shared/data/effectMarks.ts';
import type { SignalEffect } from '../../../shared/data/effects.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { CaseState } from '../../../shared/domain/case.ts';
import { onCase } from './onCase.ts';

/**
 * Tells a case what another case, or a buyer, has to say: as of the sender's instant, so that it does not
 * matter when it arrives.
 */
export async function tellCase({ store }: { store: Store }, effect: SignalEffect): Promise<void> {
  const { to, name, at, data, requestId, PK, SK } = effect;
  const { kind, signals, alsoFor, alsoOfFor } = reactionsOf(to);
  const take = signals?.[name];
  if (!take) throw new Error(`${kind.process.kind} takes no signal ${name}`);
  const signal = { name, at, data };
  const parameters = {
    ...{ caseId: to, now: at, requestId, also: alsoFor?.(signal) ?? [] },
    alsoOf: (state: CaseState) => alsoOfFor?.(signal, state) ?? [],
  };
  await onCase(store, parameters, `signal ${PK} ${SK}`, (state, found, world) =>
    take(state, { caseId: to, signal, world, found }),
  );
  await markDone(store, effect);
}
