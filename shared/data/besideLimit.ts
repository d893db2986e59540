import type { Membership } from '../domain/buyer/buyer.ts';
import { Grade } from '../domain/buyer/grade.ts';
import type { DataOf } from '../domain/creditLimit/draft.ts';
import type { CreditLimit } from '../domain/creditLimit/state.ts';
import { mayHappen } from '../domain/creditLimit/table.ts';
import { membershipItem, membershipKey } from './buyers.ts';
import type { StoredEvent } from './eventItems.ts';
import { type Disclosure, disclosureItem } from './gradeHistory.ts';
import type { Store } from './store.ts';
import { type Action, put, putNew, remove } from './transact.ts';

type Change = { before: CreditLimit | undefined; after: CreditLimit; stored: StoredEvent[] };

/** What stands in the buyer's partition because of a limit: who must be told of a grade, and who was shown one. */
export function besideLimit(store: Store, { before, after, stored }: Change): Action<never>[] {
  return [...membershipActions(store, before, after), ...disclosureActions(store, after, stored)];
}

/** While a request is open or cover is in force the client must be told (F 15); afterwards he must not. */
export function membershipOf(state: CreditLimit): Membership | undefined {
  const { id: limitId, clientId, office, policyId, currency, cover, status, disclosure } = state;
  const one = { limitId, clientId, office, policyId, currency, gradeShown: disclosure === 'always' };
  if (cover && cover.amount > 0) return { ...one, amount: cover.amount, status: cover.status };
  return mayHappen('decided', status) ? { ...one, amount: 0, status: 'requested' } : undefined;
}

function membershipActions(
  store: Store,
  before: CreditLimit | undefined,
  after: CreditLimit,
): Action<never>[] {
  const was = before && membershipOf(before);
  const is = membershipOf(after);
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const { buyerId, id } = after;
  return [is ? put(store, membershipItem(buyerId, is)) : remove(store, membershipKey(buyerId, id))];
}

/** Every decision that rests on a grade, and every letter that names one, stands in the log (L06, A.6). */
function disclosureActions(store: Store, after: CreditLimit, stored: StoredEvent[]): Action<never>[] {
  const { id: caseId, clientId, office, buyerId, disclosure: because } = after;
  return stored.flatMap(({ event }) => {
    const grade = gradeIn(event);
    if (!grade) return [];
    const entry: Omit<Disclosure, 'kind'> = {
      ...grade,
      caseId,
      seq: event.seq,
      clientId,
      office,
      at: event.at,
      because,
    };
    return [putNew<never>(store, disclosureItem(buyerId, entry))];
  });
}

function gradeIn({
  type,
  data,
}: StoredEvent['event']): Pick<Disclosure, 'n' | 'grade' | 'shown'> | undefined {
  if (type === 'decided') {
    const { grade } = data as DataOf<'decided'>;
    return grade && { n: grade.n, grade: Grade.parse(grade.grade), shown: grade.disclosed };
  }
  if (type !== 'grade-changed') return undefined;
  const { n, grade, direction } = data as DataOf<'grade-changed'>;
  return grade !== undefined && direction === 'worse'
    ? { n, grade: Grade.parse(grade), shown: true }
    : undefined;
}
