import type { CaseKind } from '../../../shared/data/caseRecord.ts';
import { claimKind } from '../../../shared/data/claimKind.ts';
import type { Outcome } from '../../../shared/data/command.ts';
import { complaintKind } from '../../../shared/data/complaintKind.ts';
import { documentIdOf } from '../../../shared/data/keys.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import type { CaseState } from '../../../shared/domain/case.ts';
import type { PaperCode } from '../../../shared/domain/claim/paperRules.ts';
import { giveDocument } from '../../../shared/domain/claim/papers.ts';
import { addDocument } from '../../../shared/domain/complaint/converse.ts';
import type { Decision } from '../../../shared/domain/decision.ts';
import type { Handler } from '../../../shared/domain/handler.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import {
  type ClientCall,
  clientCommand,
  type Decide,
  type StaffCall,
  staffCommand,
} from '../caseCommands.ts';
import type { Audience } from '../caseView.ts';
import { claimView } from '../claimView.ts';
import { complaintView } from '../complaintView.ts';
import { problemOf } from '../outcome.ts';
import { type Announced, type Files, objectKey, uploadLink } from './files.ts';

export type Deps = { store: Store; files: Files };

/** A case with documents, which it counts. */
type WithDocuments = CaseState & { documents: number; handler: Handler };
type Announcement = Announced & { name: string; code?: PaperCode | undefined };
type AddCall = (ClientCall | StaffCall) & { params: { id: string }; body: Announcement };

/** How a kind of case takes a document: what it decides, and how it is shown to whoever meets a conflict. */
export type Taking<S extends WithDocuments> = {
  kind: CaseKind<S>;
  add: (state: S, document: Announcement & { documentId: string }, by: Actor, now: Instant) => Decision;
  view: (state: S, found: Outcome<S>['found'], now: Instant, audience: Audience) => unknown;
};

export const toComplaints: Taking<Parameters<typeof complaintView>[0]> = {
  ...{ kind: complaintKind, view: complaintView },
  add: (state, { code: _, ...document }, by, now) => addDocument(state, document, by, now),
};
/** A document of a claim may be a paper of its list. */
export const toClaims: Taking<Parameters<typeof claimView>[0]> = {
  ...{ kind: claimKind, view: claimView, add: giveDocument },
};

/** A document joins a case: announced in it, uploaded by the link of the answer. */
export async function addTo<S extends WithDocuments>(deps: Deps, call: AddCall, taking: Taking<S>) {
  const { store, files } = deps;
  const { kind, add, view } = taking;
  const decide: Decide<S> = (state, { by }) =>
    add(state, { ...call.body, documentId: documentIdOf(state.id, state.documents + 1) }, by, call.now);
  const outcome = isStaff(call)
    ? await staffCommand({ store, kind }, call, call.params.id, decide)
    : await clientCommand({ store, kind }, call, call.params.id, decide);
  const audience = isStaff(call) ? 'staff' : 'client';
  const problem = problemOf(outcome, (state) => view(state, outcome.found, call.now, audience));
  if (problem) return { problem };
  const { state } = outcome as Extract<Outcome<S>, { state: S }>;
  const documentId = documentIdOf(state.id, state.documents);
  if (outcome.outcome === 'checked') return { body: { documentId, caseId: state.id } };
  // The same request again gives a new link to the same document.
  const upload = await uploadLink(files, objectKey(state.id, documentId), call.body, call.now);
  return { body: { documentId, caseId: state.id, upload } };
}

const isStaff = (call: ClientCall | StaffCall): call is StaffCall => call.caller.kind === 'staff';
