import { z } from 'zod';
import type { LambdaFunction } from '../lambda/lambdaFunction.ts';
import { propertiesOf, type Resource } from '../template/resolved.ts';

const Destination = z.strictObject({ Destination: z.string() });

const Properties = z.strictObject({
  FunctionName: z.string(),
  Qualifier: z.literal('$LATEST'),
  MaximumRetryAttempts: z.number().int().min(0).max(2).default(2),
  MaximumEventAgeInSeconds: z.number().optional(),
  DestinationConfig: z
    .strictObject({ OnFailure: Destination.optional(), OnSuccess: z.undefined().optional() })
    .optional(),
});

/** How asynchronous calls of a function are retried, and where given up ones go. */
export type InvokeConfig = { retries: number; onFailure?: string };

/** Looks up a function's configuration; the default is Lambda's: two retries, then its dead-letter queue. */
export function invokeConfigs(resources: Resource[], find: (name: string) => LambdaFunction | undefined) {
  const declared = new Map<string, InvokeConfig>();
  for (const resource of resources) {
    const properties = propertiesOf(resource, Properties);
    const onFailure = properties.DestinationConfig?.OnFailure?.Destination;
    const name = find(properties.FunctionName)?.name ?? properties.FunctionName;
    declared.set(name, { retries: properties.MaximumRetryAttempts, ...(onFailure && { onFailure }) });
  }
  return (functionArn: string): InvokeConfig => {
    const fn = find(functionArn);
    const base: InvokeConfig = { retries: 2, ...(fn?.deadLetters && { onFailure: fn.deadLetters }) };
    return { ...base, ...declared.get(fn?.name ?? '') };
  };
}
