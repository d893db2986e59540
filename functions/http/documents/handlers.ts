import type { documents } from '../../../shared/api/documents.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import { parseCase } from '../../../shared/data/caseRecord.ts';
import type { Outcome } from '../../../shared/data/command.ts';
import { complaintKind } from '../../../shared/data/complaintKind.ts';
import {
  casePartition,
  documentIdOf,
  documentPlace,
  header,
  keyHolderKey,
} from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Key, Store } from '../../../shared/data/store.ts';
import { addDocument } from '../../../shared/domain/complaint/converse.ts';
import type { Complaint } from '../../../shared/domain/complaint/state.ts';
import { clientCommand, type Decide, staffCommand } from '../complaintCommands.ts';
import { complaintView } from '../complaintView.ts';
import { problemOf } from '../outcome.ts';
import type { Call, HandlersOf } from '../serve/call.ts';
import { requireOffice, staffIn } from '../staff.ts';
import { downloadLink, type Files, isUploaded, uploadLink } from './files.ts';

type Routes = typeof documents;
type AddCall = Call<Routes['addComplaintDocument']> | Call<Routes['addStaffComplaintDocument']>;
type Deps = { store: Store; files: Files };

/** Documents of a case: announced in the case, uploaded to and read from the bucket by signed links. */
export function documentHandlers(deps: Deps): HandlersOf<Routes> {
  const { store, files } = deps;
  return {
    addComplaintDocument: async (call) =>
      announced(deps, call, await clientCommand(store, call, call.params.id, adding(call))),
    addStaffComplaintDocument: async (call) =>
      announced(deps, call, await staffCommand(store, call, call.params.id, adding(call))),
    getDocument: async ({ caller, params }) => {
      const { state, key } = await documentIn(store, params.id);
      if (!key || state?.clientId !== caller.clientId) throw new Stop(notFound());
      return linkTo(files, key);
    },
    getStaffDocument: async (call) => {
      const holderKey = keyHolderKey(call.caller.apiKeyId);
      const { state, key, found } = await documentIn(store, call.params.id, holderKey);
      requireOffice(staffIn(found, call), key ? state?.office : undefined);
      return linkTo(files, String(key));
    },
  };
}

function adding(call: AddCall): Decide {
  return (state, { by }) => {
    const documentId = documentIdOf(state.id, state.documents + 1);
    return addDocument(state, { ...call.body, documentId }, by, call.now);
  };
}

/** The same request again gives a new link to the same document. */
async function announced({ files }: Deps, call: AddCall, outcome: Outcome<Complaint>) {
  const audience = call.caller.kind === 'staff' ? 'staff' : 'client';
  const problem = problemOf(outcome, (state) => complaintView(state, outcome.found, call.now, audience));
  if (problem) return { problem };
  const { state } = outcome as Extract<Outcome<Complaint>, { state: Complaint }>;
  const documentId = documentIdOf(state.id, state.documents);
  if (outcome.outcome === 'checked') return { body: { documentId, caseId: state.id } };
  const upload = await uploadLink(files, objectKey(state.id, documentId), call.body, call.now);
  return { body: { documentId, caseId: state.id, upload } };
}

const objectKey = (caseId: string, documentId: string) => `${caseId}/${documentId}`;

/** The case of a document and where its content is, or undefined when there is no such document. */
async function documentIn(store: Store, documentId: string, also?: Key) {
  const place = documentPlace(documentId);
  const key = header(casePartition(place?.caseId ?? ''));
  const found = await readAll(store, [key, ...(also ? [also] : [])]);
  const item = found(key);
  const state = item && parseCase(complaintKind, item).state;
  const known = state && place && place.n >= 1 && place.n <= state.documents;
  return { state, found, key: known ? objectKey(state.id, documentId) : undefined };
}

async function linkTo(files: Files, key: string) {
  if (await isUploaded(files, key)) return { redirect: await downloadLink(files, key) };
  const because = 'The content has not been uploaded yet.';
  return {
    problem: { kind: 'conflict' as const, detail: because, reasons: [{ code: 'upload-awaited', because }] },
  };
}
