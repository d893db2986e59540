import { Stack } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { type Area, areas } from '../shared/api/index.ts';
import type { Fn } from './constructs/fn.ts';
import type { Settings } from './settings.ts';

type Called = Area | 'authorize';
type Parts = { settings: Settings; fns: Record<Called, Fn> };

const areaNames = Object.keys(areas) as Area[];

/** Which functions the gateway may call, once each: it names the gateway and the function, and comes after both. */
export class PermissionsStack extends Stack {
  /** A function as the gateway sees it: what lets it be called is made here. */
  readonly called: Record<Called, IFunction>;
  readonly arns: Record<Area, string>;

  constructor(scope: Construct, id: string, { settings, fns }: Parts) {
    super(scope, id, { stackName: `${settings.name}-Permissions` });
    this.called = byName([...areaNames, 'authorize'] as const, (name) => calledBy(this, fns[name]));
    this.arns = byName(areaNames, (name) => fns[name].functionArn);
  }

  /** Lets an API call the function of every area; its authorizer is let in by the authorizer itself. */
  letCall(rest: RestApi): void {
    const principal = new ServicePrincipal('apigateway.amazonaws.com');
    const sourceArn = rest.arnForExecuteApi();
    for (const name of areaNames) this.called[name].addPermission('Gateway', { principal, sourceArn });
  }
}

function byName<Name extends string, T>(names: readonly Name[], make: (name: Name) => T): Record<Name, T> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, T>;
}

function calledBy(scope: Construct, { node, functionArn }: Fn): IFunction {
  return LambdaFunction.fromFunctionAttributes(scope, node.id, { functionArn, sameEnvironment: true });
}
