import type { Outcome } from '../lambda/protocol.ts';
import type { StreamRecord } from './streamRecord.ts';

/**
 * How many records of a batch, from its beginning, count as done. As on AWS (Lambda developer guide,
 * "Reporting batch item failures"): an empty answer, or one without the known key, is a full success; a
 * failure whose identifier is missing, misnamed or unknown fails the whole batch; of several the
 * earliest counts, because a shard keeps its order.
 */
export function doneOf(batch: StreamRecord[], outcome: Outcome, partial: boolean): number {
  if (!outcome.ok) return 0;
  if (!partial || outcome.payload === null) return batch.length;
  if (typeof outcome.payload !== 'object') return 0;
  const failures = (outcome.payload as { batchItemFailures?: unknown }).batchItemFailures ?? [];
  if (!Array.isArray(failures)) return 0;
  const firsts = failures.map((failure) => {
    const identifier = (failure as { itemIdentifier?: unknown } | null)?.itemIdentifier;
    return Math.max(
      0,
      batch.findIndex((record) => record.dynamodb.SequenceNumber === identifier),
    );
  });
  return Math.min(batch.length, ...firsts);
}
