import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../domain/instant.ts';
import type { LetterTree } from '../domain/letter.ts';
import { applied } from './conditional.ts';
import type { LetterEffect, letterStates } from './effects.ts';
import { casePartition, hash, letterTreeKey } from './keys.ts';
import { treeIn } from './letterFacts.ts';
import { readAll } from './read.ts';
import { type Key, type Store, toItem } from './store.ts';

/** Keeps the letter of record; whoever came first has written it, and everybody gets that one. */
export async function keepTree(store: Store, effect: LetterEffect, tree: LetterTree): Promise<LetterTree> {
  const text = JSON.stringify(tree);
  const key = letterTreeKey(casePartition(effect.caseId), effect.seq);
  const put = new PutItemCommand({
    TableName: store.table,
    Item: toItem({ ...key, tree: text, sha256: hash(text) }),
    ConditionExpression: 'attribute_not_exists(PK)',
  });
  if (await applied(store.client.send(put))) return tree;
  const kept = treeIn(await readAll(store, [key]), effect);
  if (!kept) throw new Error(`Letter ${effect.letterId} was kept before and is erased now`);
  return kept;
}

type State = (typeof letterStates)[number];

/** The letter's new state and when it came about; false when it is in none of the states `from`. */
export function noteState(
  store: Store,
  key: Key,
  { state, ...times }: { state: State; deliveredAt?: Instant; failedAt?: Instant },
  from: State[],
): Promise<boolean> {
  const [[name, at] = ['', '']] = Object.entries(times);
  const update = new UpdateItemCommand({
    TableName: store.table,
    Key: toItem(key),
    UpdateExpression: 'SET #state = :state, #at = :at',
    ConditionExpression: `#state IN (${from.map((_, i) => `:from${i}`).join(', ')})`,
    ExpressionAttributeNames: { '#state': 'state', '#at': name },
    ExpressionAttributeValues: toItem({
      ':state': state,
      ':at': at,
      ...Object.fromEntries(from.map((value, i) => [`:from${i}`, value])),
    }),
  });
  return applied(store.client.send(update));
}
