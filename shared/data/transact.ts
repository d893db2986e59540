import {
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { Busy, isThrottled } from './busy.ts';
import { fromItem, type Item, type Key, type Store, toItem, waitOn } from './store.ts';

/** One action of a transaction; `onFail` names what a failed condition means. */
export type Action<Meaning extends string> = { write: TransactWriteItem; onFail?: Meaning };

/** Done, or the first action whose condition failed, with the item that stood in the way. */
export type Transacted<Meaning extends string> =
  | { done: true }
  | { done: false; meaning: Meaning; item: Item | undefined };

const limit = 100;
const waits = [50, 100, 200, 400, 800, 1_600];
const passing = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/**
 * The one way to write several items: all or nothing. Conflicts and throttling are retried with jitter for
 * about three seconds and end as Busy (503); anything unforeseen is a bug and is thrown.
 */
export async function transact<M extends string>(store: Store, actions: Action<M>[]): Promise<Transacted<M>> {
  if (actions.length > limit) throw new Error(`A transaction of ${actions.length} actions: at most ${limit}`);
  const command = new TransactWriteItemsCommand({ TransactItems: actions.map(({ write }) => write) });
  for (const wait of [...waits, undefined]) {
    try {
      await store.client.send(command);
      return { done: true };
    } catch (error) {
      const verdict = judge(error, actions);
      if (verdict !== 'again') return verdict;
      if (wait === undefined) throw new Busy(1, { cause: error });
      await waitOn(store, wait * (0.5 + Math.random()));
    }
  }
  throw new Busy();
}

function judge<M extends string>(error: unknown, actions: Action<M>[]): Transacted<M> | 'again' {
  if (isThrottled(error)) return 'again';
  if (!(error instanceof TransactionCanceledException)) throw error;
  const reasons = error.CancellationReasons ?? [];
  const failed = reasons.findIndex(({ Code }) => Code === 'ConditionalCheckFailed');
  const meaning = actions[failed]?.onFail;
  if (meaning) {
    const item = reasons[failed]?.Item;
    return { done: false, meaning, item: item && fromItem(item) };
  }
  if (reasons.some(({ Code }) => Code && passing.has(Code))) return 'again';
  throw error;
}

/** Writes a new item; it must not be there yet. */
export function putNew<M extends string>(store: Store, item: Item & Key, onFail?: M): Action<M> {
  return {
    write: {
      Put: {
        TableName: store.table,
        Item: toItem(item),
        ConditionExpression: 'attribute_not_exists(PK)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    ...(onFail && { onFail }),
  };
}

/** Writes an item, whether it is there or not: only for items that one case alone writes. */
export function put<M extends string>(store: Store, item: Item & Key): Action<M> {
  return { write: { Put: { TableName: store.table, Item: toItem(item) } } };
}

/** Takes an item away; one that is not there is no fault. */
export function remove<M extends string>(store: Store, { PK, SK }: Key): Action<M> {
  return { write: { Delete: { TableName: store.table, Key: toItem({ PK, SK }) } } };
}

/** Writes nothing: the item must still have the version that it was read with. */
export function unchanged<M extends string>(
  store: Store,
  { PK, SK }: Key,
  version: number,
  onFail: M,
): Action<M> {
  return {
    write: {
      ConditionCheck: {
        TableName: store.table,
        Key: toItem({ PK, SK }),
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: toItem({ ':version': version }),
      },
    },
    onFail,
  };
}

/** Takes an item that has that version out of the index of what is due; its version stays. */
export function waitsNoMore(store: Store, { PK, SK }: Key, version: number): Action<'version-differs'> {
  return {
    write: {
      Update: {
        TableName: store.table,
        Key: toItem({ PK, SK }),
        UpdateExpression: 'REMOVE dueKey, dueAt',
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: toItem({ ':version': version }),
      },
    },
    onFail: 'version-differs',
  };
}

/** Writes nothing: there must be no such item. */
export function absent<M extends string>(store: Store, { PK, SK }: Key, onFail: M): Action<M> {
  return {
    write: {
      ConditionCheck: {
        TableName: store.table,
        Key: toItem({ PK, SK }),
        ConditionExpression: 'attribute_not_exists(PK)',
      },
    },
    onFail,
  };
}

/** Replaces an item that must still have the version it was read with. */
export function replace<M extends string>(
  store: Store,
  item: Item & Key,
  version: number,
  onFail: M,
): Action<M> {
  return {
    write: {
      Put: {
        TableName: store.table,
        Item: toItem(item),
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: toItem({ ':version': version }),
      },
    },
    onFail,
  };
}
