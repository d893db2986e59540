import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { failureQueue } from './failureQueue.ts';
import type { Fn } from './fn.ts';

/** The slow, sure path: every five minutes reconcile looks for what the fast path left (`design.md` 3.5). */
export class Reconciliation extends Construct {
  readonly failures: Queue;

  constructor(scope: Construct, id: string, reconcile: Fn) {
    super(scope, id);
    this.failures = failureQueue(this, 'Failures');
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    const statement = (action: string, resource: string) =>
      role.addToPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
    statement('lambda:InvokeFunction', reconcile.functionArn);
    statement('sqs:SendMessage', this.failures.queueArn);
    const schedule = new CfnSchedule(this, 'EveryFiveMinutes', {
      scheduleExpression: 'rate(5 minutes)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: reconcile.functionArn,
        roleArn: role.roleArn,
        input: Stack.of(this).toJsonString({
          scheduledTime: '<aws.scheduler.scheduled-time>',
          executionId: '<aws.scheduler.execution-id>',
        }),
        deadLetterConfig: { arn: this.failures.queueArn },
        // The next run does the same work: an old one need not be repeated for long.
        retryPolicy: { maximumEventAgeInSeconds: 300, maximumRetryAttempts: 2 },
      },
    });
    schedule.node.addDependency(role);
  }
}
