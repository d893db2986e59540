import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Item, type Key, type Store, toItem } from '../../../shared/data/store.ts';

/** The effect is done: it is no longer pending. Done twice is done. */
export async function markDone(store: Store, key: Key, more: Item = {}): Promise<void> {
  const names = Object.keys(more);
  const set = names.map((name) => `#${name} = :${name}`).join(', ');
  try {
    await store.client.send(
      new UpdateItemCommand({
        TableName: store.table,
        Key: toItem({ PK: key.PK, SK: key.SK }),
        UpdateExpression: `${set && `SET ${set} `}REMOVE dueKey, dueAt`,
        ConditionExpression: 'attribute_exists(dueKey)',
        ...(set && {
          ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
          ExpressionAttributeValues: toItem(
            Object.fromEntries(names.map((name) => [`:${name}`, more[name]])),
          ),
        }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
