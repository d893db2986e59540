import { afterOf, cursorFor } from '../../../shared/api/cursor.ts';
import { type policyDocumentIn, policyDocuments } from '../../../shared/data/policyDocuments.ts';
import type { Store } from '../../../shared/data/store.ts';
import { paragraph } from '../../../shared/letters/blocks.ts';
import { sayDate } from '../../../shared/letters/moments.ts';
import { voiceOf } from '../../../shared/letters/writing.ts';
import { writtenForm } from '../writtenForms.ts';
import { documentLine } from './view.ts';

const operation = 'policy-documents';

/** A page of the documents about a policy, whose owner has been checked for. */
export async function documentPage(
  store: Store,
  policyId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const after = afterOf(cursor, operation, policyId, { SK: /^M#DOCUMENT#\d{8}$/ });
  const { documents, next } = await policyDocuments(store, policyId, { limit, after });
  const nextCursor = next && cursorFor(operation, policyId, { SK: String(next.SK) });
  return { data: documents.map(documentLine), ...(nextCursor && { nextCursor }) };
}

type Kept = NonNullable<ReturnType<typeof policyDocumentIn>>;

/** A document of record in the form that was asked for; one whose words were erased says so. */
export async function presentDocument(kept: Kept, produces: string) {
  const { record } = kept;
  const written = kept.tree ?? erased(kept);
  const form = await writtenForm(written, record.writtenAt, produces);
  const { locale, title, blocks } = written;
  return (
    form ?? { body: { ...documentLine(record), title, blocks }, headers: { 'Content-Language': locale } }
  );
}

function erased({ record, erasedAt }: Kept) {
  const { locale, office, reference } = record;
  const { say, dateOf } = voiceOf(office, locale);
  if (!erasedAt)
    throw new Error(`The document ${record.documentId} has neither words nor when they were erased`);
  const day = sayDate(locale, dateOf(erasedAt));
  return { locale, title: reference, blocks: [paragraph(say('document.erased', { day }))] };
}
