import type { StreamRecord } from '../streams/streamRecord.ts';
import { type DynamoCall, DynamoRefusal } from './dynamoCall.ts';
import type { Written } from './written.ts';

/** Where a consumer is in one shard: after this sequence number, or at the oldest record. */
export type Position = { shardId: string; after?: string };

/** Reads one stream of the engine for everybody, shard by shard, the oldest first. */
export type StreamReader = {
  shards(): Promise<string[]>;
  /** Up to `limit` records after a position. `ended` says that the shard will never have more. */
  read(position: Position, limit: number): Promise<{ records: StreamRecord[]; ended: boolean }>;
};

type Shard = { ShardId: string; ParentShardId?: string };

type Read = StreamReader['read'];

const API = 'DynamoDBStreams_20120810';

export function createStreamReader(
  streamArn: string,
  call: DynamoCall,
  log: (line: string) => void,
  written: Written,
): StreamReader {
  const get = together(whenWritten(createRecordGetter(streamArn, call), written));
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

/** Who asks for what somebody else is asking for is given the same answer. */
function together(read: Read): Read {
  const underway = new Map<string, ReturnType<Read>>();
  return async (position, limit) => {
    const key = keyOf(position);
    const reading = underway.get(key) ?? read(position, limit).finally(() => underway.delete(key));
    underway.set(key, reading);
    const { records, ended } = await reading;
    const some = records.slice(0, limit);
    return { records: some, ended: ended && some.length === records.length };
  };
}

/** Where there was nothing there is nothing until somebody writes: most looks of an advance need not ask. */
function whenWritten(read: Read, written: Written): Read {
  const empty = new Map<string, { key: string; mark: unknown; answer: Awaited<ReturnType<Read>> }>();
  return async (position, limit) => {
    const [key, mark] = [keyOf(position), written()];
    const known = empty.get(position.shardId);
    if (known?.key === key && known.mark === mark) return known.answer;
    const answer = await read(position, limit);
    if (answer.records.length === 0) empty.set(position.shardId, { key, mark, answer });
    return answer;
  };
}

/** Iterators that are kept: those of the last positions of everybody who reads. */
const LAST = 16;

/** Reads on from a position; keeps the iterators that follow it, which saves a call at the next read. */
function createRecordGetter(streamArn: string, call: DynamoCall): Read {
  const kept = new Map<string, string>();
  const keep = (position: Position, iterator: string) => {
    kept.delete(keyOf(position));
    kept.set(keyOf(position), iterator);
    const [oldest] = kept.keys();
    if (kept.size > LAST && oldest !== undefined) kept.delete(oldest);
  };
  const iteratorFor = async ({ shardId, after }: Position): Promise<string> => {
    const start = after
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
      : { ShardIteratorType: 'TRIM_HORIZON' };
    const asked = { StreamArn: streamArn, ShardId: shardId, ...start };
    return (await call<{ ShardIterator: string }>(`${API}.GetShardIterator`, asked)).ShardIterator;
  };
  return async (position, limit) => {
    const iterator = kept.get(keyOf(position)) ?? (await iteratorFor(position));
    // One that has expired must not be asked again.
    kept.delete(keyOf(position));
    const asked = { ShardIterator: iterator, Limit: limit };
    const answer = await call<{ Records: StreamRecord[]; NextShardIterator?: string }>(
      `${API}.GetRecords`,
      asked,
    );
    keep(position, iterator);
    const after = answer.Records.at(-1)?.dynamodb.SequenceNumber ?? position.after;
    const next: Position = after ? { shardId: position.shardId, after } : position;
    if (answer.NextShardIterator) keep(next, answer.NextShardIterator);
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
