import { z } from 'zod';
import { propertiesOf, type Resource } from '../template/resolved.ts';
import { createThrottle, type Throttle } from './throttle.ts';

const Properties = z.strictObject({
  RestApiId: z.string(),
  StageName: z.string(),
  DeploymentId: z.string(),
  Description: z.string().optional(),
  AccessLogSetting: z.strictObject({ DestinationArn: z.string(), Format: z.string() }).optional(),
  MethodSettings: z
    .array(
      z.looseObject({
        HttpMethod: z.literal('*', { error: 'settings of single methods are not supported' }),
        ResourcePath: z.literal('/*', { error: 'settings of single paths are not supported' }),
        ThrottlingRateLimit: z.number().optional(),
        ThrottlingBurstLimit: z.number().optional(),
        CachingEnabled: z.literal(false).optional(),
      }),
    )
    .default([]),
  CacheClusterEnabled: z.literal(false).optional(),
  TracingEnabled: z.boolean().optional(),
  Variables: z.undefined({ error: 'stage variables are not supported' }).optional(),
  Tags: z.unknown().optional(),
});

/** A deployed stage: the first segment of every path. */
export type Stage = {
  restApiId: string;
  name: string;
  accessLog?: { DestinationArn: string; Format: string };
  /** The allowance of all callers together, by method. */
  throttle?: Throttle;
};

export function declareStage(resource: Resource): Stage {
  const { RestApiId, StageName, AccessLogSetting, MethodSettings } = propertiesOf(resource, Properties);
  const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = MethodSettings[0] ?? {};
  return {
    restApiId: RestApiId,
    name: StageName,
    ...(AccessLogSetting && { accessLog: AccessLogSetting }),
    ...(rate !== undefined && { throttle: createThrottle(rate, burst ?? rate) }),
  };
}
