import type { LetterFacts } from '../../shared/domain/letter.ts';
import type { LetterKind } from '../../shared/domain/letterKind.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import type { RenewalFact } from '../../shared/domain/renewalFacts.ts';
import { contact, instant } from './sampleLadder.ts';
import { deadlineOf, manager } from './sampleLimits.ts';
import { date } from './sampleOverdues.ts';

type Facts = Partial<LetterFacts>;

/** The calendar year 2026, to be renewed for the next. */
export const renewal = (more: Partial<RenewalFact> = {}): RenewalFact => ({
  period: { from: date('2026-01-01'), to: date('2026-12-31') },
  next: { from: date('2027-01-01'), to: date('2027-12-31') },
  documentsOn: date('2026-09-16'),
  noticeOn: date('2026-10-31'),
  insurerNoticeOn: date('2026-10-31'),
  ...more,
});
const { next: _, noticeOn: __, documentsOn: ___, ...last } = renewal();
/** Of a policy that ends on its last day. */
export const ending = (more: Partial<RenewalFact> = {}): RenewalFact => ({ ...last, ...more });

const asked = instant('2026-09-14T09:00:00Z');
const base = { contact, subject: 'KV-2026-0042', due: undefined } as const;
const at = (writtenAt: string) => ({ ...base, writtenAt: instant(writtenAt) });
const documents = at('2026-09-10T09:00:00Z');

/** Facts of every letter about a renewal. */
export const ofRenewalKind: Record<
  Extract<LetterKind, `renewal-${string}`>,
  (office: OfficeCode) => Facts
> = {
  'renewal-plan': () => ({ ...at('2026-01-05T10:00:00Z'), renewal: renewal() }),
  'renewal-message': () => ({ ...documents, renewal: renewal(), text: 'Hebt u de stukken kunnen bekijken?' }),
  'renewal-documents': () => ({
    ...documents,
    renewal: renewal({ issued: true }),
    text: 'Alles op één blad.',
  }),
  'renewal-documents-late': (office) => {
    const from = instant('2026-09-10T09:00:00Z');
    const due = deadlineOf('renewal.documents', office, from, { amount: 6, unit: 'days' });
    return { ...at(due.dueAt), due, contact: manager, renewal: renewal({ leastDays: 30 }) };
  },
  'renewal-notice-moved': () => ({
    ...at('2026-10-20T10:00:00Z'),
    renewal: renewal({ noticeOn: date('2026-11-19'), movedFrom: date('2026-10-31'), issued: true }),
  }),
  'renewal-prolonged': () => ({
    ...at('2026-12-31T00:00:00Z'),
    renewal: renewal({ endsOn: date('2027-01-30'), leastDays: 30 }),
  }),
  'renewal-reminder': () => ({ ...at('2026-10-01T06:00:00Z'), renewal: renewal({ issued: true }) }),
  'renewal-ending': () => ({ ...at('2026-12-01T07:00:00Z'), renewal: ending() }),
  'renewal-terms': () => ({
    ...at('2026-09-20T09:00:00Z'),
    ...{ renewal: renewal({ changed: true }), text: 'De langste betaaltermijn wordt 60 dagen.' },
  }),
  'renewal-accepted': () => ({ ...at('2026-09-20T09:00:00Z'), renewal: renewal({ accepted: true }) }),
  'renewal-asked': (office) => ({
    ...{ ...base, writtenAt: asked, renewal: renewal() },
    due: deadlineOf('renewal.answer', office, asked),
  }),
  'renewal-notice': () => ({ ...at('2026-10-20T09:00:00Z'), renewal: renewal({ by: 'client' }) }),
  'renewal-late': (office) => {
    const due = deadlineOf('renewal.answer', office, asked);
    return { ...base, contact: manager, due, writtenAt: due.dueAt, renewal: renewal() };
  },
  'renewal-insurer-notice': () => ({
    ...at('2026-09-20T09:00:00Z'),
    ...{ renewal: renewal({ by: 'insurer', form: 'registered-letter' }), text: 'De schadelast is te hoog.' },
    outsideRoutes: ['court-or-arbitration'],
  }),
  'renewal-renewed': () => ({
    ...at('2026-10-31T23:00:00Z'),
    renewal: {
      period: { from: date('2027-01-01'), to: date('2027-12-31') },
      next: { from: date('2028-01-01'), to: date('2028-12-31') },
      ...{ documentsOn: date('2027-09-16'), noticeOn: date('2027-10-31') },
    },
  }),
  'renewal-ended': () => ({ ...at('2026-10-31T23:00:00Z'), renewal: renewal({ by: 'client' }) }),
};
