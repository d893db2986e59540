import * as z from 'zod';
import { PaperCode } from '../domain/claim/paperRules.ts';
import { claimId } from './claimView.ts';
import { complaintId } from './complaints.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, line } from './schemas.ts';

/** What may be uploaded: type, and at most 20 MB. */
export const contentTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'text/plain',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;

const NewDocument = z.strictObject({
  name: line(200),
  contentType: z.enum(contentTypes),
  size: z.number().int().positive().max(20_000_000),
  /** SHA-256 of the content in base64: nothing else can be uploaded. */
  sha256: z.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, 'must be a SHA-256 in base64'),
});

/** Where to PUT the content, with exactly these headers, until `expiresAt`. */
export const Upload = z.strictObject({
  documentId: Id,
  caseId: Id,
  /** Absent in a dry run: nothing was made to upload to. */
  upload: z
    .strictObject({ url: z.string(), headers: z.record(z.string(), z.string()), expiresAt: Instant })
    .optional(),
});

const add = {
  method: 'POST',
  command: true,
  params: complaintId,
  body: NewDocument,
  returns: Upload,
  status: 201,
} as const;
const addToClaim = {
  ...add,
  params: claimId,
  /** `code`: which paper of the claim's list it is; none for any other document. */
  body: NewDocument.extend({ code: PaperCode.optional() }),
} as const;
const get = {
  method: 'GET',
  params: z.strictObject({ id: Id }),
  returns: z.strictObject({}),
  status: 200,
  redirects: true,
  description: 'Answers 303 to a link that works for a minute; 409 while the content is not uploaded yet.',
} as const;

export const documents = defineRoutes('documents', {
  addComplaintDocument: {
    ...add,
    path: '/complaints/{id}/documents',
    audience: 'client',
    summary: 'Add a document: announces it and says where to upload it',
  },
  getDocument: {
    ...get,
    path: '/documents/{id}',
    audience: 'client',
    summary: 'A document of one of your cases',
  },
  addStaffComplaintDocument: {
    ...add,
    path: '/staff/complaints/{id}/documents',
    audience: 'staff',
    summary: 'Add a document to the complaint; the client can see it',
  },
  addClaimDocument: {
    ...addToClaim,
    path: '/claims/{id}/documents',
    audience: 'client',
    summary:
      'Give a paper that the claim needs, or any other document; with the last one the file is complete',
  },
  addStaffClaimDocument: {
    ...addToClaim,
    path: '/staff/claims/{id}/documents',
    audience: 'staff',
    summary: 'Add a document to the claim, such as one that came by post; the client can see it',
  },
  getStaffDocument: {
    ...get,
    path: '/staff/documents/{id}',
    audience: 'staff',
    summary: 'A document of a case of your offices',
  },
});
