import type { CoverFact, DocumentFacts } from '../../shared/domain/document/facts.ts';
import type { DocumentKind } from '../../shared/domain/document/kinds.ts';
import { askedFacts, renewalPackFacts } from '../../shared/domain/document/make.ts';
import { wholeTermsOn } from '../../shared/domain/document/wholeTerms.ts';
import type { Locale } from '../../shared/domain/office.ts';
import type { FirstTerms } from '../../shared/domain/policy/terms.ts';
import { on, policyFor } from '../domain/insured.ts';
import { officeOf } from './sampleFacts.ts';
import { instant } from './sampleLadder.ts';

/** Terms of every kind that a policy can have. */
export const everyTerm: Partial<FirstTerms> = {
  undecided: { kind: 'self-assessed', upTo: 1_000_000 },
  deductible: { amount: 50_000, order: 'after-percentage' },
  minimumRetention: 25_000,
  threshold: { amount: 10_000, inclusive: true },
  aggregateFirstLoss: { amount: 500_000, erodedBy: 'loss' },
  maximumLiability: { rule: 'multiple', multiple: '30.5', premiumPaid: 1_200_000 },
  invoicingWithinDays: 30,
  statutoryLaw: 'ES-50/1980-70',
  assignee: { name: 'Example Bank', reference: 'LN-1' },
  disclosure: 'when-appropriate',
  renewal: { rule: 'tacit', noticeByPolicyholder: { months: 1 } },
  bindingOrders: { rule: 'days', days: 30 },
  lateConsequence: { rule: 'percentage', percentage: 70 },
  conversion: { rateOn: 'invoice-date', currencies: ['SEK', 'CZK'] },
  waitingPeriod: {
    days: 60,
    mode: 'wait',
    start: 'file-received',
    byCause: { insolvency: 0, political: 180 },
  },
};

export const coverFact: CoverFact = {
  ...{ part: 2, more: true, forgotten: 3 },
  lines: [
    {
      buyer: { name: 'Jansen Bouw BV', country: 'NL', number: '12345678' },
      ...{ limit: 5_000_000, kind: 'named', percentage: 90, paymentTermsDays: 60, stopped: false },
      notes: [
        { note: 'change', from: on('2026-06-01'), amount: 2_000_000 },
        { note: 'until', until: on('2026-12-31') },
        { note: 'conditions', count: 2 },
      ],
    },
    {
      buyer: { name: 'Novák <a> syn s.r.o.', country: 'CZ', number: '00006947' },
      ...{ limit: 123_456_789, kind: 'named', percentage: 90, paymentTermsDays: 30, stopped: true },
      notes: [
        { note: 'unpaid', dueOn: on('2026-01-31'), stopOn: on('2026-04-01') },
        { note: 'in-collection', since: on('2026-04-10') },
        { note: 'change-held', amount: 0 },
      ],
    },
    {
      buyer: { name: 'Grand Lac S.A.', country: 'FR', number: '552100554' },
      ...{ limit: 80_000, kind: 'named', percentage: 90, paymentTermsDays: 45, stopped: false },
      notes: [{ note: 'change', from: on('2026-07-01'), amount: 0 }],
    },
  ],
};

/** A document of each kind, of an office that writes that locale. */
export function sampleDocument(kind: DocumentKind, locale: Locale): DocumentFacts {
  const office = officeOf[locale];
  const policy = policyFor(
    `pol_${office.toLowerCase()}a`,
    'cli_nla',
    { office, reference: 'KV-2026-17' },
    everyTerm,
  );
  const making = {
    ...{ reference: 'DOC-ABCDE-FGHIJ', client: { name: 'Bakker & Zonen B.V.' } },
    ...{ writtenAt: instant('2026-05-04T08:30:00Z'), on: on('2026-04-30') },
  };
  if (kind === 'renewal-pack') {
    const terms = wholeTermsOn(policy, making.on);
    const next = {
      ...{ startsOn: on('2027-01-01'), endsOn: on('2027-12-31'), noticeBy: on('2026-10-31') },
      terms: { ...terms, from: on('2027-01-01'), maximumPaymentTermsDays: 45, minimumRetention: undefined },
    };
    return renewalPackFacts(policy, next, making);
  }
  const recipient = { name: 'Example Bank N.V.', role: 'bank' as const, reference: 'LN-2026-1' };
  const more = kind === 'statement-of-cover' ? { recipient, cover: coverFact } : { recipient };
  return askedFacts(policy, kind, making, kind === 'policy' ? {} : more);
}
