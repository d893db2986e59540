import { membershipKey, parseMembership } from '../../../shared/data/buyers.ts';
import { type Creditor, parseCreditor } from '../../../shared/data/creditors.ts';
import { doneAction } from '../../../shared/data/effectMarks.ts';
import type { FanOutEffect } from '../../../shared/data/effects.ts';
import { type Concerned, gradeSignals, pageItem } from '../../../shared/data/fanOutItems.ts';
import { buyerPartition, limitIdOf } from '../../../shared/data/keys.ts';
import { queryPage, readAll } from '../../../shared/data/read.ts';
import type { Item, Store } from '../../../shared/data/store.ts';
import { put, transact } from '../../../shared/data/transact.ts';
import type { Instant } from '../../../shared/domain/instant.ts';

/** So many are told in one transaction, which holds at most 100 actions. */
const pageSize = 90;

/**
 * Tells one page of those who must hear of a buyer's new grade: one Query, one read more where invoices are unpaid, and one transaction with the mark of
 * this page, the next page and a signal for each limit. So a page that is killed half-way has told nobody, and
 * one that comes again finds that it is done. The Query is strongly consistent and begins after the grade was
 * written: whoever had his membership then is on a page. Whoever got it later decides on the new grade, because
 * a decision checks the version of the buyer that it read.
 */
export async function fanOut({ store }: { store: Store }, effect: FanOutEffect, now: Instant): Promise<void> {
  const { buyerId, page, after = '' } = effect;
  // Limits come first, then the files of unpaid invoices. A space sorts before everything that an id is made of.
  const from = after.startsWith('ovd_') ? `O#${after} ` : `M#${after} `;
  const { items, next } = await queryPage(store, {
    KeyConditionExpression: 'PK = :pk AND SK BETWEEN :from AND :to',
    ConsistentRead: true,
    Limit: pageSize,
    values: { ':pk': buyerPartition(buyerId), ':from': from, ':to': 'O#~' },
  });
  const last = items.at(-1);
  const following =
    next && last ? [pageItem(effect, { page: page + 1, after: String(last.SK).slice(2), now })] : [];
  const signals = gradeSignals(effect, await concernedBy(store, buyerId, items), now);
  await transact(store, [
    doneAction(store, effect),
    ...[...following, ...signals].map((item) => put<'done-already'>(store, item)),
  ]);
}

/** Limits, and the files of unpaid invoices whose client hears it from no limit of the same policy. */
async function concernedBy(store: Store, buyerId: string, items: Item[]): Promise<Concerned[]> {
  const isLimit = ({ SK }: Item) => String(SK).startsWith('M#');
  const limits = items.filter(isLimit).map(parseMembership);
  const creditors = items.filter((item) => !isLimit(item)).map(parseCreditor);
  const keyOf = ({ policyId }: Creditor) => membershipKey(buyerId, limitIdOf(policyId, buyerId));
  const found = await readAll(store, creditors.map(keyOf));
  return [
    ...limits.map(({ limitId, ...one }) => ({ ...one, caseId: limitId })),
    ...creditors
      .filter((one) => !found(keyOf(one)))
      .map(({ overdueId, ...one }) => ({ ...one, caseId: overdueId })),
  ];
}
