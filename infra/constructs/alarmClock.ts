import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { acknowledge } from './acknowledge.ts';
import type { Fn } from './fn.ts';
import { OwnRole } from './ownRole.ts';
import { pin } from './pin.ts';

/** Faults of the moment: the service, the network, a throttle, or a wake that another command overtook. */
const retry = [
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

/**
 * The machine of one process: it sleeps until an instant and then says *look at this case now*. The rules
 * stay in the domain; what the machine loses, reconcile finds (`design.md` 3.6).
 */
const definition = (wakeArn: string) => ({
  QueryLanguage: 'JSONata',
  StartAt: 'Wait',
  States: {
    Wait: { Type: 'Wait', Timestamp: '{% $states.input.ringAt %}', Next: 'Wake' },
    Wake: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: {
        FunctionName: wakeArn,
        Payload: {
          caseId: '{% $states.input.caseId %}',
          n: '{% $states.input.n %}',
          requestId: '{% $states.input.requestId %}',
          now: '{% $states.context.State.EnteredTime %}',
        },
      },
      Output: {},
      TimeoutSeconds: 30,
      Retry: retry,
      End: true,
    },
  },
});

/** An alarm clock by its process's name, which is also its pinned logical id. */
export class AlarmClock extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { wake, settings }: { wake: Fn; settings: Settings }) {
    super(scope, id);
    const name = `${settings.name}-${id}`;
    const logs = new LogGroup(this, 'Logs', {
      // Under this prefix many machines share one entry of the account's log resource policy.
      logGroupName: `/aws/vendedlogs/states/${name}`,
      retention: settings.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new OwnRole(this, 'Role', 'states.amazonaws.com');
    role.may(['lambda:InvokeFunction'], wake.functionArn);
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: name,
      definitionBody: DefinitionBody.fromString(Stack.of(this).toJsonString(definition(wake.functionArn))),
      logs: { destination: logs, level: LogLevel.ALL, includeExecutionData: true },
      role,
    });
    pin(this.machine, id);
    acknowledgeFindings(this);
  }
}

function acknowledgeFindings(clock: AlarmClock): void {
  acknowledge(
    clock,
    'AwsSolutions-SF2',
    'Wait and one call: the log holds every event, a trace would add none.',
  );
  acknowledge(
    clock,
    'AwsSolutions-IAM5[Resource::*]',
    'Log delivery has no resource to name: the eight logs actions accept * only.',
  );
}
