import { Stack } from 'aws-cdk-lib';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { failureQueue } from './failureQueue.ts';
import type { Fn } from './fn.ts';
import { OwnRole } from './ownRole.ts';

type Parts = {
  fn: Fn;
  /** The schedule's own name in the stack. */
  name: string;
  /** `rate(...)`, or `cron(...)` in UTC. */
  expression: string;
  /** How long a run that could not be handed over is tried again. */
  forgetSeconds: number;
};

/** A function that runs by the clock (`design.md` 3.5, 3.8), with a queue for runs that could not begin. */
export class Scheduled extends Construct {
  readonly failures: Queue;

  constructor(scope: Construct, id: string, { fn, name, expression, forgetSeconds }: Parts) {
    super(scope, id);
    this.failures = failureQueue(this, 'Failures');
    const role = new OwnRole(this, 'Role', 'scheduler.amazonaws.com');
    role.may(['lambda:InvokeFunction'], fn.functionArn);
    role.may(['sqs:SendMessage'], this.failures.queueArn);
    const schedule = new CfnSchedule(this, name, {
      scheduleExpression: expression,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: fn.functionArn,
        roleArn: role.roleArn,
        input: Stack.of(this).toJsonString({
          scheduledTime: '<aws.scheduler.scheduled-time>',
          executionId: '<aws.scheduler.execution-id>',
        }),
        deadLetterConfig: { arn: this.failures.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: forgetSeconds, maximumRetryAttempts: 2 },
      },
    });
    schedule.node.addDependency(role);
  }
}
