import type { CfnElement } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * Fixes the logical id of what must never be replaced by a rename: a new id is a new resource, and with the
 * old one go the records, or every alarm that sleeps in it.
 */
export function pin<C extends Construct>(construct: C, logicalId: string): C {
  (construct.node.defaultChild as CfnElement).overrideLogicalId(logicalId);
  return construct;
}
