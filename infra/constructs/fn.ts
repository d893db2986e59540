import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Bundle } from '../bundles.ts';
import { type FunctionName, functionFacts } from '../functions.ts';
import type { Settings } from '../settings.ts';
import { OwnRole } from './ownRole.ts';

/**
 * A function with the defaults of the house: its own log group that forgets in time, and its own role that
 * may write to that group and nothing else.
 */
export class Fn extends LambdaFunction {
  constructor(scope: Construct, name: FunctionName, bundle: Bundle, settings: Settings) {
    const id = name.charAt(0).toUpperCase() + name.slice(1);
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: settings.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    super(scope, id, {
      description: `${settings.name}: ${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(bundle.folder, { assetHash: bundle.hash }),
      timeout: Duration.seconds(functionFacts[name].seconds),
      memorySize: functionFacts[name].megabytes,
      logGroup,
      // Our http functions log objects: the runtime writes them as JSON lines with time and request id.
      loggingFormat: LoggingFormat.JSON,
      role: roleOf(scope, id, logGroup),
      environment: environment(settings),
    });
  }
}

function roleOf(scope: Construct, id: string, logs: LogGroup): OwnRole {
  const role = new OwnRole(scope, `${id}Role`, 'lambda.amazonaws.com');
  role.may(['logs:CreateLogStream', 'logs:PutLogEvents'], logs.logGroupArn);
  return role;
}

/** One service name for all functions: it is the dimension of every metric that the alarms watch. */
function environment({ stage, name, shards, publicUrl }: Settings): Record<string, string> {
  return {
    STAGE: stage,
    SHARDS: String(shards),
    POWERTOOLS_SERVICE_NAME: name,
    POWERTOOLS_METRICS_NAMESPACE: 'CreditCharter',
    ...(publicUrl && { PUBLIC_URL: publicUrl }),
  };
}
