import { notFound, Stop } from '../../shared/api/problem.ts';
import type { CaseKind } from '../../shared/data/caseRecord.ts';
import { type Command, type Outcome, perform } from '../../shared/data/command.ts';
import { keyHolderKey } from '../../shared/data/keys.ts';
import type { Found } from '../../shared/data/read.ts';
import type { Store } from '../../shared/data/store.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { CaseState } from '../../shared/domain/case.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import type { World } from '../../shared/domain/elapse.ts';
import type { Handler } from '../../shared/domain/handler.ts';
import type { Role } from '../../shared/domain/person.ts';
import { type Audience, versionFor } from './caseView.ts';
import { guardOf, problemOf } from './outcome.ts';
import type { Call, ClientCaller, StaffCaller } from './serve/call.ts';
import { requireCase, staffIn } from './staff.ts';

export type CommandCall = Pick<
  Call,
  'operation' | 'params' | 'body' | 'now' | 'requestId' | 'idempotencyKey'
> &
  Pick<Call, 'validateOnly' | 'ifMatch'>;
export type ClientCall = CommandCall & { caller: ClientCaller };
export type StaffCall = CommandCall & { caller: StaffCaller };

/** A case that somebody of ours answers for. */
type Handled = CaseState & { handler: Handler };
/** Where a command is done: the store, and the kind of case. */
export type Desk<S extends CaseState> = { store: Store; kind: CaseKind<S> };

/** Who asks, and what the rules may know beside the case. */
export type Asked<By extends Actor = Actor> = { by: By; role: Role | undefined; world: World; found: Found };
export type Decide<S> = (state: S, asked: Asked) => Decision;
export type StaffActor = Extract<Actor, { kind: 'staff' }>;
export type DecideAsStaff<S> = (state: S, asked: Asked<StaffActor> & { role: Role }) => Decision;
/** What the rule reads in the same call, and what must not change under it or is written with the case. */
export type Beside<S extends CaseState> = Pick<Command<S>, 'also' | 'alsoOf' | 'along'>;

/** A command of a client on his own case; another's is not there. */
export function clientCommand<S extends Handled>(
  desk: Desk<S>,
  call: ClientCall,
  caseId: string,
  decide: Decide<S>,
  beside: Beside<S> = {},
) {
  const { clientId, memberId, subject } = call.caller;
  const by: Actor = { kind: 'client', memberId };
  return perform<S>({
    ...commandOf(desk, call, caseId, `client ${clientId} ${subject}`),
    ...beside,
    admit: (_found, state) => {
      if (state?.clientId !== clientId) throw new Stop(notFound());
    },
    decide: (state, found, world) => decide(present(state), { by, role: undefined, world, found }),
    stale: (state) => isStale(call, versionFor(state, 'client')),
  });
}

/** A command of a person of ours on a case of his office, or one that was given to him. */
export function staffCommand<S extends Handled>(
  desk: Desk<S>,
  call: StaffCall,
  caseId: string,
  decide: DecideAsStaff<S>,
  { also = [], ...beside }: Beside<S> = {},
) {
  return perform<S>({
    ...commandOf(desk, call, caseId, `staff ${call.caller.apiKeyId}`),
    ...beside,
    also: [keyHolderKey(call.caller.apiKeyId), ...also],
    admit: (found, state) => requireCase(staffIn(found, call), state),
    decide: (state, found, world) => {
      const { role } = staffIn(found, call);
      return decide(present(state), { by: actorIn(found, call), role, world, found });
    },
    stale: (state) => isStale(call, versionFor(state, 'staff')),
  });
}

export function actorIn(found: Found, call: StaffCall): StaffActor {
  return { kind: 'staff', staffId: staffIn(found, call).staffId };
}

function commandOf<S extends CaseState>(
  { store, kind }: Desk<S>,
  call: CommandCall,
  caseId: string,
  caller: string,
) {
  const { now, requestId, validateOnly } = call;
  return { store, kind, caseId, now, requestId, validateOnly, guard: guardOf(caller, call) };
}

function present<S>(state: S | undefined): S {
  if (!state) throw new Stop(notFound());
  return state;
}

/** Whether the caller's If-Match names an older state. */
export function isStale({ ifMatch }: Pick<CommandCall, 'ifMatch'>, version: number): boolean {
  return ifMatch !== undefined && ifMatch !== String(version);
}

/** What the caller gets for a command: the case as it stands now, as he may see it, or the problem. */
export function answerOf<S extends CaseState, V>(
  outcome: Outcome<S>,
  audience: Audience,
  view: (state: S, found: Found) => V,
) {
  const problem = problemOf(outcome, (state) => view(state, outcome.found), audience);
  if (problem) return { problem };
  const { state } = outcome as Extract<Outcome<S>, { state: S }>;
  return { body: view(state, outcome.found), etag: String(versionFor(state, audience)) };
}
