import type { Place } from './place.ts';

/** A resource before it stands: what its physical identity may be made from. */
export type Named = {
  stack: string;
  logicalId: string;
  place: Place;
  /** A property with its intrinsics resolved, as text; undefined when it is absent. */
  text(property: string): string | undefined;
};

export type Identity = { ref: string; att?: Record<string, string> };

/** How a supported resource type gets its `Ref` and attributes. */
export type Kinds = Record<string, (resource: Named) => Identity>;

/** The name that CloudFormation would make up; ours is the same at every start. */
export const madeUpName = (resource: Named): string => `${resource.stack}-${resource.logicalId}`;

/** Ten lower-case letters and digits, the same at every start, like API Gateway's ids. */
export function shortId(resource: Named, prefix = ''): string {
  let hash = 14695981039346656037n;
  for (const byte of Buffer.from(`${prefix}${resource.stack}/${resource.logicalId}`)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 1099511628211n);
  }
  return hash.toString(36).padStart(10, '0').slice(-10);
}
