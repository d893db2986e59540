import type { Outcome } from '../../../shared/data/command.ts';
import { documentIdOf } from '../../../shared/data/keys.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { CaseState } from '../../../shared/domain/case.ts';
import type { Handler } from '../../../shared/domain/handler.ts';
import {
  type ClientCall,
  clientCommand,
  type Decide,
  type StaffCall,
  staffCommand,
} from '../caseCommands.ts';
import { problemOf } from '../outcome.ts';
import { type Files, objectKey, uploadLink } from './files.ts';
import type { Announcement, Taking } from './taking.ts';

export type Deps = { store: Store; files: Files };
type AddCall = (ClientCall | StaffCall) & { params: { id: string }; body: Announcement };

/** A document joins a case: announced in it, uploaded by the link of the answer. */
export async function addTo<S extends CaseState & { handler: Handler }>(
  { store, files }: Deps,
  call: AddCall,
  { kind, count, add, view, caseIdOf }: Taking<S>,
) {
  const caseId = caseIdOf?.(call.params.id) ?? call.params.id;
  const decide: Decide<S> = (state, { by }) =>
    add(state, { ...call.body, documentId: documentIdOf(state.id, count(state) + 1) }, by, call.now);
  const outcome = isStaff(call)
    ? await staffCommand({ store, kind }, call, caseId, decide)
    : await clientCommand({ store, kind }, call, caseId, decide);
  const audience = isStaff(call) ? 'staff' : 'client';
  const problem = problemOf(outcome, (state) => view(state, outcome.found, call.now, audience));
  if (problem) return { problem };
  const { state } = outcome as Extract<Outcome<S>, { state: S }>;
  const documentId = documentIdOf(state.id, count(state));
  if (outcome.outcome === 'checked') return { body: { documentId, caseId: state.id } };
  // The same request again gives a new link to the same document.
  const upload = await uploadLink(files, objectKey(state.id, documentId), call.body, call.now);
  return { body: { documentId, caseId: state.id, upload } };
}

const isStaff = (call: ClientCall | StaffCall): call is StaffCall => call.caller.kind === 'staff';
