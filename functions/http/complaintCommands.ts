import type * as z from 'zod';
import type { Complaint as View } from '../../shared/api/complaints.ts';
import { notFound, Stop } from '../../shared/api/problem.ts';
import type { StaffComplaint as StaffView } from '../../shared/api/staffComplaints.ts';
import { type Command, type Outcome, perform } from '../../shared/data/command.ts';
import { complaintKind } from '../../shared/data/complaintKind.ts';
import { keyHolderKey } from '../../shared/data/keys.ts';
import type { Found } from '../../shared/data/read.ts';
import type { Store } from '../../shared/data/store.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { Complaint } from '../../shared/domain/complaint/state.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import type { World } from '../../shared/domain/elapse.ts';
import type { Role } from '../../shared/domain/person.ts';
import { complaintView, staffPart, versionFor } from './complaintView.ts';
import { guardOf, problemOf } from './outcome.ts';
import type { Call, ClientCaller, StaffCaller } from './serve/call.ts';
import { requireCase, staffIn } from './staff.ts';

type CommandCall = Pick<Call, 'operation' | 'params' | 'body' | 'now' | 'requestId' | 'idempotencyKey'> &
  Pick<Call, 'validateOnly' | 'ifMatch'>;
export type ClientCall = CommandCall & { caller: ClientCaller };
export type StaffCall = CommandCall & { caller: StaffCaller };

/** Who asks, and what the rules may know beside the complaint. */
export type Asked<By extends Actor = Actor> = { by: By; role: Role | undefined; world: World };
export type Decide = (state: Complaint, asked: Asked) => Decision;
export type StaffActor = Extract<Actor, { kind: 'staff' }>;
export type DecideAsStaff = (state: Complaint, asked: Asked<StaffActor> & { role: Role }) => Decision;

/** A command of a client on his own complaint; another's is not there. */
export function clientCommand(store: Store, call: ClientCall, caseId: string, decide: Decide) {
  const { clientId, memberId, subject } = call.caller;
  const by: Actor = { kind: 'client', memberId };
  return perform({
    ...commandOf(store, call, caseId, `client ${clientId} ${subject}`),
    admit: (_found, state) => {
      if (state?.clientId !== clientId) throw new Stop(notFound());
    },
    decide: (state, _found, world) => decide(present(state), { by, role: undefined, world }),
    stale: (state) => isStale(call, versionFor(state, 'client')),
  });
}

/** A command of a person of ours on a complaint of his office, or one that was given to him. */
export function staffCommand(store: Store, call: StaffCall, caseId: string, decide: DecideAsStaff) {
  return perform({
    ...commandOf(store, call, caseId, `staff ${call.caller.apiKeyId}`),
    also: [keyHolderKey(call.caller.apiKeyId)],
    admit: (found, state) => requireCase(staffIn(found, call), state),
    decide: (state, found, world) => {
      const { role } = staffIn(found, call);
      return decide(present(state), { by: actorIn(found, call), role, world });
    },
    stale: (state) => isStale(call, versionFor(state, 'staff')),
  });
}

export function actorIn(found: Found, call: StaffCall): StaffActor {
  return { kind: 'staff', staffId: staffIn(found, call).staffId };
}

function commandOf(
  store: Store,
  call: CommandCall,
  caseId: string,
  caller: string,
): Pick<Command<Complaint>, 'store' | 'kind' | 'caseId' | 'now' | 'requestId' | 'guard' | 'validateOnly'> {
  const { now, requestId, validateOnly } = call;
  return { store, kind: complaintKind, caseId, now, requestId, validateOnly, guard: guardOf(caller, call) };
}

function present(state: Complaint | undefined): Complaint {
  if (!state) throw new Stop(notFound());
  return state;
}

function isStale({ ifMatch }: CommandCall, version: number): boolean {
  return ifMatch !== undefined && ifMatch !== String(version);
}

/** What a client gets for his command: the complaint as it stands now, or the problem. */
export function clientAnswer(outcome: Outcome<Complaint>, call: CommandCall) {
  const view = (state: Complaint): View => complaintView(state, outcome.found, call.now, 'client');
  const problem = problemOf(outcome, view);
  if (problem) return { problem };
  const { state } = outcome as Extract<Outcome<Complaint>, { state: Complaint }>;
  return { body: view(state), etag: String(versionFor(state, 'client')) };
}

/** What a person of ours gets: the same with tasks and assignee. */
export function staffAnswer(outcome: Outcome<Complaint>, call: CommandCall) {
  const view = (state: Complaint): z.infer<typeof StaffView> => ({
    ...complaintView(state, outcome.found, call.now, 'staff'),
    ...staffPart(state),
  });
  const problem = problemOf(outcome, view);
  if (problem) return { problem };
  const { state } = outcome as Extract<Outcome<Complaint>, { state: Complaint }>;
  return { body: view(state), etag: String(versionFor(state, 'staff')) };
}
