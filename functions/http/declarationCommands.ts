import type { StaffDeclarations } from '../../shared/api/declarationView.ts';
import { notFound, Stop } from '../../shared/api/problem.ts';
import { type Outcome, perform } from '../../shared/data/command.ts';
import { declarationIntakeIn, keysBesideDeclarations } from '../../shared/data/declarationIntake.ts';
import { declarationKind } from '../../shared/data/declarationKind.ts';
import { keyHolderKey } from '../../shared/data/keys.ts';
import { policyIn, policyKey } from '../../shared/data/policies.ts';
import type { Found } from '../../shared/data/read.ts';
import type { Store } from '../../shared/data/store.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { accepted, type Decision, refused } from '../../shared/domain/decision.ts';
import { declarationIdOf } from '../../shared/domain/declaration/fileOf.ts';
import { foldDeclaration } from '../../shared/domain/declaration/fold.ts';
import { onPolicy, openDeclarations } from '../../shared/domain/declaration/open.ts';
import type { Declaration } from '../../shared/domain/declaration/state.ts';
import type { World } from '../../shared/domain/elapse.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import {
  actorIn,
  answerOf,
  type ClientCall,
  type CommandCall,
  isStale,
  type StaffCall,
} from './caseCommands.ts';
import { versionFor } from './caseView.ts';
import { declarationStaffPart, declarationView } from './declarationView.ts';
import { guardOf } from './outcome.ts';
import { requireOffice, staffIn } from './staff.ts';

type OnPolicy = { params: { id: string } };
type Decide<By extends Actor> = (state: Declaration, by: By, world: World) => Decision;

/** A command of a client on the declarations of his own policy; the first of them opens the file where there is none. */
export async function clientDeclarationCommand(
  store: Store,
  call: ClientCall & OnPolicy,
  decide: Decide<Actor>,
) {
  const { now, caller, params } = call;
  const by: Actor = { kind: 'client', memberId: caller.memberId };
  const outcome = await perform({
    ...commandOf(store, call, `client ${caller.clientId} ${caller.subject}`),
    also: keysBesideDeclarations(params.id, caller.clientId),
    admit: (found) => {
      if (policyOn(found, params.id).clientId !== caller.clientId) throw new Stop(notFound());
    },
    decide: (state, found, world) => {
      const policy = policyOn(found, params.id);
      if (state) return onPolicy(state, policy, { by, now }, (file) => decide(file, by, world));
      const intake = declarationIntakeIn(found, policy, world, now);
      if (!intake) throw new Stop(notFound());
      const opening = openDeclarations(intake, by, now);
      const decision = decide(foldDeclaration(undefined, opening), by, world);
      return decision.refused ? decision : accepted(opening, ...decision.events);
    },
    stale: (state) => isStale(call, versionFor(state, 'client')),
  });
  return answerOf(outcome, 'client', (state, found) => declarationView(state, found, now, 'client'));
}

/** A command of a person of ours on the declarations of a policy of his office. */
export async function staffDeclarationCommand(
  store: Store,
  call: StaffCall & OnPolicy,
  decide: Decide<ReturnType<typeof actorIn>>,
) {
  const { now, params } = call;
  const outcome: Outcome<Declaration> = await perform({
    ...commandOf(store, call, `staff ${call.caller.apiKeyId}`),
    also: [keyHolderKey(call.caller.apiKeyId), policyKey(params.id)],
    admit: (found) => requireOffice(staffIn(found, call), policyIn(found, params.id)?.policy.office),
    decide: (state, found, world) => {
      const by = actorIn(found, call);
      if (!state) return nothingAsked;
      return onPolicy(state, policyOn(found, params.id), { by, now }, (file) => decide(file, by, world));
    },
    stale: (state) => isStale(call, versionFor(state, 'staff')),
  });
  return answerOf(
    outcome,
    'staff',
    (state, found): StaffDeclarations => ({
      ...declarationView(state, found, now, 'staff'),
      ...declarationStaffPart(state),
    }),
  );
}

const nothingAsked = refused(
  'rule',
  'nothing-to-declare',
  'Under this policy nothing is declared or billed.',
);

function commandOf(store: Store, call: CommandCall & OnPolicy, caller: string) {
  const { now, requestId, validateOnly, params } = call;
  const caseId = declarationIdOf(params.id);
  return { store, kind: declarationKind, caseId, now, requestId, validateOnly, guard: guardOf(caller, call) };
}

function policyOn(found: Found, policyId: string): Policy {
  const policy = policyIn(found, policyId)?.policy;
  if (!policy) throw new Stop(notFound());
  return policy;
}
