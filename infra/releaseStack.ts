import { Lazy, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Deployment, LogGroupLogDestination, RestApi, Stage } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { accessLogFormat } from './constructs/accessLog.ts';
import { acknowledge } from './constructs/acknowledge.ts';
import { deployed } from './constructs/deployed.ts';
import { outputs } from './constructs/outputs.ts';
import { stageName } from './constructs/restApi.ts';
import { staffPlan } from './constructs/staffPlan.ts';
import type { GatewayStack } from './gatewayStack.ts';
import type { PermissionsStack } from './permissionsStack.ts';
import type { Settings } from './settings.ts';
import type { StaffGatewayStack } from './staffGatewayStack.ts';

type Parts = {
  settings: Settings;
  gateway: GatewayStack;
  staffGateway: StaffGatewayStack;
  permissions: PermissionsStack;
};

/**
 * What is served: a picture of all routes, the stage that shows it, its log, and the plan of the staff's keys.
 * It comes last, when every route stands and every function may be called, and is the first to go.
 */
export class ReleaseStack extends Stack {
  constructor(scope: Construct, id: string, { settings, gateway, staffGateway, permissions }: Parts) {
    super(scope, id, { stackName: `${settings.name}-Release` });
    for (const stack of [gateway, staffGateway, permissions]) this.addStackDependency(stack);
    const { restApiId, restApiRootResourceId: rootResourceId } = gateway.rest;
    const api = RestApi.fromRestApiAttributes(this, 'Rest', { restApiId, rootResourceId });
    const deployment = new Deployment(this, 'Deployment', { api });
    // A deployment is never made anew for what stands in another stack: its id tells all that it shows.
    deployment.addToLogicalId(Lazy.any({ produce: () => deployed([gateway, staffGateway]) }));
    const stage = stageOf(this, deployment, settings);
    outputs(this, { UsagePlanId: staffPlan(this, stage).usagePlanId });
  }
}

function stageOf(scope: Construct, deployment: Deployment, settings: Settings): Stage {
  const accessLog = new LogGroup(scope, 'AccessLog', {
    retention: settings.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const stage = new Stage(scope, 'Stage', {
    deployment,
    stageName,
    metricsEnabled: true,
    throttlingRateLimit: 200,
    throttlingBurstLimit: 400,
    accessLogDestination: new LogGroupLogDestination(accessLog),
    accessLogFormat,
  });
  acknowledgeFindings(stage);
  return stage;
}

function acknowledgeFindings(stage: Stage): void {
  const reasons = {
    APIG3:
      'Throttles and keys are here; a web ACL is the choice of the account, by Firewall Manager or by hand.',
    APIG6:
      'The access log has the outcome and the errors; execution logs would repeat tokens and clients’ words.',
  };
  for (const [rule, reason] of Object.entries(reasons)) acknowledge(stage, `AwsSolutions-${rule}`, reason);
}
