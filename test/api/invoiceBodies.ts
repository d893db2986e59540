import { ids } from './paperOffice.ts';

const euro = (amount: string) => ({ amount, currency: 'EUR' });
const text = { text: 'Hello.' };
const paid = { reference: 'B-1', on: '2026-04-22', amount: euro('100.00') };

/** A body that each command about an invoice takes, by its path. */
export const invoiceBodies: Record<string, unknown> = {
  '/invoices/{id}/messages': text,
  '/staff/invoices': {
    ...{ document: 'invoice', clientId: ids.client, policyId: ids.policy, service: 'credit-insurance' },
    ...{ supplier: 'NL', currency: 'EUR', dueOn: '2026-05-22' },
    period: { from: '2026-04-01', to: '2026-06-30' },
    lines: [{ kind: 'premium', amount: euro('9000.00') }],
    taxes: [{ tax: 'premium-tax', country: 'NL', base: euro('9000.00'), percent: '21', source: 'A law' }],
  },
  '/staff/invoices/{id}/payments': paid,
  '/staff/invoices/{id}/refunds': { ...paid, reference: 'R-1' },
  '/staff/invoices/{id}/suspension': { because: 'Nothing was paid.', clause: 'article 9.2' },
  '/staff/invoices/{id}/suspension/withdrawal': { because: 'It was paid.' },
  '/staff/invoices/{id}/messages': text,
};
