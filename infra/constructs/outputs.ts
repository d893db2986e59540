import { CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** What scripts and people read from a deployed stack, by name. */
export function outputs(stack: Construct, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) new CfnOutput(stack, name, { value });
}
