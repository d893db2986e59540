import type { Clock } from '../clock.ts';
import { matches } from '../events/pattern.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Outcome } from '../lambda/protocol.ts';
import type { Faults } from '../options.ts';
import { doneOf } from './batchAnswer.ts';
import type { EventSource } from './eventSource.ts';
import { giveUpMessage } from './giveUp.ts';
import type { Retries } from './retries.ts';
import type { StreamRecord } from './streamRecord.ts';

export type BatchParts = {
  clock: Clock;
  functions: Functions;
  faults: Faults;
  queue: (arn: string, message: object) => void;
  /** There was something for a function, whatever becomes of it. */
  news: () => void;
};

/** Delivers records of one shard and answers the last one that is done with; undefined when none is. */
export type Deliver = (shardId: string, records: StreamRecord[]) => Promise<StreamRecord | undefined>;

export function createDelivery(source: EventSource, retries: Retries, parts: BatchParts): Deliver {
  const { clock, faults, news } = parts;
  const firstSeen = new Map<string, number>();
  const stamp = (record: StreamRecord): StreamRecord => {
    const seen = firstSeen.get(record.dynamodb.SequenceNumber) ?? Math.floor(clock.now() / 1000);
    firstSeen.set(record.dynamodb.SequenceNumber, seen);
    const dynamodb = { ...record.dynamodb, ApproximateCreationDateTime: seen };
    return { ...record, eventSourceARN: source.streamArn, dynamodb };
  };
  const wanted = (record: StreamRecord) =>
    source.filters.length === 0 || source.filters.some((filter) => matches(filter, record));

  return async (shardId, records) => {
    const told = records.map(stamp).filter(wanted);
    if (told.length > 0) news();
    const batch = told.filter((record) => !faults.dropStream?.(record));
    const done = batch.length === 0 ? 0 : await attempt(shardId, batch, source, retries, parts);
    if (done < batch.length) return before(records, batch[done]);
    firstSeen.clear();
    return records.at(-1);
  };
}

/** Calls the function; answers how many records, from the first, are done with: processed or given up. */
async function attempt(
  shardId: string,
  batch: StreamRecord[],
  source: EventSource,
  retries: Retries,
  { clock, functions, queue }: BatchParts,
): Promise<number> {
  const outcome: Outcome = await functions.invoke(source.functionName, { Records: batch });
  const done = doneOf(batch, outcome, source.partial);
  if (done > 0) retries.succeeded();
  if (done === batch.length) return done;
  retries.failed(clock.now(), batch.length);
  if (!isHopeless(source, retries.attempts(), batch[done], clock)) return done;
  retries.succeeded();
  const given = giveUpMessage(source, shardId, batch.slice(done), outcome, clock.now());
  if (source.onFailure) queue(source.onFailure, given);
  return batch.length;
}

/** The record before a given one: where the checkpoint stands when that one failed. */
function before(records: StreamRecord[], failed: StreamRecord | undefined): StreamRecord | undefined {
  const sequence = failed?.dynamodb.SequenceNumber;
  return records[records.findIndex((record) => record.dynamodb.SequenceNumber === sequence) - 1];
}

function isHopeless(
  source: EventSource,
  attempts: number,
  first: StreamRecord | undefined,
  clock: Clock,
): boolean {
  if (source.maximumRetries >= 0 && attempts > source.maximumRetries) return true;
  const age = clock.now() / 1000 - (first?.dynamodb.ApproximateCreationDateTime ?? 0);
  return age > source.maximumAge;
}
