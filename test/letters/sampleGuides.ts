import { contactCard } from '../../shared/domain/contactCard.ts';
import type { GuideFacts, OwnLine } from '../../shared/domain/guide/facts.ts';
import type { GuideTopic } from '../../shared/domain/guide/topics.ts';
import type { Locale } from '../../shared/domain/office.ts';
import { settledTermsOn } from '../../shared/domain/policy/settledTerms.ts';
import { on, policyFor } from '../domain/insured.ts';
import { everyTerm } from './sampleDocuments.ts';
import { officeOf } from './sampleFacts.ts';
import { contact, instant } from './sampleLadder.ts';

const at = instant('2026-04-22T13:20:00Z');
const debt = { id: 'ovd_nla', reference: 'OVD-ABCDE-FGHIJ', name: 'Jansen Bouw BV' };
const limit = { id: 'lim_nla', reference: 'LIM-ABCDE-FGHIJ', name: 'Novák s.r.o.' };
const policy = { id: 'pol_nla', reference: 'KV-2026-17' };

/** One line of each kind that a client can have. */
export const everyLine: OwnLine[] = [
  { what: 'stop-supply', ...debt, day: on('2026-04-12'), passed: true },
  { what: 'report', ...debt, day: on('2026-05-12'), passed: false },
  { what: 'hand-over', ...debt, day: on('2026-04-21'), passed: true },
  { what: 'claim', ...debt, day: on('2026-11-11'), passed: false },
  { what: 'papers', ...debt, papers: ['order', 'delivery-proof'], by: instant('2026-05-22T15:00:00Z') },
  { what: 'papers', ...debt, papers: ['order'] },
  { what: 'answer', ...limit, by: instant('2026-04-29T15:00:00Z') },
  { what: 'change', ...limit, day: on('2026-06-01'), amount: { minor: 2_000_000, currency: 'EUR' } },
  { what: 'change', ...limit, day: on('2026-06-01'), amount: { minor: 0, currency: 'EUR' } },
  { what: 'limit-ends', ...limit, day: on('2026-12-31') },
  { what: 'waiting', ...limit, by: instant('2026-04-24T15:00:00Z') },
  { what: 'notice', ...policy, day: on('2026-10-31') },
  { what: 'policy-ends', ...policy, day: on('2026-12-31') },
  { what: 'payee', ...policy, payee: 'Example Bank N.V.' },
];

/** A guide as nobody in particular reads it. */
export function publicGuide(topic: GuideTopic, locale: Locale): GuideFacts {
  const office = officeOf[locale];
  return { topic, office, at, contact: contactCard([], office, { because: 'no-dedicated-contact' }, at) };
}

/** The same for a client with a contact, a policy and something of every kind open. */
export function sampleGuide(topic: GuideTopic, locale: Locale): GuideFacts {
  const { office } = publicGuide(topic, locale);
  const insured = policyFor('pol_nla', 'cli_nla', { office }, { ...everyTerm, handOverDays: 45 });
  const terms = settledTermsOn(insured, on('2026-04-22'));
  return {
    ...publicGuide(topic, locale),
    contact,
    own: { policy: { reference: 'KV-2026-17', terms }, lines: everyLine, more: 'GET /overdues' },
  };
}
