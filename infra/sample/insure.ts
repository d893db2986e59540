import type { OfficeCode } from '../../shared/domain/office.ts';
import { buyers } from './buyers.ts';
import type { Insured } from './clients.ts';
import type { Begun } from './enter.ts';
import { enterBuyers } from './enterBuyers.ts';
import { identify } from './identifications.ts';
import { sampleLimits } from './limits.ts';
import type { Service } from './localService.ts';
import { playLimit } from './playLimit.ts';
import { enterPolicy, setTradingLimits } from './policies.ts';
import type { Employee } from './staff.ts';

type Parts = {
  service: Service;
  staff: Employee[];
  insured: Insured[];
  offices: readonly OfficeCode[];
  begun: Begun;
  onProgress: (step: string) => void;
};

/** Enters whom the companies sell to, their policies, and their limits. */
export async function insure({ service, staff, insured, offices, begun, onProgress }: Parts): Promise<void> {
  onProgress('Entering buyers with their grades');
  const known = buyers.filter(({ office }) => offices.includes(office));
  const buyerIds = await enterBuyers(service, staff, known);
  for (const [index, company] of insured.entries()) {
    onProgress(`Entering policies and limits, company ${index + 1} of ${insured.length}`);
    const now = begun[company.slug] ?? service.now();
    const handler = staff.find(
      ({ role, offices: at }) => role === 'handler' && at.includes(company.office),
    ) as Employee;
    const policyId = await enterPolicy(service, handler, company, now);
    await setTradingLimits(service, company, buyerIds);
    await identify(service, staff, company, buyerIds);
    for (const limit of sampleLimits.filter((it) => it.company === company.slug)) {
      const buyerId = buyerIds.get(limit.buyer);
      if (!buyerId) throw new Error(`No buyer of the sample is called ${limit.buyer}`);
      await playLimit(limit, buyerId, { service, staff, company, policyId, now });
    }
  }
}
