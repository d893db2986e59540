import type * as z from 'zod';
import type { Complaint as View } from '../../shared/api/complaints.ts';
import { notFound, Stop } from '../../shared/api/problem.ts';
import type { StaffComplaint as StaffView } from '../../shared/api/staffComplaints.ts';
import { type Command, type Outcome, perform } from '../../shared/data/command.ts';
import { complaintKind } from '../../shared/data/complaintKind.ts';
import { keyHolderKey, officeOf } from '../../shared/data/keys.ts';
import type { Found } from '../../shared/data/read.ts';
import { rosterKey } from '../../shared/data/registers.ts';
import type { Store } from '../../shared/data/store.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { Complaint } from '../../shared/domain/complaint/state.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import { complaintView, staffPart, versionFor } from './complaintView.ts';
import { guardOf, problemOf } from './outcome.ts';
import type { Call, ClientCaller, StaffCaller } from './serve/call.ts';
import { requireOffice, staffIn } from './staff.ts';

type CommandCall = Pick<Call, 'operation' | 'params' | 'body' | 'now' | 'requestId' | 'idempotencyKey'> &
  Pick<Call, 'validateOnly' | 'ifMatch'>;
type ClientCall = CommandCall & { caller: ClientCaller };
type StaffCall = CommandCall & { caller: StaffCaller };

export type Decide = (state: Complaint, by: Actor, found: Found) => Decision;

/** A command of a client on his own complaint; another's is not there. */
export function clientCommand(store: Store, call: ClientCall, caseId: string, decide: Decide) {
  const { clientId, memberId, subject } = call.caller;
  const by: Actor = { kind: 'client', memberId };
  return perform({
    ...commandOf(store, call, caseId, `client ${clientId} ${subject}`),
    also: [rosterKey(officeOf(caseId))],
    admit: (_found, state) => {
      if (state?.clientId !== clientId) throw new Stop(notFound());
    },
    decide: (state, found) => decide(present(state), by, found),
    stale: (state) => isStale(call, versionFor(state, 'client')),
  });
}

/** A command of a person of ours on a complaint of his office. */
export function staffCommand(store: Store, call: StaffCall, caseId: string, decide: Decide) {
  return perform({
    ...commandOf(store, call, caseId, `staff ${call.caller.apiKeyId}`),
    also: [keyHolderKey(call.caller.apiKeyId), rosterKey(officeOf(caseId))],
    admit: (found, state) => requireOffice(staffIn(found, call), state?.office),
    decide: (state, found) => decide(present(state), actorIn(found, call), found),
    stale: (state) => isStale(call, versionFor(state, 'staff')),
  });
}

export function actorIn(found: Found, call: StaffCall): Actor {
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
