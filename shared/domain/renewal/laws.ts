import * as z from 'zod';

import { type Refusal, refused } from '../decision.ts';
import { LocalDate } from '../instant.ts';
import type { OfficeCode } from '../office.ts';
import { offices } from '../offices.ts';
import { Ahead, isTooShort, lastDayBefore, NoticeForm, type RenewalTerms } from '../policy/renewalTerms.ts';
import laws20261 from './renewalLaws.2026-1.json' with { type: 'json' };

/** By when notice is given and changes are told, and in what form. */
export const NoticeRules = z.strictObject({
  noticeByPolicyholder: Ahead,
  noticeByInsurer: Ahead,
  changesNotifiedBy: Ahead,
  form: NoticeForm,
});
export type NoticeRules = z.infer<typeof NoticeRules>;

/** One version of what the laws of our countries say, by country. */
const File = z.strictObject({
  version: z.string(),
  from: LocalDate,
  laws: z.record(z.string().length(2), NoticeRules.extend({ source: z.string().min(1) })),
});
const published = [laws20261].map((file) => File.parse(file));

/** What the law of the office's country says on a day. Throws where it has none. */
export function renewalLaw(office: OfficeCode, on: LocalDate): NoticeRules {
  const { country } = offices[office];
  const law = published.findLast(({ from }) => from <= on)?.laws[country];
  if (!law) throw new Error(`There is no law of renewals for ${country} on ${on}`);
  const { source: _, ...rules } = law;
  return rules;
}

type Renewing = { office: OfficeCode; startsOn: LocalDate; endsOn: LocalDate };

/**
 * By what rules a policy renews, its own terms before the law; null for one that ends on its last day. A policy that
 * says nothing renews, unless it is too short to.
 */
export function noticeRulesOf(policy: Renewing, terms: RenewalTerms | undefined): NoticeRules | null {
  if (terms?.rule === 'none' || isTooShort(policy)) return null;
  const { rule: _, ...own } = terms ?? { rule: 'tacit' };
  return { ...renewalLaw(policy.office, policy.startsOn), ...defined(own) };
}

/** A policy may be milder to the client than the law, never harder: the reason why not, or undefined. */
export function againstLaw(policy: Renewing, terms: RenewalTerms | undefined): Refusal | undefined {
  if (terms?.rule !== 'tacit') return undefined;
  if (isTooShort(policy))
    return refused(
      'rule',
      'too-short-to-renew',
      'A policy that ends in the year in which it began does not renew.',
    );
  const law = renewalLaw(policy.office, policy.startsOn);
  const { noticeByPolicyholder: client, noticeByInsurer: ours, changesNotifiedBy: changes, form } = terms;
  const day = (ahead: Ahead) => lastDayBefore(policy.endsOn, ahead);
  if (client && day(client) < day(law.noticeByPolicyholder)) return outside('noticeByPolicyholder', 'longer');
  if (ours && day(ours) > day(law.noticeByInsurer)) return outside('noticeByInsurer', 'shorter');
  if (changes && day(changes) > day(law.changesNotifiedBy)) return outside('changesNotifiedBy', 'shorter');
  if (form === 'in-writing' && law.form === 'registered-letter')
    return refused('rule', 'form-against-law', 'The law asks for a registered letter.');
  return undefined;
}

function outside(term: keyof NoticeRules, than: 'longer' | 'shorter'): Refusal {
  return refused('rule', 'period-against-law', `${term} may not be ${than} than the law of the office says.`);
}

const defined = <T extends object>(object: T) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
