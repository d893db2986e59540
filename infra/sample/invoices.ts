import type { z } from 'zod';
import type { staffInvoices } from '../../shared/api/staffInvoices.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import type { Insured } from './clients.ts';
import { apiOf, type Service } from './localService.ts';
import { currencyOf } from './policies.ts';
import type { Employee } from './staff.ts';

type Body = z.input<typeof staffInvoices.issueInvoice.body>;
type Tax = Pick<Body['taxes'][number], 'tax' | 'percent' | 'exempt'>;

/** How the premium of each office's first company is taxed: a sample, no advice. */
const taxes: Record<OfficeCode, Tax> = {
  NL: { tax: 'premium-tax', percent: '21' },
  BE: { tax: 'premium-tax', percent: '0', exempt: 'credit-insurance' },
  SE: { tax: 'premium-tax', percent: '0' },
  CZ: { tax: 'premium-tax', percent: '0' },
  ES: { tax: 'premium-tax', percent: '8' },
  'ES-MD': { tax: 'premium-tax', percent: '8' },
  MX: { tax: 'vat', percent: '16' },
  IE: { tax: 'premium-tax', percent: '3' },
};
const premium = {
  declared: '4250000.00',
  percent: '0.22',
  amount: '9350.00',
  bonus: '-350.00',
  net: '9000.00',
};

/** All the content of this file. */
export const invoiceContent = { taxes, premium };

/** A day so many days after an instant. */
const dayAfter = (instant: string, days: number) =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 10);

/** The quarter that begins with the month of an instant, as the policy does. */
function quarterOf(now: string): { from: string; to: string } {
  const start = new Date(`${now.slice(0, 7)}-01T00:00:00Z`);
  const end = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 3, 0));
  const [from = '', to = ''] = [start, end].map((date) => date.toISOString().slice(0, 10));
  return { from, to };
}

/** The premium of a quarter with a bonus, due in a month, for the first company of each office. */
export async function bill(
  service: Service,
  handler: Employee,
  { slug, clientId, office }: Insured,
  { policyId, now }: { policyId: string; now: string },
): Promise<void> {
  if (!slug.endsWith('-1')) return;
  const currency = currencyOf(office);
  const money = (amount: string) => ({ amount, currency });
  const basis = { of: money(premium.declared), percent: premium.percent };
  const country = office.slice(0, 2);
  await (await apiOf(service, handler)).issueInvoice({
    body: {
      ...{ document: 'invoice', clientId, policyId, service: 'credit-insurance', supplier: office, currency },
      ...{ period: quarterOf(now), dueOn: dayAfter(now, 30) },
      lines: [
        { kind: 'premium', amount: money(premium.amount), basis },
        { kind: 'bonus', amount: money(premium.bonus) },
      ],
      taxes: [{ ...taxes[office], country, base: money(premium.net), source: 'Sample' }],
    },
    idempotencyKey: `sample-invoice-${slug}`,
  });
}
