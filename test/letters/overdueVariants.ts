import type { OfficeCode } from '../../shared/domain/office.ts';
import type { Variant } from './limitVariants.ts';
import { instant } from './sampleLadder.ts';
import { deadlineOf, money, requestedAt } from './sampleLimits.ts';
import { date, extensionAnswered, guide, overdue } from './sampleOverdues.ts';

/** What the letters about overdue invoices say beside the first sample of each kind. */
export function overdues(office: OfficeCode): Variant[] {
  const [stop, report, handOver, claimStep] = guide;
  const atOnce = { amount: 0, unit: 'days' } as const;
  const bases = ['due-date', 'invoice-date', 'maximum-extension', 'date-of-loss'] as const;
  const steps = bases.flatMap((from) => [
    { ...stop, term: { ...atOnce, from } },
    { ...claimStep, term: { amount: 1, unit: 'months' as const, from } },
  ]);
  const until = date('2026-07-31');
  return [
    [
      'bare',
      'overdue-received',
      { overdue: overdue(office, { invoices: overdue(office).invoices?.slice(0, 1), count: 1 }) },
    ],
    [
      'many, in two currencies',
      'overdue-received',
      {
        overdue: overdue(office, {
          ...{ count: 25, late: 3, guide: steps },
          unpaid: [money(1_234_550, office), { minor: 500_000, currency: office === 'SE' ? 'EUR' : 'SEK' }],
        }),
        due: deadlineOf('overdue.extension-answer', office, requestedAt),
      },
    ],
    [
      'past its days',
      'overdue-received',
      {
        overdue: overdue(office, { guide: [stop, { ...report, done: false }, handOver] }),
        writtenAt: instant('2026-08-03T09:00:00Z'),
      },
    ],
    [
      'all paid',
      'overdue-receipt',
      { overdue: { received: { on: date('2026-04-20'), amount: money(3_734_550, office) }, unpaid: [] } },
    ],
    ['in instalments', 'overdue-extended', { overdue: { until, kind: 'rescheduling' } }],
    ['later', 'overdue-extension-asked', { overdue: { until } }],
    ['granted', 'overdue-extension-answered', extensionAnswered(office, { granted: true })],
    [
      'too late',
      'overdue-extension-answered',
      { ...extensionAnswered(office, { granted: false, kind: 'rescheduling' }), inTime: false },
    ],
    ['to claim', 'overdue-duty-near', { overdue: { near: claimStep } }],
  ];
}
