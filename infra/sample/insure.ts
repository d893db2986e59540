import type { OfficeCode } from '../../shared/domain/office.ts';
import { buyers } from './buyers.ts';
import type { Insured } from './clients.ts';
import { askForDocuments } from './documents.ts';
import type { Begun } from './enter.ts';
import { enterBuyers } from './enterBuyers.ts';
import { identify } from './identifications.ts';
import { bill } from './invoices.ts';
import { sampleLimits } from './limits.ts';
import type { Service } from './localService.ts';
import { playLimit } from './playLimit.ts';
import { playUnpaid } from './playUnpaid.ts';
import { enterPolicy, setTradingLimits } from './policies.ts';
import type { Employee } from './staff.ts';
import { sampleUnpaid } from './unpaidBuyers.ts';

type Parts = {
  service: Service;
  staff: Employee[];
  insured: Insured[];
  offices: readonly OfficeCode[];
  begun: Begun;
  onProgress: (step: string) => void;
};

/** Enters whom the companies sell to, their policies with a bill, their limits, and what they are not paid. */
export async function insure({ service, staff, insured, offices, begun, onProgress }: Parts): Promise<void> {
  onProgress('Entering buyers with their grades');
  const known = buyers.filter(({ office }) => offices.includes(office));
  const buyerIds = await enterBuyers(service, staff, known);
  for (const [index, company] of insured.entries()) {
    onProgress(`Entering policies, limits and what is unpaid, company ${index + 1} of ${insured.length}`);
    const now = begun[company.slug] ?? service.now();
    const handler = staff.find(
      ({ role, offices: at }) => role === 'handler' && at.includes(company.office),
    ) as Employee;
    const policyId = await enterPolicy(service, handler, company, now);
    await bill(service, handler, company, { policyId, now });
    await setTradingLimits(service, company, buyerIds);
    await identify(service, staff, company, buyerIds);
    for (const limit of sampleLimits.filter((it) => it.company === company.slug))
      await playLimit(limit, idOf(buyerIds, limit.buyer), { service, staff, company, policyId, now });
    for (const unpaid of sampleUnpaid.filter((it) => it.company === company.slug))
      await playUnpaid(unpaid, idOf(buyerIds, unpaid.buyer), { service, staff, company, now });
    await askForDocuments(service, company, policyId);
  }
}

function idOf(buyerIds: Map<string, string>, slug: string): string {
  const id = buyerIds.get(slug);
  if (!id) throw new Error(`No buyer of the sample is called ${slug}`);
  return id;
}
