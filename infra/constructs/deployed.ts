import { CfnResource, Stack } from 'aws-cdk-lib';

type Template = { Resources: Record<string, { Type: string; Properties: unknown }> };

/** All that a deployment of an API shows: its own facts, routes, integrations, authorizer and answers, as text. */
export function deployed(stacks: Stack[]): string[] {
  return stacks
    .flatMap((stack) => stack.node.findAll())
    .filter(CfnResource.isCfnResource)
    .filter(({ cfnResourceType }) => cfnResourceType.startsWith('AWS::ApiGateway::'))
    .flatMap((resource) => {
      const { Resources } = Stack.of(resource).resolve(resource._toCloudFormation()) as Template;
      return Object.entries(Resources);
    })
    .map(([id, { Type, Properties }]) => JSON.stringify([id, Type, Properties]))
    .sort();
}
