import { reactionsOf } from '../../../shared/data/caseReactions.ts';
import { letterPlace } from '../../../shared/data/keys.ts';
import type { Reactions } from '../../../shared/data/reactions.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { CaseState } from '../../../shared/domain/case.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { onCase } from './onCase.ts';

/** A letter did not reach the client: a person has to reach him another way. Said twice, it is one task. */
export function letterFailed(store: Store, letterId: string, now: Instant, requestId: string): Promise<void> {
  return noteOf('letterFailed')(store, letterId, now, requestId);
}

/** A letter reached the client: where a period hangs on that, it begins (`design.md` 8, `charter.md` F 16). */
export function letterDelivered(
  store: Store,
  letterId: string,
  at: Instant,
  requestId: string,
): Promise<void> {
  return noteOf('letterDelivered')(store, letterId, at, requestId);
}

function noteOf(fate: keyof Pick<Reactions<CaseState>, 'letterFailed' | 'letterDelivered'>) {
  return async (store: Store, letterId: string, now: Instant, requestId: string): Promise<void> => {
    const place = letterPlace(letterId);
    if (!place) throw new Error(`${letterId} is no letter of ours`);
    const { caseId } = place;
    const rule = reactionsOf(caseId)[fate];
    if (!rule) return;
    await onCase(store, { caseId, now, requestId }, `${fate} ${letterId}`, (state) => {
      if (!state) throw new Error(`The case of ${letterId} is not there`);
      return rule(state, letterId, now);
    });
  };
}
