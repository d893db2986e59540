import { kindOf } from '../../../shared/data/caseKinds.ts';
import { type Command, perform } from '../../../shared/data/command.ts';
import { hash } from '../../../shared/data/keys.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { CaseState } from '../../../shared/domain/case.ts';
import type { Decision } from '../../../shared/domain/decision.ts';

type Told = Pick<Command<CaseState>, 'caseId' | 'now' | 'requestId' | 'also' | 'alsoOf'> & {
  /** By its id unless it is named. */
  kind?: Command<CaseState>['kind'];
};
/** What the case makes of it; undefined when it concerns nothing there. */
type Rule = (...known: Parameters<Command<CaseState>['decide']>) => Decision | undefined;

/**
 * Lets a case know of something that happened elsewhere, as of its own instant. `what` names it for ever: said
 * twice it is done once. A refusal is a bug of the rules and is thrown.
 */
export async function onCase(store: Store, told: Told, what: string, rule: Rule): Promise<void> {
  const outcome = await perform<CaseState>({
    ...{ store, ...told, kind: told.kind ?? kindOf(told.caseId) },
    guard: { hash: hash(what), bodyHash: hash(what) },
    decide: (...known) => rule(...known) ?? nothing,
  });
  if (outcome.outcome === 'refused' && outcome.refusal === nothing) return;
  if (outcome.outcome !== 'done' && outcome.outcome !== 'replayed') {
    const because = outcome.outcome === 'refused' ? JSON.stringify(outcome.refusal.reasons) : outcome.outcome;
    throw new Error(`${told.caseId} did not take ${what}: ${because}`);
  }
}

const nothing = { refused: 'rule', reasons: [] } as const satisfies { refused: 'rule'; reasons: [] };
