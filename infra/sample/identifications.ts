import type { z } from 'zod';
import type { identification } from '../../shared/api/identification.ts';
import { type Insured, subjectOf } from './clients.ts';
import { apiOf, type Service } from './localService.ts';
import type { Employee } from './staff.ts';

type Wanted = z.input<typeof identification.requestIdentification.body>;

/** Buyers that companies ask us to find: `found` is the one it turned out to be. */
export const sampleIdentifications: { company: string; wanted: Wanted; found?: string }[] = [
  {
    company: 'nl-1',
    wanted: {
      country: 'DE',
      name: 'Erdachte Spedition',
      address: 'Hamburg',
      note: 'Vrachtwagens met blauw zeil.',
    },
    found: 'nl-carriers',
  },
  { company: 'ie-1', wanted: { country: 'GB', name: 'Whimsical Grocers', address: 'Leeds' } },
];

/** Asks for the buyers that a company looks for, and has an underwriter of its office answer where he knows. */
export async function identify(
  service: Service,
  staff: Employee[],
  { slug, office }: Insured,
  buyerIds: Map<string, string>,
): Promise<void> {
  for (const { company, wanted, found } of sampleIdentifications) {
    if (company !== slug) continue;
    const token = await service.mintToken(subjectOf(slug, 'all'), 3600);
    const idempotencyKey = `sample-identification-${slug}`;
    const { body } = await (await apiOf(service, { token })).requestIdentification({
      body: wanted,
      idempotencyKey,
    });
    const buyerId = found && buyerIds.get(found);
    const finder = staff.find(({ role, offices }) => role === 'underwriter' && offices.includes(office));
    if (!buyerId || !finder) continue;
    const params = { id: body.id };
    await (await apiOf(service, finder)).answerIdentification({ params, body: { buyerId }, idempotencyKey });
  }
}
