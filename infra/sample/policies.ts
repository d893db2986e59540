import type { z } from 'zod';
import type { policies } from '../../shared/api/policies.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { type Insured, subjectOf } from './clients.ts';
import { declaringTerms, monthly } from './declarations.ts';
import { apiOf, type Service } from './localService.ts';
import type { Employee } from './staff.ts';
import type { SampleUnpaid } from './unpaid.ts';

type Body = z.input<typeof policies.openPolicy.body>;
type Currency = Body['currency'];

/** What a company's own policy has besides the terms of the house. */
const special: Record<string, Partial<Body['terms']>> = {
  'es-1': { undecided: { kind: 'self-assessed', upTo: { amount: '10000.00', currency: 'EUR' } } },
  'ie-1': monthly,
  'be-2': { bindingOrders: { rule: 'days', days: 60 } },
};

const currencies: Partial<Record<OfficeCode, Currency>> = { SE: 'SEK', CZ: 'CZK', MX: 'MXN' };
export const currencyOf = (office: OfficeCode): Currency => currencies[office] ?? 'EUR';

/** What companies let themselves sell, by company and buyer. */
const tradingLimits = [
  { company: 'nl-1', buyer: 'nl-paint', maximumOutstanding: '60000.00', maximumOrder: '15000.00' },
  { company: 'ie-1', buyer: 'ie-foods', maximumOutstanding: '20000.00', ordersPerMonth: 4 },
];

/** All the content of this file. */
export const policyContent = { special, currencies, tradingLimits };

/** The year that began with the month of `begun`, or so many months before it. */
function yearFrom(begun: string, monthsAgo = 0): Pick<Body, 'startsOn' | 'endsOn'> {
  const start = new Date(`${begun.slice(0, 7)}-01T00:00:00Z`);
  start.setUTCMonth(start.getUTCMonth() - monthsAgo);
  const end = new Date(start);
  end.setUTCFullYear(end.getUTCFullYear() + 1, end.getUTCMonth(), 0);
  const [startsOn = '', endsOn = ''] = [start, end].map((date) => date.toISOString().slice(0, 10));
  return { startsOn, endsOn };
}

/** The company's policy, entered by a handler of its office. @returns its id */
export async function enterPolicy(
  service: Service,
  handler: Employee,
  { slug, clientId, office }: Insured,
  begun: string,
): Promise<string> {
  const { body } = await (await apiOf(service, handler)).openPolicy({
    body: {
      ...{ clientId, reference: `POL-${slug.toUpperCase()}`, currency: currencyOf(office) },
      ...{ scope: 'whole-turnover', ...yearFrom(begun) },
      terms: { maximumPaymentTermsDays: 90, ...special[slug] },
    },
    idempotencyKey: `sample-policy-${slug}`,
  });
  return body.policyId;
}

/**
 * A policy for one customer only, who was delivered to for months: insured up to an amount without a decision of
 * ours. @returns its id, and the day on which it began
 */
export async function enterBuyerPolicy(
  { buyer, insuredUpTo }: Pick<SampleUnpaid, 'buyer' | 'insuredUpTo'>,
  buyerId: string,
  { service, staff, company, now }: { service: Service; staff: Employee[]; company: Insured; now: string },
): Promise<{ policyId: string; startsOn: string }> {
  const { slug, clientId, office } = company;
  const handler = staff.find((one) => one.role === 'handler' && one.offices.includes(office)) as Employee;
  const currency = currencyOf(office);
  const upTo = { amount: insuredUpTo, currency };
  const year = yearFrom(now, 8);
  const { body } = await (await apiOf(service, handler)).openPolicy({
    body: {
      ...{ clientId, reference: `POL-${buyer.toUpperCase()}`, currency, scope: 'single-buyer' },
      ...{ buyerIds: [buyerId], ...year },
      terms: {
        ...{ maximumPaymentTermsDays: 90, undecided: { kind: 'self-assessed', upTo } },
        ...declaringTerms(buyer),
      },
    },
    idempotencyKey: `sample-policy-${slug}-${buyer}`,
  });
  return { policyId: body.policyId, startsOn: year.startsOn };
}

/** What the company lets itself sell to its buyers. */
export async function setTradingLimits(
  service: Service,
  { slug, office }: Insured,
  buyerIds: Map<string, string>,
): Promise<void> {
  const token = await service.mintToken(subjectOf(slug, 'all'), 3600);
  const currency = currencyOf(office);
  for (const { company, buyer, maximumOutstanding, maximumOrder, ordersPerMonth } of tradingLimits) {
    if (company !== slug) continue;
    await (await apiOf(service, { token })).setTradingLimit({
      params: { id: buyerIds.get(buyer) ?? '' },
      body: {
        maximumOutstanding: { amount: maximumOutstanding, currency },
        ...(maximumOrder && { maximumOrder: { amount: maximumOrder, currency } }),
        ...(ordersPerMonth && { ordersPerMonth }),
      },
    });
  }
}
