import type { LetterFacts } from '../domain/letter.ts';
import type { LetterKind } from '../domain/letterKind.ts';

/** What a letter belongs to: it decides how its subject is called and whose contact stands in it. */
export const families = {
  complaint: 'complaint',
  limit: 'limit',
  buyer: 'buyer',
  buyers: 'buyer',
  identification: 'identification',
  appeal: 'appeal',
  overdue: 'overdue',
  collection: 'collection',
  claim: 'claim',
  renewal: 'renewal',
  declaration: 'declaration',
  invoice: 'invoice',
  contact: 'relation',
  review: 'relation',
  enquiry: 'enquiry',
  feedback: 'feedback',
  improvement: 'improvement',
  data: 'data-request',
} as const;
export type Family = (typeof families)[keyof typeof families];

export function familyOf(kind: LetterKind): Family {
  return families[kind.slice(0, kind.indexOf('-')) as keyof typeof families];
}

/** What the letters of a family are about, where it is no buyer. */
const abouts: Partial<Record<Family, 'his-words' | 'policy' | 'us' | 'person'>> = {
  complaint: 'his-words',
  enquiry: 'his-words',
  feedback: 'his-words',
  improvement: 'his-words',
  renewal: 'policy',
  declaration: 'policy',
  invoice: 'policy',
  relation: 'us',
  'data-request': 'person',
};

/** What a letter is about: the client's own words, his policy, ourselves, somebody's data, or a buyer. */
export const aboutOf = (kind: LetterKind) => abouts[familyOf(kind)] ?? 'buyer';

/** Whether a broker who gets copies gets one of these: what a client says of us, or about people, is his own. */
export const isCopied = (kind: LetterKind) => !['his-words', 'person'].includes(aboutOf(kind));

/** Whether the buyer owes by now: several languages call him a debtor from then on (`glossary.md` 1). */
export function isAboutDebt({ kind, appeal }: Pick<LetterFacts, 'kind' | 'appeal'>): boolean {
  const debts: readonly Family[] = ['overdue', 'collection', 'claim'];
  return debts.includes(familyOf(kind)) || appeal?.against === 'claim-decision';
}
