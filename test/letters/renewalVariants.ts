import type { Variant } from './limitVariants.ts';
import { instant } from './sampleLadder.ts';
import { date } from './sampleOverdues.ts';
import { ending, renewal } from './sampleRenewals.ts';

const { noticeOn: _, ...open } = renewal();

/** What the letters about renewals say beside the first sample of each kind. */
export const renewals: Variant[] = [
  ['that does not renew', 'renewal-plan', { renewal: ending() }],
  [
    'entered late',
    'renewal-plan',
    {
      writtenAt: instant('2026-11-16T10:00:00Z'),
      renewal: { ...open, documentsOn: date('2026-11-23'), leastDays: 30 },
    },
  ],
  [
    'late, with other terms',
    'renewal-documents',
    {
      writtenAt: instant('2026-10-05T10:00:00Z'),
      text: undefined,
      renewal: renewal({
        ...{ issued: true, late: true, changed: true },
        ...{ noticeOn: date('2026-11-19'), movedFrom: date('2026-10-31') },
      }),
    },
  ],
  [
    'of a policy entered after their day',
    'renewal-documents',
    { renewal: renewal({ issued: true, afterTheirDay: true, noticeOn: date('2026-11-19') }) },
  ],
  [
    'once he has them',
    'renewal-prolonged',
    { renewal: renewal({ endsOn: date('2027-01-30'), leastDays: 30, issued: true }) },
  ],
  ['late', 'renewal-reminder', { renewal: renewal({ issued: true, late: true }) }],
  ['late', 'renewal-ending', { renewal: ending({ late: true }) }],
  ['with other terms', 'renewal-accepted', { renewal: renewal({ accepted: true, changed: true }) }],
  ['in writing', 'renewal-insurer-notice', { renewal: renewal({ by: 'insurer', form: 'in-writing' }) }],
  [
    'with other terms',
    'renewal-renewed',
    { renewal: renewal({ changed: true, period: { from: date('2027-01-01'), to: date('2027-12-31') } }) },
  ],
  ['by our notice', 'renewal-ended', { renewal: renewal({ by: 'insurer' }) }],
  ['by itself', 'renewal-ended', { renewal: ending() }],
  ['prolonged', 'renewal-ended', { renewal: renewal({ by: 'client', endsOn: date('2027-02-04') }) }],
];
