import { AwsIntegration, type Integration, type IRestApi } from 'aws-cdk-lib/aws-apigateway';
import type { Area } from '../../shared/api/index.ts';
import type { Routes } from '../../shared/api/route.ts';
import { acknowledge } from './acknowledge.ts';
import type { Doors } from './doors.ts';

type Served = { routes: Routes[string][]; arns: Record<Area, string>; doors: Doors };

/** The contract as a gateway: one method per route, each to its area's function, opened by its audience. */
export function addMethods(rest: IRestApi, { routes, arns, doors }: Served): void {
  const integrations = new Map<string, Integration>();
  for (const { method, path, audience, area } of routes) {
    const integration = integrations.get(area) ?? integrationOf(arns[area as Area], area);
    integrations.set(area, integration);
    rest.root.resourceForPath(path).addMethod(method, integration, doors[audience]);
  }
  acknowledgeFindings(rest);
}

/**
 * The function gets every request as it is. The CDK's own integration would make a permission for every
 * method, and take the stack past the limit of resources: ours are made once a function, in `Permissions`.
 */
function integrationOf(arn: string | undefined, area: string): Integration {
  if (!arn) throw new Error(`No function serves the area ${area}`);
  const path = `2015-03-31/functions/${arn}/invocations`;
  return new AwsIntegration({ proxy: true, service: 'lambda', path });
}

function acknowledgeFindings(rest: IRestApi): void {
  const reasons = {
    APIG2: 'Each function parses its input by the strict schema of the route and answers with pointers.',
    APIG4:
      'Public routes are open by contract; staff routes need a key, and a token where a staffIssuer is set.',
    COG4: 'An authorizer of our own accepts the pool’s tokens and those of any issuer that the insurer names.',
  };
  for (const [rule, reason] of Object.entries(reasons)) acknowledge(rest, `AwsSolutions-${rule}`, reason);
}
