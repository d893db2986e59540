import { shardOf, shards } from '../keys.ts';
import type { Key } from '../store.ts';

/** Where ended cases wait in the index of what is due until their words are forgotten. */
export const retainShards = Array.from({ length: shards }, (_, shard) => `retain#${shard}`);
export const retainShard = (caseId: string) => retainShards[shardOf(caseId)] as string;
/** That the words of a case were forgotten, when and how many. */
export const forgottenKey = (PK: string): Key => ({ PK, SK: 'E#FORGOTTEN' });
/** Where a part of an export lies in the bucket, to read or for a computer. */
export const exportKey = (caseId: string, part: number, form: 'json' | 'html') =>
  `exports/${caseId}/${String(part).padStart(4, '0')}.${form}`;
