import { RemovalPolicy } from 'aws-cdk-lib';
import * as gateway from 'aws-cdk-lib/aws-apigateway';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Area } from '../../shared/api/index.ts';
import type { Audience, Routes } from '../../shared/api/route.ts';
import type { Settings } from '../settings.ts';
import { accessLogFormat } from './accessLog.ts';
import { acknowledge } from './acknowledge.ts';
import { addGatewayResponses } from './gatewayResponses.ts';
import { staffPlan } from './staffPlan.ts';
import { tokenAuthorizer } from './tokenAuthorizer.ts';

type ApiParts = { routes: Routes; fns: Record<Area | 'authorize', IFunction>; settings: Settings };

/** The contract as a gateway: one method per route, each to its area's function, opened by its audience. */
export class Api extends Construct {
  readonly rest: gateway.RestApi;
  readonly staffPlan: gateway.UsagePlan;

  constructor(scope: Construct, id: string, { routes, fns, settings }: ApiParts) {
    super(scope, id);
    this.rest = restApi(this, settings);
    addGatewayResponses(this.rest);
    const doors = doorsOf(tokenAuthorizer(this, fns.authorize), settings);
    const integrations = new Map<string, gateway.Integration>();
    for (const { method, path, audience, area } of Object.values(routes)) {
      const integration = integrations.get(area) ?? integrationOf(this.rest, fns[area as Area], area);
      integrations.set(area, integration);
      this.rest.root.resourceForPath(path).addMethod(method, integration, doors[audience]);
    }
    this.staffPlan = staffPlan(this, this.rest);
    acknowledgeFindings(this.rest);
  }
}

function restApi(scope: Construct, settings: Settings): gateway.RestApi {
  const accessLog = new LogGroup(scope, 'AccessLog', {
    retention: settings.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  return new gateway.RestApi(scope, 'Rest', {
    restApiName: settings.name,
    description: 'Credit Charter',
    endpointConfiguration: { types: [gateway.EndpointType.REGIONAL] },
    // Every body passes as bytes: a PDF would arrive as base64 text otherwise.
    binaryMediaTypes: ['*/*'],
    // An account has one such role for all its gateways; docs/operations.md sets it once.
    cloudWatchRole: false,
    deployOptions: {
      stageName: 'v1',
      metricsEnabled: true,
      throttlingRateLimit: 200,
      throttlingBurstLimit: 400,
      accessLogDestination: new gateway.LogGroupLogDestination(accessLog),
      accessLogFormat,
    },
  });
}

/**
 * The function gets every request as it is. One permission per function, beside the function: the CDK's own
 * integration would make them here, one per method, and take the stack past the limit of resources.
 */
function integrationOf(rest: gateway.RestApi, fn: IFunction | undefined, area: string): gateway.Integration {
  if (!fn) throw new Error(`No function serves the area ${area}`);
  fn.addPermission('Gateway', {
    principal: new ServicePrincipal('apigateway.amazonaws.com'),
    sourceArn: rest.arnForExecuteApi(),
  });
  const path = `2015-03-31/functions/${fn.functionArn}/invocations`;
  return new gateway.AwsIntegration({ proxy: true, service: 'lambda', path });
}

/** How each audience gets in. A key alone proves little: with a `staffIssuer` staff needs a token as well. */
function doorsOf(authorizer: gateway.IAuthorizer, { staffIssuer }: Settings) {
  const byToken = { authorizationType: gateway.AuthorizationType.CUSTOM, authorizer };
  const open = { authorizationType: gateway.AuthorizationType.NONE };
  return {
    public: open,
    client: byToken,
    staff: { ...(staffIssuer ? byToken : open), apiKeyRequired: true },
  } satisfies Record<Audience, gateway.MethodOptions>;
}

function acknowledgeFindings(rest: gateway.RestApi): void {
  const reasons = {
    APIG2: 'Each function parses its input by the strict schema of the route and answers with pointers.',
    APIG3:
      'Throttles and keys are here; a web ACL is the choice of the account, by Firewall Manager or by hand.',
    APIG4:
      'Public routes are open by contract; staff routes need a key, and a token where a staffIssuer is set.',
    APIG6:
      'The access log has the outcome and the errors; execution logs would repeat tokens and clients’ words.',
    COG4: 'An authorizer of our own accepts the pool’s tokens and those of any issuer that the insurer names.',
  };
  for (const [rule, reason] of Object.entries(reasons)) acknowledge(rest, `AwsSolutions-${rule}`, reason);
}
