import type { ClaimFact } from '../../shared/domain/claimFacts.ts';
import type { Span } from '../../shared/domain/deadline.ts';
import type { LetterFacts } from '../../shared/domain/letter.ts';
import type { LetterKind } from '../../shared/domain/letterKind.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { late, recovery } from './sampleCollections.ts';
import { contact, instant } from './sampleLadder.ts';
import { deadlineOf, decidedAt, money, reasons, requestedAt, working } from './sampleLimits.ts';
import { date } from './sampleOverdues.ts';

type Facts = Partial<LetterFacts>;

export const claimsHandler = {
  ...contact,
  ...{ name: 'Jan Mulder', role: 'claims', email: 'jan.mulder@insurer.example' },
};

export const sixtyDays: Span = { amount: 60, unit: 'days' };

export const wait = {
  ...{ start: 'mandate', startOn: date('2026-04-22'), days: 60, mode: 'wait' },
  ...{ lastOn: date('2026-06-21'), payableOn: date('2026-06-22') },
} as const satisfies ClaimFact['wait'];

export function claim(office: OfficeCode, more: Partial<ClaimFact> = {}): ClaimFact {
  return {
    ...{ cause: 'protracted-default', amount: money(3_734_550, office), count: 2, wait },
    ...{ missing: ['delivery-proof', 'correspondence'], given: ['invoices'] },
    ...{ answerBy: instant('2026-05-22T15:00:00Z'), ...more },
  };
}

type Decision = NonNullable<ClaimFact['decision']>;

export function decision(office: OfficeCode, more: Partial<Decision> = {}): Decision {
  return {
    ...{ outcome: 'partial', because: 'decided', dateOfLoss: date('2026-06-21') },
    ...{ indemnity: money(2_136_095, office), retained: money(237_345, office) },
    lines: [
      { step: 'debt', amount: money(3_734_550, office) },
      { step: 'excluded', amount: money(1_234_550, office) },
      { step: 'over-limit', amount: money(126_560, office) },
      { step: 'insured-loss', amount: money(2_373_440, office) },
      { step: 'percentage', amount: money(237_345, office), percentage: 90 },
      { step: 'set-off', amount: money(0, office) },
      { step: 'indemnity', amount: money(2_136_095, office) },
    ],
    excluded: [
      { invoice: 'F-2026-017', code: 'terms-too-long', amount: money(1_234_550, office) },
      { invoice: 'F-2026-021', code: 'over-limit', amount: money(126_560, office) },
    ],
    ...{ payableOn: date('2026-06-22'), appealUntil: instant('2026-12-15T22:59:59Z') },
    ...more,
  };
}

export function decided(office: OfficeCode, more: Partial<Decision> = {}): Facts {
  const paidBy = deadlineOf('claim.payment', office, instant('2026-06-21T22:00:00Z'), working(5));
  return by({
    ...{ claim: { wait, decision: decision(office, more) }, reasons, nextSpan: working(10) },
    ...{ due: inWait(office), inTime: true, nextDue: paidBy, outsideRoutes: ['court-or-arbitration'] },
    ...{ writtenAt: instant('2026-06-15T12:00:00Z'), text: 'Wij hebben al uw stukken bekeken.' },
  });
}

/** Due with the last day of the waiting period. */
export function inWait(office: OfficeCode) {
  return deadlineOf('claim.decision', office, requestedAt, sixtyDays);
}

function paid(office: OfficeCode): Facts {
  return by({
    claim: {
      payment: {
        ...{ n: 1, kind: 'indemnity', amount: money(2_136_095, office), ending: '0300', party: 'client' },
        ...{ paid: money(2_136_095, office), left: money(0, office) },
      },
    },
    ...{ due: deadlineOf('claim.payment', office, requestedAt, working(5)), inTime: true },
    writtenAt: decidedAt,
  });
}

/** Facts of every letter about a claim. */
export const ofClaimKind: Record<Extract<LetterKind, `claim-${string}`>, (office: OfficeCode) => Facts> = {
  'claim-acknowledged': (office) => by({ claim: claim(office, { filedLate: 3 }) }),
  'claim-message': () => by({ text: 'Dank u voor de afleverbon.' }),
  'claim-papers': (office) =>
    by({
      text: 'Was er een garantie van het moederbedrijf?',
      claim: claim(office, { missing: ['guarantees'], given: undefined }),
    }),
  'claim-warning': (office) => by({ claim: claim(office, { warning: 1, given: undefined }) }),
  'claim-complete': (office) => by({ due: inWait(office), claim: { wait } }),
  'claim-new-decision-owed': (office) =>
    by({ due: deadlineOf('claim.new-decision', office, requestedAt, working(5)) }),
  'claim-receipt': (office) =>
    by({
      claim: {
        received: {
          ...{ on: date('2026-05-05'), amount: money(1_234_550, office) },
          left: money(2_500_000, office),
        },
      },
    }),
  'claim-paid-by-buyer': () => by({}),
  'claim-disputed': (office) =>
    by({ claim: { dispute: { invoice: 'F-2026-017', amount: money(1_234_550, office), whole: false } } }),
  'claim-dispute-resolved': (office) =>
    by({
      claim: {
        dispute: {
          ...{ invoice: 'F-2026-017', amount: money(1_234_550, office), whole: false },
          ...{ owed: money(1_000_000, office), payableOn: date('2026-07-01') },
        },
      },
    }),
  'claim-insolvency': (office) =>
    by({
      claim: claim(office, { cause: 'insolvency', missing: ['insolvency-notice'], given: undefined }),
    }),
  'claim-decided': (office) => decided(office),
  'claim-late': (office) => late('claim.decision', office, 10),
  'claim-payee': () => by({ claim: { payee: { party: 'client', ending: '0300' } } }),
  'claim-paid': paid,
  'claim-payment-late': (office) => late('claim.payment', office, 5),
  'claim-payment-returned': (office) => ({ ...paid(office), due: undefined, inTime: undefined }),
  'claim-recovered': (office) =>
    by({
      ...{ claim: { recovery: recovery(office) }, writtenAt: instant('2026-06-12T13:00:00Z') },
      due: deadlineOf('claim.share', office, instant('2026-06-12T12:00:00Z'), working(5)),
    }),
  'claim-cancelled': () => by({}),
  'claim-progress': () =>
    by({ lastWordAt: decidedAt, nextSpan: working(5), writtenAt: instant('2026-05-05T08:00:00Z') }),
};

function by(facts: Facts): Facts {
  return { contact: claimsHandler, ...facts };
}
