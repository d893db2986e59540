import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../domain/instant.ts';
import { applied } from './conditional.ts';
import type { Effect, LetterEffect } from './effects.ts';
import { type Item, type Key, type Store, toItem } from './store.ts';
import type { Action } from './transact.ts';

/**
 * The effect is done: it is no longer pending. Done twice is done.
 * @param from the state that it must still be in
 * @returns false when it was done already, or has another state
 */
export function markDone(store: Store, key: Key, more: Item = {}, from?: string): Promise<boolean> {
  const names = Object.keys(more);
  const set = names.map((name) => `#${name} = :${name}`).join(', ');
  const values = { ...more, ...(from && { from }) };
  const update = new UpdateItemCommand({
    TableName: store.table,
    Key: toItem({ PK: key.PK, SK: key.SK }),
    UpdateExpression: `${set && `SET ${set} `}REMOVE dueKey, dueAt`,
    ConditionExpression: `attribute_exists(dueKey)${from ? ' AND #state = :from' : ''}`,
    ...(set && {
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: toItem(valuesOf(values)),
    }),
  });
  return applied(store.client.send(update));
}

/** The same as a part of a transaction, whose other parts are then done once. */
export function doneAction(store: Store, { PK, SK }: Key): Action<'done-already'> {
  return {
    write: {
      Update: {
        TableName: store.table,
        Key: toItem({ PK, SK }),
        UpdateExpression: 'REMOVE dueKey, dueAt',
        ConditionExpression: 'attribute_exists(dueKey)',
      },
    },
    onFail: 'done-already',
  };
}

/** Takes a pending letter for a while; false when another sender is at it, or it is done. */
export function lease(store: Store, { PK, SK }: LetterEffect, until: Instant, now: Instant) {
  const update = new UpdateItemCommand({
    TableName: store.table,
    Key: toItem({ PK, SK }),
    UpdateExpression: 'SET leaseUntil = :until',
    ConditionExpression:
      'attribute_exists(dueKey) AND (attribute_not_exists(leaseUntil) OR leaseUntil <= :now)',
    ExpressionAttributeValues: toItem({ ':until': until, ':now': now }),
  });
  return applied(store.client.send(update));
}

/** What waits in a partition waits there for a later day; throws ConditionalCheckFailed when it waits elsewhere by now. */
export function waitLonger(store: Store, { PK, SK }: Key, dueKey: string, dueAt: Instant): Promise<unknown> {
  return store.client.send(
    new UpdateItemCommand({
      TableName: store.table,
      Key: toItem({ PK, SK }),
      UpdateExpression: 'SET dueAt = :dueAt',
      ConditionExpression: 'dueKey = :dueKey',
      ExpressionAttributeValues: toItem({ ':dueKey': dueKey, ':dueAt': dueAt }),
    }),
  );
}

/** A pending effect is tried again at `dueAt`, or stands parked under another key. Throws when it is done. */
export async function retryLater(
  store: Store,
  { PK, SK }: Effect,
  values: { tries: number; dueKey: string | undefined; dueAt: Instant },
): Promise<void> {
  await store.client.send(
    new UpdateItemCommand({
      TableName: store.table,
      Key: toItem({ PK, SK }),
      UpdateExpression: 'SET tries = :tries, dueKey = :dueKey, dueAt = :dueAt',
      ConditionExpression: 'attribute_exists(dueKey)',
      ExpressionAttributeValues: toItem(valuesOf(values)),
    }),
  );
}

const valuesOf = (values: Item) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value]));
