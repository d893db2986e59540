import type { OverdueFact } from '../../shared/domain/claimFacts.ts';
import type { LocalDate } from '../../shared/domain/instant.ts';
import type { LetterFacts } from '../../shared/domain/letter.ts';
import type { LetterKind } from '../../shared/domain/letterKind.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { contact, instant } from './sampleLadder.ts';
import { deadlineOf, manager, money, reasons, requestedAt, working } from './sampleLimits.ts';

type Facts = Partial<LetterFacts>;

export const date = (text: string) => text as LocalDate;

/** The four duties on one invoice, the first of them done. */
export const guide = [
  {
    ...{ duty: 'stop-supply', by: date('2026-05-31'), invoice: 'F-2026-017', done: false },
    term: { amount: 60, unit: 'days' },
  },
  {
    ...{ duty: 'report', by: date('2026-06-30'), invoice: 'F-2026-017', done: true },
    term: { amount: 30, unit: 'days' },
  },
  {
    ...{ duty: 'hand-over', by: date('2026-06-30'), invoice: 'F-2026-017', done: false },
    term: { amount: 30, unit: 'days' },
  },
  {
    ...{ duty: 'claim', by: date('2026-12-31'), invoice: 'F-2026-017', done: false },
    term: { amount: 6, unit: 'months', from: 'date-of-loss' },
  },
] as const satisfies OverdueFact['guide'];

export function overdue(office: OfficeCode, more: Partial<OverdueFact> = {}): OverdueFact {
  return {
    invoices: [
      { number: 'F-2026-017', amount: money(1_234_550, office), dueOn: date('2026-04-01') },
      { number: 'F-2026-021', amount: money(2_500_000, office), dueOn: date('2026-04-15') },
    ],
    ...{ count: 2, unpaid: [money(3_734_550, office)], guide: [...guide] },
    ...more,
  };
}

/** Facts of every letter about overdue invoices. */
export const ofOverdueKind: Record<
  Extract<LetterKind, `overdue-${string}`>,
  (office: OfficeCode) => Facts
> = {
  'overdue-received': (office) => ({
    contact,
    overdue: overdue(office, { late: 1, papers: ['invoices', 'delivery-proof', 'order'] }),
  }),
  'overdue-message': () => ({ contact, text: 'Heeft het bedrijf al gereageerd op uw aanmaning?' }),
  'overdue-receipt': (office) => ({
    contact,
    overdue: overdue(office, { received: { on: date('2026-04-20'), amount: money(1_000_000, office) } }),
  }),
  'overdue-extended': (office) => ({
    contact,
    overdue: overdue(office, { until: date('2026-05-22'), kind: 'extension' }),
  }),
  'overdue-extension-asked': (office) => ({
    contact,
    ...{ due: asked(office), overdue: overdue(office, { until: date('2026-07-31'), kind: 'rescheduling' }) },
  }),
  'overdue-extension-answered': (office) => extensionAnswered(office, { granted: false }),
  'overdue-late': (office) => {
    const due = asked(office);
    return { contact: manager, due, writtenAt: due.dueAt, nextSpan: working(2), overdue: overdue(office) };
  },
  'overdue-duty-near': (office) => ({
    contact,
    ...{ overdue: overdue(office, { near: guide[2] }), writtenAt: instant('2026-06-23T08:00:00Z') },
  }),
};

function asked(office: OfficeCode) {
  return deadlineOf('overdue.extension-answer', office, requestedAt);
}

export function extensionAnswered(office: OfficeCode, more: Partial<OverdueFact>): Facts {
  return {
    ...{ contact, due: asked(office), inTime: true, reasons, text: 'Wij hebben met u gebeld.' },
    ...{ overdue: overdue(office, { until: date('2026-07-31'), kind: 'extension', ...more }) },
    ...{ writtenAt: instant('2026-04-23T13:00:00Z'), outsideRoutes: ['court-or-arbitration'] },
  };
}
