import type { z } from 'zod';
import type { policies } from '../../shared/api/policies.ts';
import { type Insured, subjectOf } from './clients.ts';
import { apiOf, type Service } from './localService.ts';

type Terms = z.input<typeof policies.openPolicy.body>['terms'];

const euro = (amount: string) => ({ amount, currency: 'EUR' as const });

/** Each month is declared, and filled in with what he expects to sell; a rate in advance is settled at the year's end. */
export const monthly = {
  declaration: { every: 'month', withinDays: 30 },
  premium: {
    ...{ basis: 'turnover', rate: '0.18', minimum: euro('5000.00') },
    advance: { amount: euro('4000.00'), every: 'year' },
  },
  turnover: {
    expected: euro('3600000.00'),
    split: [
      { country: 'IE', line: 'domestic', percentage: '60' },
      { country: 'IE', line: 'export', percentage: '40' },
    ],
  },
} as const satisfies Partial<Terms>;

/** A policy for one buyer that began months ago: its first quarter is declared, the next is overdue. */
const quarterly = {
  buyer: 'ie-packaging',
  terms: {
    declaration: { every: 'quarter', withinDays: 30 },
    premium: { basis: 'turnover', rate: '0.25' },
  },
  declared: [
    { country: 'IE', line: 'domestic', amount: euro('86500.00') },
    { country: 'IE', line: 'export', amount: euro('12750.00') },
  ],
} as const;

/** All the content of this file. */
export const declarationContent = { monthly, quarterly };

/** What the policy for a buyer says of declarations and premium. */
export const declaringTerms = (buyer: string): Partial<Terms> =>
  buyer === quarterly.buyer ? quarterly.terms : {};

/** The client declares the first quarter of the policy for a buyer, where it says so. */
export async function declare(
  service: Service,
  { slug }: Insured,
  buyer: string,
  { policyId, startsOn }: { policyId: string; startsOn: string },
): Promise<void> {
  if (buyer !== quarterly.buyer) return;
  const token = await service.mintToken(subjectOf(slug, 'all'), 3600);
  await (await apiOf(service, { token })).declareTurnover({
    params: { id: policyId },
    body: { from: startsOn, lines: [...quarterly.declared] },
    idempotencyKey: `sample-declaration-${slug}-${buyer}`,
  });
}
