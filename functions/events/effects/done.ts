import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Item, type Key, type Store, toItem } from '../../../shared/data/store.ts';

/**
 * The effect is done: it is no longer pending. Done twice is done.
 * @param from the state that it must still be in
 * @returns false when it was done already, or has another state
 */
export async function markDone(store: Store, key: Key, more: Item = {}, from?: string): Promise<boolean> {
  const names = Object.keys(more);
  const set = names.map((name) => `#${name} = :${name}`).join(', ');
  const values = { ...more, ...(from && { from }) };
  try {
    await store.client.send(
      new UpdateItemCommand({
        TableName: store.table,
        Key: toItem({ PK: key.PK, SK: key.SK }),
        UpdateExpression: `${set && `SET ${set} `}REMOVE dueKey, dueAt`,
        ConditionExpression: `attribute_exists(dueKey)${from ? ' AND #state = :from' : ''}`,
        ...(set && {
          ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
          ExpressionAttributeValues: toItem(
            Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value])),
          ),
        }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
