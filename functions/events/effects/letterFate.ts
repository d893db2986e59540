import { kindOf } from '../../../shared/data/caseKinds.ts';
import { type Command, perform } from '../../../shared/data/command.ts';
import { hash, letterPlace } from '../../../shared/data/keys.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { CaseState } from '../../../shared/domain/case.ts';
import type { Instant } from '../../../shared/domain/instant.ts';

/** A letter did not reach the client: a person has to reach him another way. Said twice, it is one task. */
export function letterFailed(store: Store, letterId: string, now: Instant, requestId: string): Promise<void> {
  return note(store, letterId, { now, requestId }, 'letter-failed', (kind) => kind.letterFailed);
}

/** A letter reached the client: where a period hangs on that, it begins (`design.md` 8, `charter.md` F 16). */
export function letterDelivered(
  store: Store,
  letterId: string,
  at: Instant,
  requestId: string,
): Promise<void> {
  return note(store, letterId, { now: at, requestId }, 'letter-delivered', (kind) => kind.letterDelivered);
}

type When = { now: Instant; requestId: string };
type Kind = ReturnType<typeof kindOf>;
type Rule = (
  state: CaseState,
  letterId: string,
  at: Instant,
) => ReturnType<Command<CaseState>['decide']> | undefined;

async function note(
  store: Store,
  letterId: string,
  { now, requestId }: When,
  what: string,
  ruleOf: (kind: Kind) => Rule | undefined,
): Promise<void> {
  const place = letterPlace(letterId);
  if (!place) throw new Error(`${letterId} is no letter of ours`);
  const kind = kindOf(place.caseId);
  const rule = ruleOf(kind);
  if (!rule) return;
  const outcome = await perform({
    ...{ store, kind, caseId: place.caseId, now, requestId },
    guard: { hash: hash(`${what} ${letterId}`), bodyHash: hash(letterId) },
    decide: (state) => {
      if (!state) throw new Error(`The case of ${letterId} is not there`);
      return rule(state, letterId, now) ?? nothing;
    },
  });
  if (outcome.outcome === 'refused' && outcome.refusal === nothing) return;
  if (outcome.outcome !== 'done' && outcome.outcome !== 'replayed') {
    throw new Error(`${what} of ${letterId} could not be noted: ${outcome.outcome}`);
  }
}

/** Nothing hangs on this letter: nothing is written. */
const nothing = { refused: 'rule', reasons: [] } as const satisfies { refused: 'rule'; reasons: [] };
