import { calendarVersion } from '../domain/calendar.ts';
import { localTime } from '../domain/calendarTime.ts';
import type { CaseState } from '../domain/case.ts';
import type { Instant } from '../domain/instant.ts';
import type { PromiseChange, PromiseEntry } from '../domain/promise.ts';
import type { CaseRecord } from './caseRecord.ts';
import type { StoredEvent } from './eventItems.ts';
import { casePartition, promiseKey } from './keys.ts';
import { ledgerPartition, ledgerSort } from './ledgerPages.ts';
import { type Item, type Key, type Store, toItem } from './store.ts';
import { type Action, putNew } from './transact.ts';

type Change = { change: PromiseChange; at: Instant };

/** The ledger entries that these events make or settle, one action each (`design.md` 7). */
export function promiseActions<M extends string>(
  store: Store,
  record: CaseRecord<CaseState>,
  stored: StoredEvent[],
): Action<M>[] {
  const changes = stored.flatMap(({ event }) => event.promises.map((change) => ({ change, at: event.at })));
  const keys = [...new Set(changes.map(({ change }) => change.key))];
  return keys.map((key) =>
    actionFor<M>(
      store,
      record,
      key,
      changes.filter(({ change }) => change.key === key),
    ),
  );
}

function actionFor<M extends string>(
  store: Store,
  record: CaseRecord<CaseState>,
  key: string,
  changes: Change[],
): Action<M> {
  const settled = changes.map(settlement).findLast((settlement) => settlement);
  const made = changes.find(({ change }) => change.change === 'made');
  if (!made) return settleAction(store, promiseKey(casePartition(record.state.id), key), settled ?? {});
  return putNew(store, { ...entryItem(record, made), ...settled });
}

function settlement({ change, at }: Change): Item | undefined {
  if (change.change !== 'settled') return undefined;
  const { status, because } = change;
  return { status, settledAt: at, ...(because && { because }) };
}

function entryItem({ state }: CaseRecord<CaseState>, { change, at }: Change): Item & Key {
  if (change.change !== 'made') throw new Error('Only a made promise becomes an entry');
  const { key, measure, deadline } = change;
  const { dueAt, promise } = deadline;
  const entry: PromiseEntry = {
    ...{ key, promise, measure, status: 'running', dueAt, deadline, madeAt: at },
    ...{ caseId: state.id, clientId: state.clientId, office: state.office },
  };
  return {
    ...promiseKey(casePartition(state.id), key),
    ...entry,
    officeKey: ledgerPartition(monthAt(state, dueAt)),
    officeSort: ledgerSort(state.office, `${dueAt}#${state.id}#${key}`),
  };
}

/**
 * The month at the office of a case, `2026-04`: a promise belongs to that of its first due instant for ever, and a
 * letter to that in which it was written.
 */
export function monthAt({ rules }: CaseState, at: Instant): string {
  return localTime(calendarVersion(rules.calendar.id, rules.calendar.version), at).date.slice(0, 7);
}

function settleAction<M extends string>(store: Store, key: Key, settled: Item): Action<M> {
  const { because } = settled;
  return {
    write: {
      Update: {
        TableName: store.table,
        Key: toItem(key),
        UpdateExpression: `SET #status = :status, settledAt = :settledAt${because ? ', #because = :because' : ''}`,
        ConditionExpression: '#status = :running',
        ExpressionAttributeNames: { '#status': 'status', ...(because ? { '#because': 'because' } : {}) },
        ExpressionAttributeValues: toItem({
          ':status': settled.status,
          ':settledAt': settled.settledAt,
          ':running': 'running',
          ':because': because,
        }),
      },
    },
  };
}
