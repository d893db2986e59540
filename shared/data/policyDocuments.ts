import * as z from 'zod';
import { Actor } from '../domain/actor.ts';
import { DocumentKind } from '../domain/document/kinds.ts';
import { DocumentTree } from '../domain/document/tree.ts';
import { Instant, LocalDate } from '../domain/instant.ts';
import { Locale, OfficeCode } from '../domain/office.ts';
import { documentIdOf, documentPlace, hash, referenceOf } from './keys.ts';
import { policyPartition } from './policies.ts';
import { type Found, queryPage } from './read.ts';
import { underVersion } from './registers.ts';
import type { Item, Key, Store } from './store.ts';
import { type Action, putNew } from './transact.ts';

/** A document about a policy, without its words: those lie beside it, where they can be erased. */
export const PolicyDocument = z.object({
  documentId: z.string(),
  reference: z.string(),
  policyId: z.string(),
  clientId: z.string(),
  office: OfficeCode,
  kind: DocumentKind,
  locale: Locale,
  /** The day that it speaks of. */
  on: LocalDate,
  writtenAt: Instant,
  by: Actor,
  sha256: z.string(),
  /** Of a statement of cover: which part it is, and how many buyers it names. */
  part: z.number().int().positive().optional(),
  buyers: z.number().int().nonnegative().optional(),
});
export type PolicyDocument = z.infer<typeof PolicyDocument>;

const pad = (n: number) => String(n).padStart(8, '0');
const recordPrefix = 'M#DOCUMENT#';

/** How many documents a policy has: whoever makes one writes it under its version. */
export const documentCountKey = (policyId: string): Key => ({
  PK: policyPartition(policyId),
  SK: 'L#DOCUMENTS',
});
const recordKey = (policyId: string, n: number): Key => ({
  PK: policyPartition(policyId),
  SK: `${recordPrefix}${pad(n)}`,
});
const treeKey = (policyId: string, n: number): Key => ({
  PK: policyPartition(policyId),
  SK: `N#DOCUMENT#${pad(n)}#TXT#tree`,
});

const Count = z.object({ version: z.number().int(), count: z.number().int() });
const countIn = (found: Found, policyId: string) => {
  const item = found(documentCountKey(policyId));
  return item ? Count.parse(item) : { version: 0, count: 0 };
};

/** The id that the next document of a policy gets, and its reference. */
export function nextDocument(found: Found, policyId: string) {
  const documentId = documentIdOf(policyId, countIn(found, policyId).count + 1);
  return { documentId, reference: referenceOf('DOC', documentId) };
}

type New = Omit<PolicyDocument, 'documentId' | 'reference' | 'sha256' | 'kind' | 'locale'>;

/**
 * Keeps the policy's next document, whose count was read before: its record, and its words with their hash,
 * which nobody writes again. Whoever commits a case can write it along.
 */
export function documentActions(
  store: Store,
  found: Found,
  about: New,
  tree: DocumentTree,
): { record: PolicyDocument; actions: Action<'version-differs'>[] } {
  const { policyId } = about;
  const { version, count } = countIn(found, policyId);
  const n = count + 1;
  const words = JSON.stringify(tree);
  const { kind, locale } = tree;
  const record = { ...nextDocument(found, policyId), ...about, kind, locale, sha256: hash(words) };
  const actions = [
    underVersion(store, { ...documentCountKey(policyId), count: n }, version),
    putNew<'version-differs'>(store, { ...recordKey(policyId, n), ...record }),
    putNew<'version-differs'>(store, { ...treeKey(policyId, n), tree: words }),
  ];
  return { record, actions };
}

/** Where a document about a policy lies; undefined for the id of any other. */
export function policyDocumentKeys(documentId: string): { policyId: string; keys: Key[] } | undefined {
  const place = documentPlace(documentId);
  if (!place?.caseId.startsWith('pol_')) return undefined;
  const { caseId: policyId, n } = place;
  return { policyId, keys: [recordKey(policyId, n), treeKey(policyId, n)] };
}

/** A document with its words as they were kept, or when they were erased. */
export function policyDocumentIn(found: Found, documentId: string) {
  const [record, tree] = policyDocumentKeys(documentId)?.keys ?? [];
  const item = record && found(record);
  if (!item || !tree) return undefined;
  const { tree: words, erasedAt } = found(tree) ?? {};
  return {
    record: PolicyDocument.parse(item),
    tree: typeof words === 'string' ? DocumentTree.parse(JSON.parse(words)) : undefined,
    erasedAt: erasedAt === undefined ? undefined : Instant.parse(erasedAt),
  };
}

/** A page of a policy's documents, newest first, without their words: one Query. */
export async function policyDocuments(
  store: Store,
  policyId: string,
  { limit, after }: { limit: number; after: Item | undefined },
): Promise<{ documents: PolicyDocument[]; next: Item | undefined }> {
  const PK = policyPartition(policyId);
  const { items, next } = await queryPage(store, {
    KeyConditionExpression: 'PK = :pk AND begins_with(SK, :documents)',
    ConsistentRead: true,
    ScanIndexForward: false,
    Limit: limit,
    values: { ':pk': PK, ':documents': recordPrefix },
    after: after && { ...after, PK },
  });
  return { documents: items.map((item) => PolicyDocument.parse(item)), next };
}
