import * as z from 'zod';
import type { Actor } from '../actor.ts';
import type { CaseState } from '../case.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import { eventOf } from '../draft.ts';
import type { Instant } from '../instant.ts';

/** What is announced of a document: what is uploaded has exactly this size and hash. Its name is a text. */
export const AnnouncedDocument = z.strictObject({
  documentId: z.string(),
  contentType: z.string(),
  size: z.number().int().positive(),
  sha256: z.string(),
});
export type NewDocument = z.infer<typeof AnnouncedDocument> & { name: string };

/** A document joins a case. */
export const documentAdded = z.strictObject({ type: z.literal('document-added'), data: AnnouncedDocument });

/** How many documents were added to a case; none when absent. */
export const Uploads = z.number().int().positive().optional();

const Counted = z.object({ uploads: Uploads, documents: z.unknown().optional() });

/** How many documents were added to a case of whatever kind: complaints and claims count them by another name. */
export function uploadsOf(state: unknown): number {
  const { uploads, documents } = Counted.parse(state);
  return uploads ?? (typeof documents === 'number' ? documents : 0);
}

/** So many documents a case takes. */
export const mostUploads = 200;

type Taking = CaseState & { status: string; uploads?: number | undefined };
type Table = Parameters<typeof eventOf<'document-added'>>[0];

/** The case takes another document, while its table lets it. */
export function takeDocument(
  table: Table,
  state: Taking,
  { name, ...data }: NewDocument,
  by: Actor,
  now: Instant,
): Decision {
  if (!table['document-added'].from.includes(state.status))
    return refused(
      'conflict',
      'takes-no-documents',
      `It is ${state.status}, and takes no more documents.`,
      'Write to us: what is open takes documents.',
    );
  if ((state.uploads ?? 0) >= mostUploads)
    return refused('rule', 'too-many-documents', `It has ${mostUploads} documents, and takes no more.`);
  return accepted(eventOf(table, state, 'document-added', now, by, data, { texts: { name } }));
}

/** The case with one more document. */
export function withUpload<S extends { uploads?: number | undefined }>(state: S): S {
  return { ...state, uploads: (state.uploads ?? 0) + 1 };
}
