import type { LocalDate } from '../../shared/domain/instant.ts';
import { paymentReferenceOf } from '../../shared/domain/invoice/paymentReference.ts';
import { supplierOn } from '../../shared/domain/invoice/suppliers.ts';
import type { InvoiceFact } from '../../shared/domain/invoiceFacts.ts';
import type { LetterFacts } from '../../shared/domain/letter.ts';
import type { LetterKind } from '../../shared/domain/letterKind.ts';
import type { Currency } from '../../shared/domain/money.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { contact, instant } from './sampleLadder.ts';
import { deadlineOf, manager } from './sampleLimits.ts';

type Facts = Partial<LetterFacts>;
const date = (text: string) => text as LocalDate;

const currencies: Partial<Record<OfficeCode, Currency>> = { SE: 'SEK', CZ: 'CZK', MX: 'MXN' };
export const currencyOf = (office: OfficeCode): Currency => currencies[office] ?? 'EUR';

/** Premium of a quarter with a bonus and a tax of 21 %, 8,640.00 with 1,814.40 tax. */
export function invoice(office: OfficeCode, more: Partial<InvoiceFact> = {}): InvoiceFact {
  const currency = currencyOf(office);
  const money = (minor: number) => ({ minor, currency });
  const issuedOn = date('2026-04-22');
  const scheme = supplierOn(office, issuedOn)?.reference ?? 'rf';
  return {
    ...{ document: 'invoice', number: `${office}-2026-000123`, issuedOn, dueOn: date('2026-05-22') },
    ...{ service: 'credit-insurance', supplier: office, net: money(864_000), total: money(1_045_440) },
    period: { from: date('2026-04-01'), to: date('2026-06-30') },
    lines: [
      { kind: 'premium', amount: 935_000, basis: { of: 425_000_000, percent: '0.22' } },
      { kind: 'bonus', amount: -71_000 },
    ],
    taxes: [
      {
        ...{ tax: 'premium-tax', country: office.slice(0, 2), base: 864_000, percent: '21', amount: 181_440 },
        source: 'A law of taxes',
      },
    ],
    paymentReference: paymentReferenceOf(scheme, { office, year: 2026, sequence: 123 }),
    left: money(1_045_440),
    ...more,
  };
}

export function suspension(more: Partial<NonNullable<InvoiceFact['suspension']>> = {}) {
  return { suspension: { from: date('2026-07-09'), noticeDays: 14, ...more } };
}

const base = { contact, subject: 'POL-2026-17' } as const;
const refund = (office: OfficeCode) => ({ amount: { minor: 20_000, currency: currencyOf(office) } });
const recordedAt = instant('2026-05-27T09:00:00Z');

/** A payment, and what of it was too much. */
export function payment(office: OfficeCode, over = 0, source: 'bank' | 'set-off' = 'bank') {
  const currency = currencyOf(office);
  return {
    ...{ on: date('2026-05-26'), amount: { minor: 1_000_000, currency }, source },
    over: { minor: over, currency },
  };
}

/** Facts of every letter about an invoice. */
export const ofInvoiceKind: Record<
  Extract<LetterKind, `invoice-${string}`>,
  (office: OfficeCode) => Facts
> = {
  'invoice-issued': (office) => ({ ...base, invoice: invoice(office) }),
  'invoice-credit-note': (office) => ({
    ...base,
    invoice: invoice(office, {
      ...{ document: 'credit-note', number: `${office}-2026-000124`, dueOn: undefined },
      corrects: { number: `${office}-2026-000123`, issuedOn: date('2026-04-22') },
    }),
  }),
  'invoice-reminder': (office) => ({ ...base, invoice: invoice(office, { overdueDays: 7 }) }),
  'invoice-payment': (office) => ({
    ...base,
    writtenAt: recordedAt,
    invoice: invoice(office, {
      payment: payment(office),
      left: { minor: 45_440, currency: currencyOf(office) },
    }),
  }),
  'invoice-refund-owed': (office) => ({
    ...base,
    writtenAt: recordedAt,
    due: deadlineOf('invoice.refund', office, recordedAt, { amount: 5, unit: 'working-days' }),
    invoice: invoice(office, { refund: refund(office) }),
  }),
  'invoice-refund-late': (office) => {
    const due = deadlineOf('invoice.refund', office, recordedAt, { amount: 5, unit: 'working-days' });
    const late = { contact: manager, due, writtenAt: due.dueAt };
    return { ...base, ...late, invoice: invoice(office, { refund: refund(office) }) };
  },
  'invoice-refunded': (office) => ({
    ...base,
    ...{ writtenAt: recordedAt, inTime: true },
    invoice: invoice(office, { refund: { ...refund(office), on: date('2026-05-27') } }),
  }),
  'invoice-suspension-notice': (office) => ({
    ...base,
    ...{ writtenAt: instant('2026-06-17T09:00:00Z'), outsideRoutes: ['court-or-arbitration'] },
    text: 'De nota is ondanks twee herinneringen niet betaald.',
    invoice: invoice(office, {
      overdueDays: 26,
      ...suspension({ clause: 'artikel 9.2 van uw polis', payBy: instant('2026-07-08T21:59:59Z') }),
    }),
  }),
  'invoice-suspended': (office) => ({
    ...base,
    ...{ writtenAt: instant('2026-07-08T22:00:00Z'), invoice: invoice(office, suspension()) },
  }),
  'invoice-suspension-ended': (office) => ({
    ...base,
    writtenAt: instant('2026-07-15T09:00:00Z'),
    invoice: invoice(office, suspension({ ended: 'settled', until: date('2026-07-14') })),
  }),
  'invoice-message': (office) => ({ ...base, text: 'Wij zoeken het uit.', invoice: invoice(office) }),
};
