import type { Position, StreamReader } from '../database/streamReader.ts';
import { type BatchParts, createDelivery, type Deliver } from './batch.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { EventSource } from './eventSource.ts';
import { createRetries, type Retries } from './retries.ts';

export type ConsumerParts = BatchParts & { reader: StreamReader; checkpoints: Checkpoints };

/** Feeds one function from one stream. */
export type Consumer = {
  /** Delivers what there is; answers whether there was anything. */
  poll(): Promise<boolean>;
  blockedUntil(): number | undefined;
  unblock(): void;
};

type AtWork = ConsumerParts & { source: EventSource; retries: Retries; deliver: Deliver };

/** An event source at work. A batch that fails blocks its shard, as it does on AWS, until it is given up. */
export function createConsumer(source: EventSource, parts: ConsumerParts): Consumer {
  const retries = createRetries(source.bisect);
  const atWork: AtWork = { ...parts, source, retries, deliver: createDelivery(source, retries, parts) };
  const { reader, checkpoints } = parts;
  let shards: string[] = [];
  const pollAll = async () => {
    if (shards.length === 0) shards = await reader.shards();
    let found = false;
    for (const shard of shards) {
      if (checkpoints.ended(source.id, shard)) continue;
      found = (await drain(shard, atWork)) || found;
      // Its children may not have been listed yet: look again.
      if (checkpoints.ended(source.id, shard)) [shards, found] = [[], true];
    }
    return found;
  };
  return { poll: oneAtATime(pollAll), blockedUntil: retries.blockedUntil, unblock: retries.unblock };
}

/** Delivers a shard's records until there are no more, or they have to wait. */
async function drain(
  shardId: string,
  { source, reader, checkpoints, retries, deliver }: AtWork,
): Promise<boolean> {
  for (let found = false; ; found = true) {
    if (retries.blockedUntil() !== undefined) return found;
    const after = checkpoints.after(source.id, shardId);
    const position: Position = after ? { shardId, after } : { shardId };
    const { records, ended } = await reader.read(position, retries.size(source.batchSize));
    if (records.length === 0) {
      if (ended) checkpoints.end(source.id, shardId);
      return found;
    }
    const upTo = await deliver(shardId, records);
    if (upTo) checkpoints.move(source.id, shardId, upTo.dynamodb.SequenceNumber);
  }
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
