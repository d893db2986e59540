import * as z from 'zod';
import { PaperCode } from '../domain/claim/paperRules.ts';
import { contentTypes } from '../domain/upload/content.ts';
import { claimId } from './claimView.ts';
import { complaintId } from './complaints.ts';
import { PolicyDocumentView } from './policyDocuments.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, line } from './schemas.ts';

/** What may be uploaded: of these types, at most 20 MB. */
export const NewDocument = z.strictObject({
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
/** The same for what else takes documents. */
const ofCase = { ...add, params: z.strictObject({ id: Id }) } as const;
const produces = ['application/json', 'text/plain', 'text/html', 'application/pdf'] as const;
const get = {
  method: 'GET',
  params: z.strictObject({ id: Id }),
  produces,
  returns: PolicyDocumentView,
  status: 200,
  redirects: true,
  description:
    'What you uploaded answers 303 to a link that works for a minute, 409 while it is not uploaded yet, and 422 when it is not what it was announced as: ask after every upload. What we wrote comes as JSON, text, HTML or PDF.',
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
    summary: 'A document of one of your cases or policies',
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
  addEnquiryDocument: {
    ...ofCase,
    path: '/enquiries/{id}/documents',
    audience: 'client',
    summary: 'Add a document to your enquiry while it is open or answered',
  },
  addStaffEnquiryDocument: {
    ...ofCase,
    path: '/staff/enquiries/{id}/documents',
    audience: 'staff',
    summary: 'Add a document to an enquiry; the client can see it',
  },
  addFeedbackDocument: {
    ...ofCase,
    path: '/feedback/{id}/documents',
    audience: 'client',
    summary: 'Add a document to your feedback',
  },
  addStaffFeedbackDocument: {
    ...ofCase,
    path: '/staff/feedback/{id}/documents',
    audience: 'staff',
    summary: 'Add a document to feedback; the client can see it',
  },
  addRenewalDocument: {
    ...ofCase,
    path: '/policies/{id}/renewal/documents',
    audience: 'client',
    summary: 'Add a document to the renewal of your policy, such as your figures',
  },
  addStaffRenewalDocument: {
    ...ofCase,
    path: '/staff/policies/{id}/renewal/documents',
    audience: 'staff',
    summary: 'Add a document to a renewal; the client can see it',
  },
  getStaffDocument: {
    ...get,
    path: '/staff/documents/{id}',
    audience: 'staff',
    summary: 'A document of a case or a policy of your offices',
  },
});
