import { doneAction } from '../../../shared/data/effectMarks.ts';
import type { LeaveEffect } from '../../../shared/data/effects.ts';
import { goneSignal, leavePage } from '../../../shared/data/leaving.ts';
import { queryPage } from '../../../shared/data/read.ts';
import { Served, servedPrefix, staffPartition } from '../../../shared/data/served.ts';
import type { Store } from '../../../shared/data/store.ts';
import { put, transact } from '../../../shared/data/transact.ts';
import type { Instant } from '../../../shared/domain/instant.ts';

/** So many are told in one transaction, which holds at most 100 actions. */
const pageSize = 90;

/**
 * Tells one page of the clients whose contact left: one Query, and one transaction with the mark of this page, the
 * next page and a signal for each client. Killed half-way it has told nobody; said twice it is done once.
 */
export async function tellOfLeaving(
  { store }: { store: Store },
  effect: LeaveEffect,
  now: Instant,
): Promise<void> {
  const { staffId, page, after = '' } = effect;
  const { items, next } = await queryPage(store, {
    KeyConditionExpression: 'PK = :pk AND SK BETWEEN :from AND :to',
    ConsistentRead: true,
    Limit: pageSize,
    values: {
      ':pk': staffPartition(staffId),
      ...{ ':from': `${servedPrefix}${after} `, ':to': `${servedPrefix}~` },
    },
  });
  const served = items.map((item) => Served.parse(item));
  const last = served.at(-1);
  const following = next && last ? [leavePage(effect, { page: page + 1, after: last.caseId, now })] : [];
  const signals = served.map((one) => goneSignal(effect, one, now));
  await transact(store, [
    doneAction(store, effect),
    ...[...following, ...signals].map((item) => put<'done-already'>(store, item)),
  ]);
}
