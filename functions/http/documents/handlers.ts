import * as z from 'zod';
import type { documents } from '../../../shared/api/documents.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import { casePartition, documentPlace, header, keyHolderKey } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Key, Store } from '../../../shared/data/store.ts';
import { OfficeCode } from '../../../shared/domain/office.ts';
import type { HandlersOf } from '../serve/call.ts';
import { requireKind, requireOffice, staffIn } from '../staff.ts';
import { addToClaim, addToComplaint, type Deps } from './adding.ts';
import { downloadLink, type Files, isUploaded, objectKey } from './files.ts';

/** Documents of a case: announced in the case, uploaded to and read from the bucket by signed links. */
export function documentHandlers(deps: Deps): HandlersOf<typeof documents> {
  const { store, files } = deps;
  return {
    addComplaintDocument: (call) => addToComplaint(deps, call),
    addStaffComplaintDocument: (call) => addToComplaint(deps, call),
    addClaimDocument: (call) => addToClaim(deps, call),
    addStaffClaimDocument: (call) => addToClaim(deps, call),
    getDocument: async ({ caller, params }) => {
      const { state, key } = await documentIn(store, params.id);
      if (!key || state?.clientId !== caller.clientId) throw new Stop(notFound());
      return linkTo(files, key);
    },
    getStaffDocument: async (call) => {
      const holderKey = keyHolderKey(call.caller.apiKeyId);
      const { state, key, found } = await documentIn(store, call.params.id, holderKey);
      const holder = staffIn(found, call);
      requireOffice(holder, key ? state?.office : undefined);
      requireKind(holder, state?.id ?? '');
      return linkTo(files, String(key));
    },
  };
}

/** A case of any kind, as far as its documents go; one without documents counts none. */
const Counted = z.object({
  state: z.object({
    ...{ id: z.string(), clientId: z.string(), office: OfficeCode },
    documents: z.number().int().default(0),
  }),
});

/** The case of a document and where its content is, or undefined when there is no such document. */
async function documentIn(store: Store, documentId: string, also?: Key) {
  const place = documentPlace(documentId);
  const key = header(casePartition(place?.caseId ?? ''));
  const found = await readAll(store, [key, ...(also ? [also] : [])]);
  const item = found(key);
  const state = item && Counted.parse(item).state;
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
