import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { failureQueue } from './failureQueue.ts';
import type { Fn } from './fn.ts';

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
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    const statement = (action: string, resource: string) =>
      role.addToPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
    statement('lambda:InvokeFunction', fn.functionArn);
    statement('sqs:SendMessage', this.failures.queueArn);
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
