import type { LocalDate } from '../../shared/domain/instant.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import type { Variant } from './limitVariants.ts';
import { currencyOf, invoice, payment, suspension } from './sampleInvoices.ts';
import { deadlineOf, requestedAt } from './sampleLimits.ts';

/** What the letters about an invoice say beside the first sample of each kind. */
export function invoices(office: OfficeCode): Variant[] {
  return [...issued(office), ...later(office)];
}

function issued(office: OfficeCode): Variant[] {
  const vat = {
    ...{ tax: 'vat' as const, country: 'MX', base: 864_000, percent: '16', amount: 138_240 },
    source: 'A law of value added tax',
  };
  const none = { percent: '0', amount: 0, exempt: 'credit-insurance' } as const;
  const exempt = { ...vat, ...none, tax: 'premium-tax' as const };
  const fees = [
    { kind: 'limit-fee', amount: 10_000, basis: { quantity: 4, each: 2_500 } },
    ...(['minimum-premium', 'advance-premium', 'collection-cost', 'malus'] as const).map((kind) => ({
      kind,
      amount: 1_000,
    })),
    { kind: 'advance-settled', amount: -500 },
  ] as const;
  const on = '2026-04-20' as LocalDate;
  return [
    ['taxed and exempt', 'invoice-issued', { invoice: invoice(office, { taxes: [vat, exempt] }) }],
    [
      'in another currency',
      'invoice-issued',
      {
        invoice: invoice(office, {
          ...{ lines: [...fees], service: 'debt-collection' },
          exchange: { from: currencyOf(office), to: 'EUR', rate: '0.0871', on, source: 'ECB' },
        }),
      },
    ],
  ];
}

function later(office: OfficeCode): Variant[] {
  const zero = { minor: 0, currency: currencyOf(office) };
  return [
    ['ahead', 'invoice-reminder', { invoice: invoice(office, { overdueDays: -5 }) }],
    ['late', 'invoice-reminder', { late: true, invoice: invoice(office, { overdueDays: 1 }) }],
    [
      'too much',
      'invoice-payment',
      {
        due: deadlineOf('invoice.refund', office, requestedAt, { amount: 5, unit: 'working-days' }),
        invoice: invoice(office, { payment: payment(office, 5_000), left: zero }),
      },
    ],
    [
      'set off',
      'invoice-payment',
      { invoice: invoice(office, { payment: payment(office, 0, 'set-off'), left: zero }) },
    ],
    ['too late', 'invoice-refunded', { inTime: false }],
    [
      'withdrawn',
      'invoice-suspension-ended',
      { text: 'De nota was al betaald.', invoice: invoice(office, suspension({ ended: 'withdrawn' })) },
    ],
    [
      'not delivered',
      'invoice-suspension-ended',
      { invoice: invoice(office, suspension({ ended: 'not-delivered' })) },
    ],
  ];
}
