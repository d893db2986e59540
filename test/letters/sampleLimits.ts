import { calendarFor } from '../../shared/domain/calendar.ts';
import type { Deadline, Span } from '../../shared/domain/deadline.ts';
import { due } from '../../shared/domain/due.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { LetterFacts } from '../../shared/domain/letter.ts';
import type { LetterKind } from '../../shared/domain/letterKind.ts';
import type { LimitFact } from '../../shared/domain/limitFacts.ts';
import type { MoneyFact } from '../../shared/domain/money.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { contact, instant } from './sampleLadder.ts';

type Facts = Partial<LetterFacts>;
type AboutLimits = Extract<
  LetterKind,
  `limit-${string}` | `buyer-${string}` | `buyers-${string}` | `identification-${string}`
>;

export const requestedAt = instant('2026-04-22T13:20:00Z');
export const decidedAt = instant('2026-04-24T12:50:00Z');

export const underwriter = {
  ...contact,
  ...{ name: 'Femke de Boer', role: 'underwriter', email: 'femke.deboer@insurer.example' },
};
export const manager = {
  ...contact,
  ...{ name: 'Carla Smit', role: 'senior-manager', email: 'carla.smit@insurer.example' },
};

export const working = (amount: number): Span => ({ amount, unit: 'working-days' });

export function deadlineOf(
  promise: string,
  office: OfficeCode,
  from: Instant,
  span: Span = working(2),
): Deadline {
  return due(calendarFor(office), promise, from, span);
}

/** Amounts in the office's own currency, ten thousand and more, so that every mark shows. */
const currencies = { SE: 'SEK', CZ: 'CZK', MX: 'MXN' } as const;
export function money(minor: number, office: OfficeCode): MoneyFact {
  return { minor, currency: currencies[office as keyof typeof currencies] ?? 'EUR' };
}

/** Local midnight in summer, when every office keeps the same hours from UTC all through. */
export function midnight(date: string, office: OfficeCode): Instant {
  const hoursAhead = { IE: 1, MX: -6 }[office as 'IE' | 'MX'] ?? 2;
  return seconds(Date.parse(`${date}T00:00:00Z`) - hoursAhead * 3_600_000);
}

function seconds(epoch: number): Instant {
  return instant(new Date(epoch).toISOString().replace('.000Z', 'Z'));
}

export const reasons = [
  {
    because: 'De omzet daalt al twee jaar.',
    clause: 'artikel 4.2',
    remedy: 'Stuur ons de jaarcijfers 2025.',
  },
  { because: 'De schulden op korte termijn zijn hoog.', remedy: 'Vraag om kortere betaaltermijnen.' },
];

const advice = 'Lever in delen en vraag bij elke levering om bevestiging van de vorige betaling.';

export function decision(office: OfficeCode, more: Partial<LimitFact> = {}): Facts {
  const limit: LimitFact = {
    ...{ requested: money(25_000_000, office), paymentTermsDays: 30, outcome: 'partial' },
    ...{ amount: money(12_345_650, office), from: decidedAt, advice },
    ...{ weighed: 'U bent steeds op tijd betaald: daarom meer dan ons model gaf.' },
    ...{ grade: { grade: '6' }, canAppeal: true },
    ...more,
  };
  return {
    ...{ contact: underwriter, writtenAt: decidedAt, limit, reasons, nextSpan: working(10) },
    ...{ due: deadlineOf('limit.decision', office, requestedAt), inTime: true },
    outsideRoutes: ['court-or-arbitration'],
  };
}

export function change(office: OfficeCode, more: Partial<LimitFact> = {}): Facts {
  const limit: LimitFact = {
    ...{ previous: money(25_000_000, office), amount: money(10_000_000, office) },
    ...{ effectiveAt: midnight('2026-06-03', office), bindingOrders: { rule: 'days', days: 30 } },
    ...more,
  };
  return { contact: underwriter, writtenAt: instant('2026-04-29T09:00:00Z'), limit, reasons };
}

export function announced(office: OfficeCode, more: Partial<LimitFact> = {}): Facts {
  const told = {
    notice: { amount: 30, unit: 'days' },
    appealBy: instant('2026-05-18T15:00:00Z'),
    advice,
  } as const;
  return {
    ...change(office, { ...told, ...more }),
    nextSpan: working(10),
    outsideRoutes: ['court-or-arbitration'],
  };
}

