import type { z } from 'zod';
import type { policyDocuments } from '../../shared/api/policyDocuments.ts';
import { type Insured, subjectOf } from './clients.ts';
import { apiOf, type Service } from './localService.ts';

type Body = z.input<typeof policyDocuments.issuePolicyDocument.body>;

const bank = { name: 'Example Bank', role: 'bank', reference: 'LOAN-17' } as const;

/** What companies have written about their policies, by company. */
export const sampleDocuments: { company: string; slug: string; body: Body }[] = [
  { company: 'nl-1', slug: 'certificate', body: { kind: 'certificate', for: bank } },
  { company: 'nl-1', slug: 'statement', body: { kind: 'statement-of-cover', for: bank, language: 'en-IE' } },
  { company: 'es-1', slug: 'policy', body: { kind: 'policy' } },
];

/** Has a company's documents about its own policy written. */
export async function askForDocuments(service: Service, company: Insured, policyId: string): Promise<void> {
  const wanted = sampleDocuments.filter((document) => document.company === company.slug);
  if (wanted.length === 0) return;
  const token = await service.mintToken(subjectOf(company.slug, 'all'), 3600);
  for (const { slug, body } of wanted) {
    await (await apiOf(service, { token })).issuePolicyDocument({
      ...{ params: { id: policyId }, body, idempotencyKey: `sample-document-${company.slug}-${slug}` },
    });
  }
}
