import { Stack } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { routes } from '../shared/api/index.ts';
import { type Doors, doorsOf } from './constructs/doors.ts';
import { addGatewayResponses } from './constructs/gatewayResponses.ts';
import { addMethods } from './constructs/methods.ts';
import { outputs } from './constructs/outputs.ts';
import { restApi, stageName } from './constructs/restApi.ts';
import { tokenAuthorizer } from './constructs/tokenAuthorizer.ts';
import type { PermissionsStack } from './permissionsStack.ts';
import type { Settings } from './settings.ts';

type Parts = { settings: Settings; permissions: PermissionsStack };

/** Whether a route is the staff's by its path: those stand in a stack of their own. */
export const isStaffPath = (path: string): boolean => path.startsWith('/staff/');

/**
 * The API, how it opens, what it answers by itself, and the routes of clients and everybody. A route is two
 * resources and a stack may have only so many: the staff's stand in `StaffGateway`, and what is served in
 * `Release`.
 */
export class GatewayStack extends Stack {
  readonly rest: RestApi;
  readonly doors: Doors;

  constructor(scope: Construct, id: string, { settings, permissions }: Parts) {
    super(scope, id, { stackName: `${settings.name}-Gateway` });
    const api = new Construct(this, 'Api');
    this.rest = restApi(api, settings);
    addGatewayResponses(this.rest);
    const authorizer = tokenAuthorizer(api, permissions.called.authorize);
    this.doors = doorsOf(authorizer, settings);
    const served = Object.values(routes).filter(({ path }) => !isStaffPath(path));
    addMethods(this.rest, { routes: served, arns: permissions.arns, doors: this.doors });
    permissions.letCall(this.rest);
    // Always, or a `staffIssuer` could not be taken back: this stack would be updated while StaffGateway imports it.
    this.exportValue(authorizer.authorizerId);
    const { restApiId } = this.rest;
    const host = `${restApiId}.execute-api.${this.region}.${this.urlSuffix}`;
    outputs(this, { ApiUrl: `https://${host}/${stageName}/` });
  }
}
