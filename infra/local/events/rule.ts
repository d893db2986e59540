import { z } from 'zod';
import { propertiesOf, type Resource } from '../template/resolved.ts';
import { Pattern } from './pattern.ts';

const Target = z.strictObject({
  Id: z.string(),
  Arn: z.string(),
  Input: z.string().optional(),
  RoleArn: z.string().optional(),
  RetryPolicy: z.unknown().optional(),
  DeadLetterConfig: z.unknown().optional(),
});

const Properties = z.strictObject({
  Name: z.string().optional(),
  Description: z.string().optional(),
  EventBusName: z.string().default('default'),
  EventPattern: Pattern,
  RoleArn: z.string().optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Tags: z.unknown().optional(),
  Targets: z.array(Target).default([]),
});

/** A rule of an event bus: which events it takes, and where they go. */
export type Rule = {
  name: string;
  arn: string;
  bus: string;
  pattern: Pattern;
  targets: { arn: string; input?: string }[];
};

/** Undefined for a disabled one. @throws StartRefused on an operator or option that is not played. */
export function declareRule(resource: Resource): Rule | undefined {
  const properties = propertiesOf(resource, Properties);
  if (properties.State === 'DISABLED') return undefined;
  return {
    name: resource.ref,
    arn: resource.att.Arn ?? resource.ref,
    bus: properties.EventBusName.replace(/^arn:.*:event-bus\//, ''),
    pattern: properties.EventPattern,
    targets: properties.Targets.map(({ Arn, Input }) => ({
      arn: Arn,
      ...(Input !== undefined && { input: Input }),
    })),
  };
}
