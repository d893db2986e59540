import type { SampleBuyer } from './buyers.ts';
import { apiOf, type Service } from './localService.ts';
import type { Employee } from './staff.ts';

/** Every grade counts from here: the same request for ever, however late it is sent again. */
const gradedFrom = '2025-01-01T00:00:00Z';

/** Enters buyers with their grades, each by an underwriter of the office that knows him. @returns ids by slug */
export async function enterBuyers(
  service: Service,
  staff: Employee[],
  known: SampleBuyer[],
): Promise<Map<string, string>> {
  const entered = new Map<string, string>();
  for (const { office, slug, id, grade, ...buyer } of known) {
    const underwriter = staff.find(({ role, offices }) => role === 'underwriter' && offices.includes(office));
    if (!underwriter) throw new Error(`No underwriter of ${office} is in the sample`);
    const api = await apiOf(service, underwriter);
    const body = { ...buyer, ids: [id] };
    const { buyerId } = (await api.registerBuyer({ body, idempotencyKey: `sample-buyer-${slug}` })).body;
    await api.gradeBuyer({
      params: { id: buyerId },
      body: { grade, because: 'First grade.', validFrom: gradedFrom },
      idempotencyKey: `sample-grade-${slug}`,
    });
    entered.set(slug, buyerId);
  }
  return entered;
}
