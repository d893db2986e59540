import type { Logger } from '@aws-lambda-powertools/logger';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { Effect } from '../../shared/data/effects.ts';
import { fromItem } from '../../shared/data/store.ts';
import { type Instant, instantAt } from '../../shared/domain/instant.ts';

/**
 * The fast path: does each new effect at once. One that fails does not fail the record; it stays pending and
 * reconcile comes back to it. So the stream never blocks, and may be lost without losing anything.
 */
export async function eachEffect(
  event: DynamoDBStreamEvent,
  logger: Logger,
  act: (effect: Effect, now: Instant) => Promise<void>,
): Promise<{ batchItemFailures: [] }> {
  for (const record of event.Records) {
    try {
      const effect = effectOf(record);
      if (effect) await act(effect, timeOf(record));
    } catch (error) {
      const { eventID, dynamodb } = record;
      logger.warn('effect', { eventID, key: dynamodb?.Keys, because: `${error}` });
    }
  }
  return { batchItemFailures: [] };
}

function effectOf({ dynamodb }: DynamoDBRecord): Effect | undefined {
  const image = dynamodb?.NewImage as Parameters<typeof fromItem>[0] | undefined;
  return image && Effect.parse(fromItem(image));
}

/** When the commit was made, as the stream says. */
function timeOf({ dynamodb }: DynamoDBRecord): Instant {
  if (dynamodb?.ApproximateCreationDateTime === undefined) throw new Error('A record without its time');
  return instantAt(dynamodb.ApproximateCreationDateTime);
}
