import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { failureQueue } from './failureQueue.ts';
import type { Fn } from './fn.ts';

/** Which new effect items each consumer is shown; marking one done changes an item and shows nobody. */
const shown = {
  setAlarms: ['alarm', 'feed', 'publish', 'signal', 'fan-out', 'leave', 'settle'],
  sendLetters: ['letter', 'export', 'erasure'],
} as const;

/**
 * The fast path: each new effect reaches its consumer within a second. What this path loses, reconcile
 * delivers, so a record is given up soon rather than holding up the ones behind it.
 */
export function effectStreams(scope: Construct, table: ITable, fns: Record<keyof typeof shown, Fn>): Queue[] {
  return Object.entries(shown).map(([name, effects]) => {
    const queue = failureQueue(scope, `${name}Failures`);
    const source = new EventSourceMapping(scope, `${name}Source`, {
      target: fns[name as keyof typeof shown],
      eventSourceArn: table.tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: name === 'sendLetters' ? 10 : 25,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 3,
      maxRecordAge: Duration.minutes(15),
      onFailure: new SqsDlq(queue),
      filters: [newEffects(effects)],
    });
    // The service checks the function's rights to the stream when the mapping is made.
    source.node.addDependency(fns[name as keyof typeof shown].role as NonNullable<Fn['role']>);
    return queue;
  });
}

function newEffects(effects: readonly string[]) {
  return FilterCriteria.filter({
    eventName: FilterRule.isEqual('INSERT'),
    dynamodb: { NewImage: { effect: { S: FilterRule.or(...effects) } } },
  });
}
