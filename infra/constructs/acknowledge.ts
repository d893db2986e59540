import { Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Accepts a finding of cdk-nag on this construct, with the reason why it is right to. */
export function acknowledge(construct: Construct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}
