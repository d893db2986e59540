import { Stack } from 'aws-cdk-lib';
import { type IFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { type Area, areas, routes } from '../shared/api/index.ts';
import { Api } from './constructs/api.ts';
import type { Fn } from './constructs/fn.ts';
import { outputs } from './constructs/outputs.ts';
import type { Settings } from './settings.ts';

type Doors = Area | 'authorize';
type Parts = { settings: Settings; fns: Record<Doors, Fn>; permissions: Stack };

/**
 * What clients and staff knock at. A route is two resources, so the gateway has more of them than all the rest,
 * and a stack may have only so many: it stands apart from the functions that it calls, and from what lets it call
 * them.
 */
export class GatewayStack extends Stack {
  constructor(scope: Construct, id: string, { settings, fns, permissions }: Parts) {
    super(scope, id, { stackName: `${settings.name}-Gateway` });
    const doors = [...(Object.keys(areas) as Area[]), 'authorize' as const];
    const called = Object.fromEntries(doors.map((name) => [name, calledBy(permissions, fns[name])]));
    const { rest, staffPlan } = new Api(this, 'Api', {
      ...{ routes, settings, fns: called as Record<Doors, IFunction> },
    });
    outputs(this, { ApiUrl: rest.url, UsagePlanId: staffPlan.usagePlanId });
  }
}

/** The function as the gateway sees it: what lets it call the function is made where this stands. */
function calledBy(permissions: Construct, { node, functionArn }: Fn): IFunction {
  return LambdaFunction.fromFunctionAttributes(permissions, node.id, { functionArn, sameEnvironment: true });
}
