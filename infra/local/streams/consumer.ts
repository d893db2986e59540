import type { Clock } from '../clock.ts';
import type { Position, StreamReader } from '../database/streamReader.ts';
import { matches } from '../events/pattern.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Outcome } from '../lambda/protocol.ts';
import type { Faults } from '../options.ts';
import { doneOf } from './batchAnswer.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { EventSource } from './eventSource.ts';
import { giveUpMessage } from './giveUp.ts';
import { createRetries } from './retries.ts';
import type { StreamRecord } from './streamRecord.ts';

export type ConsumerParts = {
  clock: Clock;
  reader: StreamReader;
  checkpoints: Checkpoints;
  functions: Functions;
  faults: Faults;
  queue: (arn: string, message: object) => void;
};

/** Feeds one function from one stream. */
export type Consumer = {
  /** Delivers what there is; answers whether there was anything. */
  poll(): Promise<boolean>;
  blockedUntil(): number | undefined;
  unblock(): void;
};

/** An event source at work. A batch that fails blocks its shard, as it does on AWS, until it is given up. */
export function createConsumer(source: EventSource, parts: ConsumerParts): Consumer {
  const { clock, reader, checkpoints } = parts;
  const retries = createRetries(source.bisect);
  let shards: string[] = [];

  const firstSeen = new Map<string, number>();
  const stamp = (record: StreamRecord): StreamRecord => {
    const seen = firstSeen.get(record.dynamodb.SequenceNumber) ?? Math.floor(clock.now() / 1000);
    firstSeen.set(record.dynamodb.SequenceNumber, seen);
    const dynamodb = { ...record.dynamodb, ApproximateCreationDateTime: seen };
    return { ...record, eventSourceARN: source.streamArn, dynamodb };
  };
  const wanted = (record: StreamRecord) =>
    !parts.faults.dropStream?.(record) &&
    (source.filters.length === 0 || source.filters.some((filter) => matches(filter, record)));

  const settle = (position: Position, batch: StreamRecord[], outcome: Outcome): number => {
    const done = doneOf(batch, outcome, source.partial);
    if (done > 0 || batch.length === 0) retries.succeeded();
    if (done === batch.length) return done;
    retries.failed(clock.now(), batch.length);
    if (!isHopeless(source, retries.attempts(), batch[done], clock)) return done;
    retries.succeeded();
    if (source.onFailure) {
      parts.queue(
        source.onFailure,
        giveUpMessage(source, position.shardId, batch.slice(done), outcome, clock.now()),
      );
    }
    return batch.length;
  };
  const deliver = async (position: Position, records: StreamRecord[]): Promise<void> => {
    const batch = records.map(stamp).filter(wanted);
    const outcome: Outcome =
      batch.length === 0
        ? { ok: true, payload: null }
        : await parts.functions.invoke(source.functionName, { Records: batch });
    const done = settle(position, batch, outcome);
    const upTo = done === batch.length ? records.at(-1) : before(records, batch[done]);
    if (upTo) checkpoints.move(source.id, position.shardId, upTo.dynamodb.SequenceNumber);
    if (done === batch.length) firstSeen.clear();
  };
  const drain = async (shardId: string): Promise<boolean> => {
    for (let found = false; ; found = true) {
      if (retries.blockedUntil() !== undefined) return found;
      const after = checkpoints.after(source.id, shardId);
      const position: Position = after ? { shardId, after } : { shardId };
      const { records, ended } = await reader.read(position, retries.size(source.batchSize));
      if (records.length > 0) await deliver(position, records);
      else {
        if (ended) checkpoints.end(source.id, shardId);
        return found;
      }
    }
  };
  const pollAll = async () => {
    if (shards.length === 0) shards = await reader.shards();
    let found = false;
    for (const shard of shards) {
      if (checkpoints.ended(source.id, shard)) continue;
      found = (await drain(shard)) || found;
      // Its children may not have been listed yet: look again.
      if (checkpoints.ended(source.id, shard)) [shards, found] = [[], true];
    }
    return found;
  };
  return { poll: oneAtATime(pollAll), blockedUntil: retries.blockedUntil, unblock: retries.unblock };
}

/** The record before a given one: where the checkpoint stands when that one failed. */
function before(records: StreamRecord[], failed: StreamRecord | undefined): StreamRecord | undefined {
  const index = records.findIndex(
    (record) => record.dynamodb.SequenceNumber === failed?.dynamodb.SequenceNumber,
  );
  return records[index - 1];
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

/** Callers that come while a pass runs get a pass of their own after it. */
function oneAtATime(work: () => Promise<boolean>): () => Promise<boolean> {
  let last: Promise<boolean> = Promise.resolve(false);
  return () => {
    const next = last.catch(() => false).then(work);
    last = next;
    return next;
  };
}
