import type { documents } from '../../../shared/api/documents.ts';
import { claimKind } from '../../../shared/data/claimKind.ts';
import type { Outcome } from '../../../shared/data/command.ts';
import { complaintKind } from '../../../shared/data/complaintKind.ts';
import { documentIdOf } from '../../../shared/data/keys.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { CaseState } from '../../../shared/domain/case.ts';
import { giveDocument } from '../../../shared/domain/claim/papers.ts';
import { addDocument } from '../../../shared/domain/complaint/converse.ts';
import type { Handler } from '../../../shared/domain/handler.ts';
import { clientCommand, type Decide, type Desk, staffCommand } from '../caseCommands.ts';
import type { Audience } from '../caseView.ts';
import { claimView } from '../claimView.ts';
import { complaintView } from '../complaintView.ts';
import { problemOf } from '../outcome.ts';
import type { Call } from '../serve/call.ts';
import { type Files, objectKey, uploadLink } from './files.ts';

type Routes = typeof documents;
type ComplaintCall = Call<Routes['addComplaintDocument']> | Call<Routes['addStaffComplaintDocument']>;
type ClaimCall = Call<Routes['addClaimDocument']> | Call<Routes['addStaffClaimDocument']>;
export type Deps = { store: Store; files: Files };

/** A document of a complaint: announced in the case, uploaded by the link of the answer. */
export async function addToComplaint(deps: Deps, call: ComplaintCall) {
  const outcome = await decided({ store: deps.store, kind: complaintKind }, call, (state, { by }) =>
    addDocument(state, { ...call.body, documentId: nextId(state) }, by, call.now),
  );
  return announced(deps, call, outcome, complaintView);
}

/** A document of a claim, which may be a paper of its list. */
export async function addToClaim(deps: Deps, call: ClaimCall) {
  const outcome = await decided({ store: deps.store, kind: claimKind }, call, (state, { by }) =>
    giveDocument(state, { ...call.body, documentId: nextId(state) }, by, call.now),
  );
  return announced(deps, call, outcome, claimView);
}

function decided<S extends WithDocuments>(desk: Desk<S>, call: ComplaintCall | ClaimCall, decide: Decide<S>) {
  const { caller, params } = call;
  return caller.kind === 'staff'
    ? staffCommand(desk, { ...call, caller }, params.id, decide)
    : clientCommand(desk, { ...call, caller }, params.id, decide);
}

/** A case with documents, which it counts. */
type WithDocuments = CaseState & { documents: number; handler: Handler };

const nextId = ({ id, documents }: WithDocuments) => documentIdOf(id, documents + 1);

/** The same request again gives a new link to the same document. */
async function announced<S extends WithDocuments>(
  { files }: Deps,
  call: ComplaintCall | ClaimCall,
  outcome: Outcome<S>,
  view: (state: S, found: Outcome<S>['found'], now: ComplaintCall['now'], audience: Audience) => unknown,
) {
  const audience = call.caller.kind === 'staff' ? 'staff' : 'client';
  const problem = problemOf(outcome, (state) => view(state, outcome.found, call.now, audience));
  if (problem) return { problem };
  const { state } = outcome as Extract<Outcome<S>, { state: S }>;
  const documentId = documentIdOf(state.id, state.documents);
  if (outcome.outcome === 'checked') return { body: { documentId, caseId: state.id } };
  const upload = await uploadLink(files, objectKey(state.id, documentId), call.body, call.now);
  return { body: { documentId, caseId: state.id, upload } };
}
