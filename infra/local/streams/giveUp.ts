import { randomUUID } from 'node:crypto';
import { toInstant } from '../clock.ts';
import type { Outcome } from '../lambda/protocol.ts';
import type { EventSource } from './eventSource.ts';
import type { StreamRecord } from './streamRecord.ts';

/** What an on-failure queue gets when a batch is given up: pointers into the stream, not the records. */
export function giveUpMessage(
  source: EventSource,
  shardId: string,
  batch: StreamRecord[],
  outcome: Outcome,
  now: number,
): object {
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn: source.functionName,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: source.maximumRetries + 1,
    },
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      functionError: outcome.ok ? null : outcome.error.errorType,
    },
    version: '1.0',
    timestamp: toInstant(now),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: batch[0]?.dynamodb.SequenceNumber,
      endSequenceNumber: batch.at(-1)?.dynamodb.SequenceNumber,
      batchSize: batch.length,
      streamArn: source.streamArn,
    },
  };
}
