import type * as z from 'zod';
import type { PolicyDocumentLine } from '../../../shared/api/policyDocuments.ts';
import type { PolicyDocument } from '../../../shared/data/policyDocuments.ts';

/** A document as a list shows it. */
export function documentLine(record: PolicyDocument): z.input<typeof PolicyDocumentLine> {
  const { documentId, reference, policyId, kind, locale: language, on, writtenAt, by } = record;
  const { sha256, part, buyers } = record;
  return {
    ...{ documentId, reference, policyId, kind, language, on, writtenAt, askedBy: by.kind, sha256 },
    ...(part !== undefined && { part }),
    ...(buyers !== undefined && { buyers }),
  };
}
