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
  declaration: 'declaration',
  renewal: 'renewal',
  invoice: 'invoice',
} as const;
export type Family = (typeof families)[keyof typeof families];

export function familyOf(kind: LetterKind): Family {
  return families[kind.slice(0, kind.indexOf('-')) as keyof typeof families];
}

/** Whether it is about the policy itself and no buyer. */
export function isAboutPolicy({ kind }: Pick<LetterFacts, 'kind'>): boolean {
  const policy: readonly Family[] = ['declaration', 'renewal', 'invoice'];
  return policy.includes(familyOf(kind));
}

/** Whether the buyer owes by now: several languages call him a debtor from then on (`glossary.md` 1). */
export function isAboutDebt({ kind, appeal }: Pick<LetterFacts, 'kind' | 'appeal'>): boolean {
  const debts: readonly Family[] = ['overdue', 'collection', 'claim'];
  return debts.includes(familyOf(kind)) || appeal?.against === 'claim-decision';
}
