import { z } from 'zod';
import { StartRefused } from '../startRefused.ts';

/** A declared resource with its intrinsics resolved and its physical identity. */
export type Resource = {
  type: string;
  stack: string;
  logicalId: string;
  ref: string;
  att: Record<string, string>;
  properties: Record<string, unknown>;
};

export const where = (resource: { type: string; stack: string; logicalId: string }): string =>
  `${resource.type} ${resource.logicalId} (stack ${resource.stack})`;

/** Everything that the templates declare. */
export type Declared = { resources: Resource[]; outputs: Record<string, Record<string, string>> };

export const ofType = (declared: Declared, type: string): Resource[] =>
  declared.resources.filter((resource) => resource.type === type);

/** The properties of a resource as the schema sees them. @throws StartRefused naming what is not supported. */
export function propertiesOf<T>(resource: Resource, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(resource.properties);
  if (parsed.success) return parsed.data;
  throw new StartRefused(`${where(resource)} is not supported here: ${z.prettifyError(parsed.error)}`);
}
