import { join } from 'node:path';
import { z } from 'zod';
import { StartRefused } from '../startRefused.ts';
import type { Assembly } from '../template/assembly.ts';
import { propertiesOf, type Resource, where } from '../template/resolved.ts';
import type { Thread } from './protocol.ts';

const Properties = z.object({
  Handler: z.string(),
  Runtime: z.string().regex(/^nodejs\d+\.x$/, 'only Node.js functions run locally'),
  Code: z.object({ S3Key: z.string() }),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
  Layers: z.array(z.unknown()).max(0, 'layers are not supported').optional(),
  FileSystemConfigs: z.array(z.unknown()).max(0, 'file systems are not supported').optional(),
  DeadLetterConfig: z.object({ TargetArn: z.string() }).optional(),
});

/** A declared function, ready to be run. `timeout` in milliseconds. */
export type LambdaFunction = {
  name: string;
  arn: string;
  timeout: number;
  thread: Thread;
  /** Where what was compiled is kept for the next environment. */
  compileCache: string;
  environment: Record<string, string>;
  deadLetters?: string;
};

/** Where the functions find the pretended cloud, and where they leave traces. */
export type Surroundings = {
  region: string;
  awsUrl: string;
  dynamoUrl: string;
  logs: string;
  compileCache: string;
};

/** @throws StartRefused when the bundle is missing from the assembly or the function asks for what is not supported. */
export function declareFunction(
  resource: Resource,
  assembly: Assembly,
  around: Surroundings,
): LambdaFunction {
  const properties = propertiesOf(resource, Properties);
  const root = assembly.assets.get(properties.Code.S3Key.replace(/^.*\//, '').replace(/\.zip$/, ''));
  if (!root) throw new StartRefused(`The bundle of ${where(resource)} is not in the cloud assembly.`);
  const name = resource.ref;
  const functionArn = resource.att.Arn ?? name;
  const { Handler: handler, MemorySize: memory } = properties;
  const log = join(around.logs, `${name}.log`);
  const fn: LambdaFunction = {
    name,
    arn: functionArn,
    timeout: properties.Timeout * 1000,
    thread: {
      root,
      handler,
      functionName: name,
      functionArn,
      memory,
      log,
    },
    compileCache: around.compileCache,
    environment: {
      ...lambdaVariables(name, memory, handler, root, around),
      ...properties.Environment?.Variables,
    },
  };
  return properties.DeadLetterConfig ? { ...fn, deadLetters: properties.DeadLetterConfig.TargetArn } : fn;
}

/** Only what Lambda itself would set: nothing of the environment that the service was started from. */
function lambdaVariables(name: string, memory: number, handler: string, root: string, around: Surroundings) {
  return {
    AWS_REGION: around.region,
    AWS_DEFAULT_REGION: around.region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL: around.awsUrl,
    AWS_ENDPOINT_URL_DYNAMODB: around.dynamoUrl,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: root,
    LANG: 'en_US.UTF-8',
    PATH: '/usr/local/bin:/usr/bin:/bin',
    TZ: ':UTC',
    _HANDLER: handler,
  };
}
