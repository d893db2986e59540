import { Stack } from 'aws-cdk-lib';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { failureQueue } from './failureQueue.ts';
import type { Fn } from './fn.ts';
import { OwnRole } from './ownRole.ts';

/** One schedule of a function. */
export type Rhythm = {
  /** Its own name in the stack. */
  name: string;
  /** `rate(...)` or `cron(...)`. */
  expression: string;
  /** In whose local time; UTC when absent. */
  zone?: string;
};

type Parts = {
  fn: Fn;
  rhythms: readonly Rhythm[];
  /** How long a run that could not be handed over is tried again. */
  forgetSeconds: number;
};

/** A function that runs by the clock (`design.md` 3.5, 3.8), with a queue for runs that could not begin. */
export class Scheduled extends Construct {
  readonly failures: Queue;

  constructor(scope: Construct, id: string, { fn, rhythms, forgetSeconds }: Parts) {
    super(scope, id);
    this.failures = failureQueue(this, 'Failures');
    const role = new OwnRole(this, 'Role', 'scheduler.amazonaws.com');
    role.may(['lambda:InvokeFunction'], fn.functionArn);
    role.may(['sqs:SendMessage'], this.failures.queueArn);
    for (const { name, expression, zone } of rhythms) {
      const schedule = new CfnSchedule(this, name, {
        scheduleExpression: expression,
        ...(zone !== undefined && { scheduleExpressionTimezone: zone }),
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: fn.functionArn,
          roleArn: role.roleArn,
          input: Stack.of(this).toJsonString(schedulersOwn),
          deadLetterConfig: { arn: this.failures.queueArn },
          retryPolicy: { maximumEventAgeInSeconds: forgetSeconds, maximumRetryAttempts: 2 },
        },
      });
      schedule.node.addDependency(role);
    }
  }
}

/** What EventBridge Scheduler fills in. */
const schedulersOwn = {
  scheduledTime: '<aws.scheduler.scheduled-time>',
  executionId: '<aws.scheduler.execution-id>',
};
