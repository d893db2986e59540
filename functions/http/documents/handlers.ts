import type { documents } from '../../../shared/api/documents.ts';
import type { policyDocuments } from '../../../shared/api/policyDocuments.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import { casePartition, documentPlace, header, keyHolderKey } from '../../../shared/data/keys.ts';
import { forgottenKey } from '../../../shared/data/personal/places.ts';
import { policyIn, policyKey } from '../../../shared/data/policies.ts';
import { policyDocumentIn, policyDocumentKeys } from '../../../shared/data/policyDocuments.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Key, Store } from '../../../shared/data/store.ts';
import type { OfficeCode } from '../../../shared/domain/office.ts';
import type { HandlersOf } from '../serve/call.ts';
import { requireKind, requireOffice, staffIn } from '../staff.ts';
import { addTo, type Deps } from './adding.ts';
import { downloadLink, type Files, objectKey, whatIsUploaded } from './files.ts';
import { issueForClient, issueForStaff } from './issuing.ts';
import { documentPage, presentDocument } from './reading.ts';
import { toClaims, toComplaints, toEnquiries, toFeedback, toRenewals, uploadsIn } from './taking.ts';

type Routes = typeof documents & typeof policyDocuments;

/** Documents: those uploaded to a case, announced there and kept in the bucket, and those we write about a policy. */
export function documentHandlers(deps: Deps): HandlersOf<Routes> {
  const { store, files } = deps;
  return {
    addComplaintDocument: (call) => addTo(deps, call, toComplaints),
    addStaffComplaintDocument: (call) => addTo(deps, call, toComplaints),
    addClaimDocument: (call) => addTo(deps, call, toClaims),
    addStaffClaimDocument: (call) => addTo(deps, call, toClaims),
    addEnquiryDocument: (call) => addTo(deps, call, toEnquiries),
    addStaffEnquiryDocument: (call) => addTo(deps, call, toEnquiries),
    addFeedbackDocument: (call) => addTo(deps, call, toFeedback),
    addStaffFeedbackDocument: (call) => addTo(deps, call, toFeedback),
    addRenewalDocument: (call) => addTo(deps, call, toRenewals),
    addStaffRenewalDocument: (call) => addTo(deps, call, toRenewals),
    getDocument: async ({ caller, params, produces }) => {
      const document = await documentIn(store, params.id);
      if (!document.is || document.clientId !== caller.clientId) throw new Stop(notFound());
      return document.is === 'written' ? presentDocument(document.kept, produces) : linkTo(files, document);
    },
    getStaffDocument: async (call) => {
      const holderKey = keyHolderKey(call.caller.apiKeyId);
      const document = await documentIn(store, call.params.id, holderKey);
      const holder = staffIn(document.found, call);
      requireOffice(holder, document.office);
      requireKind(holder, documentPlace(call.params.id)?.caseId ?? '');
      if (!document.is) throw new Stop(notFound());
      return document.is === 'written'
        ? presentDocument(document.kept, call.produces)
        : linkTo(files, document);
    },
    listPolicyDocuments: async ({ caller, params, query }) => {
      const found = await readAll(store, [policyKey(params.id)]);
      if (policyIn(found, params.id)?.policy.clientId !== caller.clientId) throw new Stop(notFound());
      return { body: await documentPage(store, params.id, query) };
    },
    listStaffPolicyDocuments: async (call) => {
      const { id } = call.params;
      const found = await readAll(store, [keyHolderKey(call.caller.apiKeyId), policyKey(id)]);
      requireOffice(staffIn(found, call), policyIn(found, id)?.policy.office);
      return { body: await documentPage(store, id, call.query) };
    },
    issuePolicyDocument: (call) => issueForClient(store, call),
    issueStaffPolicyDocument: (call) => issueForStaff(store, call),
  };
}

/** Whose document it is and what it is: written by us, or uploaded to a case; neither when there is none. */
async function documentIn(store: Store, documentId: string, also?: Key) {
  const place = documentPlace(documentId);
  const caseKey = header(casePartition(place?.caseId ?? ''));
  const forgotten = forgottenKey(casePartition(place?.caseId ?? ''));
  const written = policyDocumentKeys(documentId)?.keys;
  const keys = [...(written ?? [caseKey, forgotten]), ...(also ? [also] : [])];
  const found = await readAll(store, keys);
  const kept = policyDocumentIn(found, documentId);
  if (kept) return { is: 'written' as const, kept, found, ...ownerOf(kept.record) };
  const state = written ? undefined : uploadsIn(found(caseKey));
  if (!state || !place || place.n < 1 || place.n > state.uploads)
    return { is: undefined, clientId: undefined, office: undefined, found };
  const erasedAt = found(forgotten)?.at;
  const key = objectKey(place.caseId, documentId);
  return { is: 'uploaded' as const, key, erasedAt, found, ...ownerOf(state) };
}

const ownerOf = ({ clientId, office }: { clientId: string; office: OfficeCode }) => ({ clientId, office });

/** What was uploaded is handed out only when it is what it was announced as. */
async function linkTo(files: Files, { key, erasedAt }: { key: string; erasedAt: unknown }) {
  const uploaded = await whatIsUploaded(files, key);
  if (uploaded === 'as-announced') return { redirect: await downloadLink(files, key) };
  if (uploaded === 'missing' && erasedAt !== undefined)
    return problemWith('conflict', 'erased', `It was erased on ${erasedAt}.`);
  if (uploaded === 'missing') {
    const because = 'The content has not been uploaded yet.';
    return problemWith('conflict', 'upload-awaited', because);
  }
  const because = 'What was uploaded is not a file of the type that was announced: nobody is given it.';
  return problemWith('refused', 'not-what-it-says', because, 'Add it again, under the type that it is.');
}

function problemWith(kind: 'conflict' | 'refused', code: string, because: string, remedy?: string) {
  return { problem: { kind, detail: because, reasons: [{ code, because, ...(remedy && { remedy }) }] } };
}
