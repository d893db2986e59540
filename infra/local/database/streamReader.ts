import type { StreamRecord } from '../streams/streamRecord.ts';
import { type DynamoCall, DynamoRefusal } from './dynamoCall.ts';

/** Where a consumer is in one shard: after this sequence number, or at the oldest record. */
export type Position = { shardId: string; after?: string };

/** Reads one stream of the engine, shard by shard, the oldest first. */
export type StreamReader = {
  shards(): Promise<string[]>;
  /** Up to `limit` records after a position. `ended` says that the shard will never have more. */
  read(position: Position, limit: number): Promise<{ records: StreamRecord[]; ended: boolean }>;
};

type Shard = { ShardId: string; ParentShardId?: string };

export function createStreamReader(
  streamArn: string,
  call: DynamoCall,
  log: (line: string) => void,
): StreamReader {
  const api = 'DynamoDBStreams_20120810';
  // An iterator is good for the position it was given for; reading from it again would go on after it.
  const iterators = new Map<string, string>();
  const keyOf = ({ shardId, after }: Position) => `${shardId}@${after ?? ''}`;

  const iteratorFor = async (position: Position): Promise<string> => {
    const known = iterators.get(keyOf(position));
    if (known) return known;
    const start = position.after
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: position.after }
      : { ShardIteratorType: 'TRIM_HORIZON' };
    const answer = await call<{ ShardIterator: string }>(`${api}.GetShardIterator`, {
      StreamArn: streamArn,
      ShardId: position.shardId,
      ...start,
    });
    return answer.ShardIterator;
  };
  const get = async (position: Position, limit: number) => {
    const ShardIterator = await iteratorFor(position);
    const answer = await call<{ Records: StreamRecord[]; NextShardIterator?: string }>(`${api}.GetRecords`, {
      ShardIterator,
      Limit: limit,
    });
    iterators.clear();
    const records = answer.Records.filter((record) => isAfter(record, position));
    const last = answer.Records.at(-1)?.dynamodb.SequenceNumber ?? position.after;
    const next: Position = last ? { shardId: position.shardId, after: last } : position;
    if (answer.NextShardIterator) iterators.set(keyOf(next), answer.NextShardIterator);
    return { records, ended: !answer.NextShardIterator };
  };
  return {
    async shards() {
      const answer = await call<{ StreamDescription: { Shards: Shard[] } }>(`${api}.DescribeStream`, {
        StreamArn: streamArn,
      });
      return parentsFirst(answer.StreamDescription.Shards);
    },
    async read(position, limit) {
      try {
        return await get(position, limit);
      } catch (error) {
        iterators.clear();
        if (!(error instanceof DynamoRefusal)) throw error;
        if (error.code !== 'TrimmedDataAccessException') return await get(position, limit);
        log(
          `The stream has forgotten records of ${position.shardId} before they were read; reconcile must find them.`,
        );
        return await get({ shardId: position.shardId }, limit);
      }
    },
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
