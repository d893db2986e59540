import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { acknowledge } from './acknowledge.ts';
import type { Fn } from './fn.ts';
import { OwnRole } from './ownRole.ts';
import { pin } from './pin.ts';

/** Faults of the moment: the service, the network, a throttle, or a command that another one overtook. */
export const retry = [
  {
    ErrorEquals: [
      'Lambda.ServiceException',
      'Lambda.AWSLambdaException',
      'Lambda.SdkClientException',
      'Lambda.TooManyRequestsException',
      'Lambda.Unknown',
      'States.Timeout',
    ],
    IntervalSeconds: 2,
    MaxAttempts: 6,
    BackoffRate: 2,
    JitterStrategy: 'FULL',
  },
  { ErrorEquals: ['States.ALL'], IntervalSeconds: 5, MaxAttempts: 4, BackoffRate: 2, JitterStrategy: 'FULL' },
];

type Parts = { calls: Fn; settings: Settings; definition: object };

/**
 * A state machine that calls one function, written in the Amazon States Language. Its id is also its pinned
 * logical id: renaming it would kill the executions that sleep in it.
 */
export class Machine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { calls, settings, definition }: Parts) {
    super(scope, id);
    const name = `${settings.name}-${id}`;
    const logs = new LogGroup(this, 'Logs', {
      // Under this prefix many machines share one entry of the account's log resource policy.
      logGroupName: `/aws/vendedlogs/states/${name}`,
      retention: settings.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new OwnRole(this, 'Role', 'states.amazonaws.com');
    role.may(['lambda:InvokeFunction'], calls.functionArn);
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: name,
      definitionBody: DefinitionBody.fromString(Stack.of(this).toJsonString(definition)),
      logs: { destination: logs, level: LogLevel.ALL, includeExecutionData: true },
      role,
    });
    pin(this.machine, id);
    acknowledgeFindings(this);
  }
}

function acknowledgeFindings(machine: Machine): void {
  acknowledge(
    machine,
    'AwsSolutions-SF2',
    'Calls of one function: the log holds every event, a trace would add none.',
  );
  acknowledge(
    machine,
    'AwsSolutions-IAM5[Resource::*]',
    'Log delivery has no resource to name: the eight logs actions accept * only.',
  );
}
