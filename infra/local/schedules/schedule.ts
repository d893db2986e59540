import { z } from 'zod';
import { propertiesOf, type Resource } from '../template/resolved.ts';
import { parseRhythm, type Rhythm } from './expression.ts';

const Properties = z.strictObject({
  Name: z.string().optional(),
  Description: z.string().optional(),
  GroupName: z.string().optional(),
  FlexibleTimeWindow: z.strictObject({
    Mode: z.literal('OFF', { error: 'flexible windows are not supported' }),
  }),
  KmsKeyArn: z.string().optional(),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  StartDate: z.undefined({ error: 'start dates are not supported' }).optional(),
  EndDate: z.undefined({ error: 'end dates are not supported' }).optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: z.strictObject({
    Arn: z.string(),
    RoleArn: z.string(),
    Input: z.string().default('{}'),
    RetryPolicy: z.unknown().optional(),
    DeadLetterConfig: z.strictObject({ Arn: z.string() }).optional(),
  }),
});

/** A declared schedule and what it sends where. */
export type Schedule = { name: string; arn: string; rhythm: Rhythm; target: string; input: string };

/** Undefined for a disabled one. @throws StartRefused on an expression or option that is not played. */
export function declareSchedule(resource: Resource): Schedule | undefined {
  const properties = propertiesOf(resource, Properties);
  if (properties.State === 'DISABLED') return undefined;
  return {
    name: resource.ref,
    arn: resource.att.Arn ?? resource.ref,
    rhythm: parseRhythm(properties.ScheduleExpression, properties.ScheduleExpressionTimezone),
    target: properties.Target.Arn,
    input: properties.Target.Input,
  };
}
