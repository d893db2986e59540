import { App } from 'aws-cdk-lib';
import { type Bundles, bundleFunctions } from './bundles.ts';
import { DataStack } from './dataStack.ts';
import { GatewayStack } from './gatewayStack.ts';
import { noteBundles } from './notedBundles.ts';
import { PermissionsStack } from './permissionsStack.ts';
import { ReleaseStack } from './releaseStack.ts';
import { ServiceStack } from './serviceStack.ts';
import { readSettings } from './settings.ts';
import { StaffGatewayStack } from './staffGatewayStack.ts';

/** Behaviours of the CDK that are off unless asked for. */
const flags = {
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  '@aws-cdk/aws-apigateway:authorizerChangeDeploymentLogicalId': true,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-sns-subscriptions:restrictSqsDescryption': true,
};

export type AppOptions = {
  /** Where the assembly goes; the CDK's command says it through the environment. */
  outdir?: string;
  /** `stage`, `mailDomain` and the other values of `settings.ts`, as `-c name=value` gives them. */
  context?: Record<string, string>;
  /** The functions' code. */
  bundles: Bundles['functions'];
  /** Whether the CDK checks the templates against CloudFormation's schemas: a second more. */
  checked?: boolean;
};

/** The app with its six stacks, not yet synthesized. */
export function charterApp({ outdir, context, bundles, checked = false }: AppOptions): App {
  const app = new App({
    outdir,
    context: { ...flags, ...context },
    analyticsReporting: false,
    treeMetadata: false,
    builtinCloudFormationValidation: checked,
  });
  const settings = readSettings(app.node);
  const data = new DataStack(app, 'Data', settings);
  const { fns } = new ServiceStack(app, 'Service', { settings, data, bundles });
  const permissions = new PermissionsStack(app, 'Permissions', { settings, fns });
  const gateway = new GatewayStack(app, 'Gateway', { settings, permissions });
  const staffGateway = new StaffGatewayStack(app, 'StaffGateway', { settings, gateway, permissions });
  new ReleaseStack(app, 'Release', { settings, gateway, staffGateway, permissions });
  return app;
}

/**
 * Bundles the functions and writes the cloud assembly of a stage into a folder, with what the bundles are made of.
 * @returns the folder
 * @throws when the context is wrong, or a function does not bundle
 */
export async function synthesize(outdir: string, context: Record<string, string> = {}): Promise<string> {
  const bundles = await bundleFunctions();
  const { directory } = charterApp({ outdir, context, bundles: bundles.functions }).synth();
  noteBundles(directory, bundles);
  return directory;
}

if (import.meta.main) {
  // As the CDK's own command runs it: what is deployed has been checked.
  const { functions } = await bundleFunctions();
  charterApp({ bundles: functions, checked: true }).synth();
}