function late(promise: string, office: OfficeCode, span = working(2)): Facts {
  const missed = deadlineOf(promise, office, requestedAt, span);
  return { contact: manager, due: missed, writtenAt: missed.dueAt, nextSpan: working(2) };
}

/** What every one of these letters starts from: the buyer is its subject. */
export const limitBase = {
  ...{ subject: 'Bakkerij De Korenaar B.V.', reference: 'NL-2026-000456', contact: underwriter },
  ...{ firstContactAt: undefined, channel: undefined, due: undefined, step: undefined },
  writtenAt: requestedAt,
} as const satisfies Facts;

export const ofLimitKind: Record<AboutLimits, (office: OfficeCode) => Facts> = {
  'limit-acknowledged': (office) => ({
    due: deadlineOf('limit.decision', office, requestedAt),
    limit: { requested: money(25_000_000, office), paymentTermsDays: 30 },
  }),
  'limit-question': () => ({
    text: 'Hoe bent u het afgelopen jaar betaald?',
    ...{ limit: { commentUntil: instant('2026-04-30T15:00:00Z') }, nextSpan: working(2) },
  }),
  'limit-message': (office) => ({
    text: 'Dank u voor de orderbevestiging.',
    due: deadlineOf('limit.decision', office, requestedAt),
  }),
  'limit-decided': (office) => decision(office),
  'limit-late': (office) => late('limit.decision', office),
  'limit-progress': () => ({
    ...{ contact: manager, nextSpan: working(2) },
    ...{ lastWordAt: decidedAt, writtenAt: instant('2026-04-30T12:50:00Z') },
  }),
  'limit-cancelled': () => ({}),
  'limit-change-announced': (office) => announced(office),
  'limit-change-moved': (office) =>
    change(office, { announcedFor: midnight('2026-06-01', office), because: 'late-delivery' }),
  'limit-change-effective': (office) => ({
    ...change(office),
    ...{ writtenAt: midnight('2026-06-03', office), reasons: undefined, nextSpan: working(10) },
  }),
  'limit-change-cancelled': (office) => ({
    limit: { amount: money(25_000_000, office), because: 'comment-answered' },
  }),
  'limit-changed-at-once': (office) => ({
    ...announced(office, {
      ...{ amount: money(0, office), effectiveAt: midnight('2026-04-30', office), appealBy: undefined },
      ...{ notice: undefined, bindingOrders: { rule: 'none' } },
      exceptional: 'Het bedrijf is gisteren failliet verklaard.',
    }),
  }),
  'limit-expiry-ahead': (office) => ({
    limit: { amount: money(25_000_000, office), until: lastInstant('2026-05-22', office) },
    nextSpan: working(2),
  }),
  'limit-expired': (office) => ({
    limit: { amount: money(0, office), until: lastInstant('2026-05-22', office) },
    ...{ writtenAt: midnight('2026-05-23', office), nextSpan: working(2) },
  }),
  'limit-new-decision-owed': (office) => ({
    contact: manager,
    due: deadlineOf('limit.new-decision', office, requestedAt, working(5)),
  }),
  'buyer-worsened': (office) => ({
    contact,
    buyer: { grade: '7', previousGrade: '5', amount: money(25_000_000, office) },
  }),
  'buyers-improved': () => ({
    ...{ contact, subject: undefined },
    buyer: { improved: [{ name: 'Bakkerij De Korenaar B.V.', grade: '3' }, { name: 'Van Dam Hout B.V.' }] },
  }),
  'identification-acknowledged': (office) => ({
    due: deadlineOf('buyer.identification', office, requestedAt, working(1)),
  }),
  'identification-answered': () => ({
    buyer: { found: { name: 'Bakkerij De Korenaar B.V.', country: 'NL', number: '12345678' } },
  }),
  'identification-late': (office) => late('buyer.identification', office, working(1)),
};

/** The last second of a day of the office. */
function lastInstant(date: string, office: OfficeCode): Instant {
  return seconds(Date.parse(midnight(date, office)) + 86_400_000 - 1000);
}
