import { type CaseRecord, parseCase } from '../../../shared/data/caseRecord.ts';
import { commitActions } from '../../../shared/data/commit.ts';
import { declarationIntakeIn } from '../../../shared/data/declarationIntake.ts';
import { declarationKind } from '../../../shared/data/declarationKind.ts';
import { casePartition, header } from '../../../shared/data/keys.ts';
import type { Found } from '../../../shared/data/read.ts';
import { worldIn } from '../../../shared/data/registers.ts';
import type { Key, Store } from '../../../shared/data/store.ts';
import type { Action } from '../../../shared/data/transact.ts';
import type { EventDraft } from '../../../shared/domain/case.ts';
import { declarationIdOf } from '../../../shared/domain/declaration/fileOf.ts';
import { followPolicy, openDeclarations } from '../../../shared/domain/declaration/open.ts';
import type { Declaration } from '../../../shared/domain/declaration/state.ts';
import { asOf } from '../../../shared/domain/elapse.ts';
import type { Policy } from '../../../shared/domain/policy/policy.ts';
import type { Call, StaffCaller } from '../serve/call.ts';
import { staffIn } from '../staff.ts';

type Entering = Pick<Call, 'now' | 'requestId' | 'operation'> & { caller: StaffCaller };
type Actions = Action<'guard-exists' | 'version-differs'>[];

export const declarationsKey = (policyId: string): Key => header(casePartition(declarationIdOf(policyId)));

/** The declarations of a new policy: their dates stand from the transaction that enters it. */
export function declarationsOpen(store: Store, found: Found, policy: Policy, call: Entering): Actions {
  const { office } = policy;
  const intake = declarationIntakeIn(found, policy, worldIn(found, office), call.now);
  if (!intake) throw new Error(`The client of ${policy.policyId} is not there`);
  return written(store, undefined, [openDeclarations(intake, actorOf(found, call), call.now)], call);
}

/** New terms move the dates of what is not declared yet, by the same transaction. */
export function declarationsFollow(store: Store, found: Found, policy: Policy, call: Entering): Actions {
  const item = found(declarationsKey(policy.policyId));
  const before = item && parseCase(declarationKind, item);
  if (!before) return [];
  const { process } = declarationKind;
  const passed = asOf(process, before.state, call.now, worldIn(found, policy.office));
  const events = followPolicy(passed.state, policy, actorOf(found, call), call.now);
  return events.length === 0 ? [] : written(store, before, [...passed.events, ...events], call);
}

function written(
  store: Store,
  before: CaseRecord<Declaration> | undefined,
  events: EventDraft[],
  { now, requestId }: Entering,
): Actions {
  return commitActions({ store, kind: declarationKind, before, events, now, requestId }).actions;
}

function actorOf(found: Found, call: Entering) {
  return { kind: 'staff', staffId: staffIn(found, call).staffId } as const;
}
