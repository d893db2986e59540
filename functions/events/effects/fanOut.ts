import { parseMembership } from '../../../shared/data/buyers.ts';
import { doneAction } from '../../../shared/data/effectMarks.ts';
import type { FanOutEffect } from '../../../shared/data/effects.ts';
import { gradeSignals, pageItem } from '../../../shared/data/fanOutItems.ts';
import { buyerPartition } from '../../../shared/data/keys.ts';
import { queryPage } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { put, transact } from '../../../shared/data/transact.ts';
import type { Instant } from '../../../shared/domain/instant.ts';

/** So many are told in one transaction, which holds at most 100 actions. */
const pageSize = 90;

/**
 * Tells one page of the limits on a buyer of his new grade: one Query, and one transaction with the mark of
 * this page, the next page and a signal for each limit. So a page that is killed half-way has told nobody, and
 * one that comes again finds that it is done. The Query is strongly consistent and begins after the grade was
 * written: whoever had his membership then is on a page. Whoever got it later decides on the new grade, because
 * a decision checks the version of the buyer that it read.
 */
export async function fanOut({ store }: { store: Store }, effect: FanOutEffect, now: Instant): Promise<void> {
  const { buyerId, page, after = '' } = effect;
  const { items, next } = await queryPage(store, {
    KeyConditionExpression: 'PK = :pk AND SK BETWEEN :from AND :to',
    ConsistentRead: true,
    Limit: pageSize,
    // A space sorts before everything that an id is made of.
    values: { ':pk': buyerPartition(buyerId), ':from': `M#${after} `, ':to': 'M#~' },
  });
  const told = items.map(parseMembership);
  const last = told.at(-1);
  const following = next && last ? [pageItem(effect, { page: page + 1, after: last.limitId, now })] : [];
  const signals = gradeSignals(effect, told, now);
  await transact(store, [
    doneAction(store, effect),
    ...[...following, ...signals].map((item) => put<'done-already'>(store, item)),
  ]);
}
