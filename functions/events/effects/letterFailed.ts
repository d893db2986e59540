import { perform } from '../../../shared/data/command.ts';
import { complaintKind } from '../../../shared/data/complaintKind.ts';
import { hash, letterPlace } from '../../../shared/data/keys.ts';
import type { Store } from '../../../shared/data/store.ts';
import { failLetter } from '../../../shared/domain/complaint/converse.ts';
import type { Instant } from '../../../shared/domain/instant.ts';

/** A letter did not reach the client: a person has to reach him another way. Said twice, it is one task. */
export async function letterFailed(
  store: Store,
  letterId: string,
  now: Instant,
  requestId: string,
): Promise<void> {
  const place = letterPlace(letterId);
  if (!place) throw new Error(`${letterId} is no letter of ours`);
  const outcome = await perform({
    ...{ store, kind: complaintKind, caseId: place.caseId, now, requestId },
    guard: { hash: hash(`letter-failed ${letterId}`), bodyHash: hash(letterId) },
    decide: (state) => {
      if (!state) throw new Error(`The case of ${letterId} is not there`);
      return failLetter(state, letterId, now);
    },
  });
  if (outcome.outcome !== 'done' && outcome.outcome !== 'replayed') {
    throw new Error(`${letterId} could not be noted as failed: ${outcome.outcome}`);
  }
}
