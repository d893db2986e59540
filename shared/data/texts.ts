import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../domain/instant.ts';
import type { TextRef } from '../domain/textRef.ts';
import { TextItem } from './caseRecord.ts';
import { casePartition, letterTreeKey, textKey } from './keys.ts';
import { isPayeeText, payeeKey } from './payeeWords.ts';
import type { Found } from './read.ts';
import { type Key, type Store, toItem } from './store.ts';
import type { Action } from './transact.ts';

/** The key of a text by its reference. */
export function keyOfText(caseId: string, ref: TextRef): Key {
  const [seq, name = ''] = [ref.slice(0, ref.indexOf('.')), ref.slice(ref.indexOf('.') + 1)];
  return textKey(casePartition(caseId), Number(seq), name);
}

export function textIn(found: Found, caseId: string, ref: TextRef): TextItem | undefined {
  const item = found(keyOfText(caseId, ref));
  return item && TextItem.parse(item);
}

/**
 * Forgets a personal text: words and salt go, the hash stays, so the chain is whole and tells nobody
 * anything; whoever reads it sees when it was erased (`design.md` 3.11). Erasing twice changes nothing.
 */
export async function eraseText(store: Store, caseId: string, ref: TextRef, at: Instant): Promise<void> {
  await eraseAt(store, keyOfText(caseId, ref), at);
  if (isPayeeText(ref)) await eraseAt(store, payeeKey(caseId), at);
}

/** Forgets the words of a letter; what it was and when it was sent stays. */
export function eraseLetter(store: Store, caseId: string, seq: number, at: Instant): Promise<void> {
  return eraseAt(store, letterTreeKey(casePartition(caseId), seq), at);
}

/** Forgets the words of a text by its key. */
export async function eraseAt(store: Store, key: Key, at: Instant): Promise<void> {
  await store.client.send(new UpdateItemCommand(forgetting(store, key, at)));
}

/** The same as a part of a transaction. */
export function forgetAction(store: Store, key: Key, at: Instant): Action<never> {
  return { write: { Update: forgetting(store, key, at) } };
}

function forgetting(store: Store, { PK, SK }: Key, at: Instant) {
  return {
    TableName: store.table,
    Key: toItem({ PK, SK }),
    UpdateExpression: 'SET erasedAt = if_not_exists(erasedAt, :at) REMOVE body, salt, tree',
    ConditionExpression: 'attribute_exists(PK)',
    ExpressionAttributeValues: toItem({ ':at': at }),
  };
}
