import { rulesVersion } from '../charterRules.ts';
import { happensIn, letterKindOf } from '../draft.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { MoneyFact } from '../money.ts';
import { stillOwed } from './debt.ts';
import type { CollectionEvent, CollectionEventType } from './event.ts';
import type { Collection } from './state.ts';
import { collectionTable } from './table.ts';

export type DataOf<T extends CollectionEventType> = Extract<CollectionEvent, { type: T }>['data'];
type Part = NonNullable<LetterDraft['collection']>;

/** An event of one of these types. */
export const happens = happensIn<CollectionEvent>(collectionTable);

/** What every letter of a collection names. */
type Named = Pick<Collection, 'subject' | 'handler' | 'due' | 'invoices' | 'currency' | 'country'>;

/** A letter that an event of this type may bring: what is still to be collected stands in each. */
export function letterOf(
  state: Named,
  type: CollectionEventType,
  part: Part = {},
  more: Partial<LetterDraft> = {},
): LetterDraft {
  const { subject, handler, due, invoices, country } = state;
  const whole = { amount: moneyIn(state, stillOwed(invoices)), count: invoices.length, country };
  return {
    ...{ subject, handler, ...(due && { due }), collection: { ...whole, ...part } },
    ...more,
    kind: letterKindOf(collectionTable, type, more.kind),
  };
}

/** How long it takes until our next word, for a letter about a promise that was missed. */
export function nextSpan({ rules }: Pick<Collection, 'rules'>): Pick<LetterDraft, 'nextSpan'> {
  return { nextSpan: rulesVersion(rules.charter).claimProgress };
}

/** Minor units of the case as a letter tells them. */
export function moneyIn({ currency }: Pick<Collection, 'currency'>, minor: number): MoneyFact {
  return { minor, currency };
}
