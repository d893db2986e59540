import { CfnResource, type Stack } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { deployed } from '../../infra/constructs/deployed.ts';
import { appOf, assemblyOf, ofType, templatesOf } from './template.ts';

const { Gateway, StaffGateway, Release } = templatesOf('dev');

const shown = ['RestApi', 'Resource', 'Method', 'Authorizer', 'GatewayResponse'];
const isShown = ({ cfnResourceType }: CfnResource) =>
  shown.some((kind) => cfnResourceType === `AWS::ApiGateway::${kind}`);

function stacksOf(app: ReturnType<typeof appOf>) {
  const stack = (id: string) => app.node.findChild(id) as Stack;
  return { gateways: [stack('Gateway'), stack('StaffGateway')], release: stack('Release') };
}

/** The logical id that the deployment will have when something was done to the app. */
function deploymentId(change: (resources: CfnResource[], gateways: Stack[]) => void = () => undefined) {
  const app = appOf('dev');
  const { gateways, release } = stacksOf(app);
  change(
    gateways.flatMap((stack) => stack.node.findAll().filter(CfnResource.isCfnResource)),
    gateways,
  );
  const parts = release.node.findAll().filter(CfnResource.isCfnResource);
  const deployment = parts.find(({ cfnResourceType }) => cfnResourceType === 'AWS::ApiGateway::Deployment');
  return release.resolve(deployment?.logicalId);
}

test('the release shows its own deployment, whose id is the same for the same routes', () => {
  const [id] = ofType(Release, 'AWS::ApiGateway::Deployment').map(([key]) => key);
  const [stage] = ofType(Release, 'AWS::ApiGateway::Stage').map(([, { Properties }]) => Properties);
  expect(stage.DeploymentId).toEqual({ Ref: id });
  expect(deploymentId()).toBe(id);
});

test('every part of either gateway is in what a deployment shows', () => {
  const { gateways } = stacksOf(appOf('dev'));
  const before = deployed(gateways);
  const parts = gateways.flatMap((stack) => stack.node.findAll().filter(CfnResource.isCfnResource));
  const kept = parts.filter((part) => !isShown(part)).map(({ cfnResourceType }) => cfnResourceType);
  expect(kept).toEqual([]);
  const declared = { ...Gateway, ...StaffGateway };
  expect(before).toHaveLength(Object.keys(declared).length);
  for (const part of parts) part.addPropertyOverride('Changed', true);
  expect(deployed(gateways).filter((text) => before.includes(text))).toEqual([]);
});

test('a changed route, integration or answer is another deployment', () => {
  const first = (type: string, resources: CfnResource[]) => {
    const found = resources.find(({ cfnResourceType }) => cfnResourceType === `AWS::ApiGateway::${type}`);
    if (!found) throw new Error(`No ${type}`);
    return found;
  };
  const ids = [
    ...ofType(Release, 'AWS::ApiGateway::Deployment').map(([key]) => key),
    deploymentId((all) => first('Method', all).addPropertyOverride('AuthorizationType', 'AWS_IAM')),
    deploymentId((all) =>
      first('Method', all.toReversed()).addPropertyOverride('Integration.Uri', 'elsewhere'),
    ),
    deploymentId((all) => first('GatewayResponse', all).addPropertyOverride('StatusCode', '418')),
    deploymentId((_, [, staff]) => {
      const properties = { RestApiId: 'api', ParentId: 'root', PathPart: 'new' };
      new CfnResource(staff as Stack, 'New', { type: 'AWS::ApiGateway::Resource', properties });
    }),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});

test('what is served comes last and goes first: after every route and what lets it call', () => {
  const assembly = assemblyOf('dev');
  const after = (id: string) =>
    assembly
      .getStackArtifact(id)
      .dependencies.map((it) => it.id)
      .filter((name) => !name.endsWith('.assets'))
      .sort();
  expect(after('Service')).toEqual(['Data']);
  expect(after('Gateway')).toEqual(['Service']);
  expect(after('Permissions')).toEqual(['Gateway', 'Service']);
  expect(after('StaffGateway')).toEqual(['Gateway', 'Service']);
  expect(after('Release')).toEqual(['Gateway', 'Permissions', 'StaffGateway']);
});

test('taking the staff’s issuer back does not take an export that StaffGateway still imports', () => {
  const staffIssuer = JSON.stringify({
    ...{ issuer: 'https://login.example', jwksUri: 'https://login.example/keys' },
    ...{ audienceClaim: 'aud', audiences: ['charter-staff'] },
  });
  const exported = (context: Record<string, string>) => {
    const { template } = assemblyOf('dev', context).getStackArtifact('Gateway');
    return Object.keys(template.Outputs).sort();
  };
  expect(exported({})).toEqual(exported({ staffIssuer }));
});

test('the API has fewer resources than an account allows one without being asked', () => {
  const paths = [Gateway, StaffGateway].flatMap((stack) => ofType(stack, 'AWS::ApiGateway::Resource'));
  expect(paths.length + 1).toBeLessThan(300);
});
