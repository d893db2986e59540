import type { StreamRecord } from '../streams/streamRecord.ts';
import { type DynamoCall, DynamoRefusal } from './dynamoCall.ts';

/** Where a consumer is in one shard: after this sequence number, or at the oldest record. */
export type Position = { shardId: string; after?: string };

/** Reads one stream of the engine for everybody, shard by shard, the oldest first. */
export type StreamReader = {
  shards(): Promise<string[]>;
  /** Up to `limit` records after a position. `ended` says that the shard will never have more. */
  read(position: Position, limit: number): Promise<{ records: StreamRecord[]; ended: boolean }>;
};

type Shard = { ShardId: string; ParentShardId?: string };

const API = 'DynamoDBStreams_20120810';

export function createStreamReader(
  streamArn: string,
  call: DynamoCall,
  log: (line: string) => void,
): StreamReader {
  const get = together(createRecordGetter(streamArn, call));
  return {
    async shards() {
      const answer = await call<{ StreamDescription: { Shards: Shard[] } }>(`${API}.DescribeStream`, {
        StreamArn: streamArn,
      });
      return parentsFirst(answer.StreamDescription.Shards);
    },
    async read(position, limit) {
      try {
        return await get(position, limit);
      } catch (error) {
        if (!(error instanceof DynamoRefusal)) throw error;
        // The iterator may have expired: it was dropped, and the second attempt asks for a new one.
        if (error.code !== 'TrimmedDataAccessException') return await get(position, limit);
        log(
          `The stream has forgotten records of ${position.shardId} before they were read: reconcile must find them.`,
        );
        return await get({ shardId: position.shardId }, limit);
      }
    },
  };
}

const keyOf = ({ shardId, after }: Position) => `${shardId}@${after ?? ''}`;

/** Who asks for what somebody else is asking for waits for his answer: that there is nothing is news for both. */
function together(read: StreamReader['read']): StreamReader['read'] {
  const underway = new Map<string, ReturnType<StreamReader['read']>>();
  return async (position, limit) => {
    const key = keyOf(position);
    const answer = await underway.get(key)?.catch(() => undefined);
    if (answer?.records.length === 0) return answer;
    const reading = read(position, limit);
    underway.set(key, reading);
    return reading.finally(() => underway.get(key) === reading && underway.delete(key));
  };
}

/** Reads on from a position; keeps the iterators that follow it, which saves a call at the next read. */
function createRecordGetter(streamArn: string, call: DynamoCall): StreamReader['read'] {
  const kept = new Map<string, string>();
  const iteratorFor = async ({ shardId, after }: Position): Promise<string> => {
    const start = after
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
      : { ShardIteratorType: 'TRIM_HORIZON' };
    const asked = { StreamArn: streamArn, ShardId: shardId, ...start };
    return (await call<{ ShardIterator: string }>(`${API}.GetShardIterator`, asked)).ShardIterator;
  };
  return async (position, limit) => {
    const known = kept.get(keyOf(position));
    kept.delete(keyOf(position));
    const asked = { ShardIterator: known ?? (await iteratorFor(position)), Limit: limit };
    const answer = await call<{ Records: StreamRecord[]; NextShardIterator?: string }>(
      `${API}.GetRecords`,
      asked,
    );
    const after = answer.Records.at(-1)?.dynamodb.SequenceNumber ?? position.after;
    const next: Position = after ? { shardId: position.shardId, after } : position;
    if (answer.NextShardIterator) kept.set(keyOf(next), answer.NextShardIterator);
    const records = answer.Records.filter((record) => isAfter(record, position));
    return { records, ended: !answer.NextShardIterator };
  };
}

/** Some engines answer AFTER_SEQUENCE_NUMBER from the record itself. */
function isAfter(record: StreamRecord, { after }: Position): boolean {
  return after === undefined || BigInt(record.dynamodb.SequenceNumber) > BigInt(after);
}

function parentsFirst(shards: Shard[]): string[] {
  const ids = new Set(shards.map((shard) => shard.ShardId));
  const ordered: string[] = [];
  const visit = (shard: Shard): void => {
    if (ordered.includes(shard.ShardId)) return;
    const parent = shards.find((other) => other.ShardId === shard.ParentShardId);
    if (parent && ids.has(parent.ShardId)) visit(parent);
    ordered.push(shard.ShardId);
  };
  for (const shard of shards) visit(shard);
  return ordered;
}
