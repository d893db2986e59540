import { Stack } from 'aws-cdk-lib';
import { RestApi } from 'aws-cdk-lib/aws-apigateway';
import type { Construct } from 'constructs';
import { routes } from '../shared/api/index.ts';
import { addMethods } from './constructs/methods.ts';
import { type GatewayStack, isStaffPath } from './gatewayStack.ts';
import type { PermissionsStack } from './permissionsStack.ts';
import type { Settings } from './settings.ts';

type Parts = { settings: Settings; gateway: GatewayStack; permissions: PermissionsStack };

/** What is under `/staff`, on the API of `Gateway`. */
export class StaffGatewayStack extends Stack {
  constructor(scope: Construct, id: string, { settings, gateway, permissions }: Parts) {
    super(scope, id, { stackName: `${settings.name}-StaffGateway` });
    const { restApiId, restApiRootResourceId: rootResourceId } = gateway.rest;
    const rest = RestApi.fromRestApiAttributes(this, 'Rest', { restApiId, rootResourceId });
    const served = Object.values(routes).filter(({ path }) => isStaffPath(path));
    addMethods(rest, { routes: served, arns: permissions.arns, doors: gateway.doors });
  }
}
