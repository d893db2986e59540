import { z } from 'zod';

const OneOrMany = z.union([z.string(), z.array(z.string())]);

/** The policy document of an authorizer: allow or deny invocations. Conditions are not played. */
export const PolicyDocument = z.object({
  Version: z.string().optional(),
  Statement: z.array(
    z.strictObject({
      Sid: z.string().optional(),
      Effect: z.enum(['Allow', 'Deny']),
      Action: OneOrMany,
      Resource: OneOrMany,
    }),
  ),
});
export type PolicyDocument = z.infer<typeof PolicyDocument>;

/** What a policy says to invoking a method: a deny wins, silence is a deny too. */
export function evaluatePolicy(policy: PolicyDocument, methodArn: string): 'allow' | 'deny' | 'silent' {
  const matching = policy.Statement.filter(
    ({ Action, Resource }) => fits(Action, 'execute-api:Invoke') && fits(Resource, methodArn),
  );
  if (matching.some((statement) => statement.Effect === 'Deny')) return 'deny';
  return matching.length > 0 ? 'allow' : 'silent';
}

function fits(patterns: string | string[], value: string): boolean {
  return [patterns].flat().some((pattern) => wildcard(pattern).test(value));
}

/** IAM's wildcards: `*` any characters, `?` one. */
export function wildcard(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
}
