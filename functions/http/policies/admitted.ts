import { refused, Stop } from '../../../shared/api/problem.ts';
import type { Refusal } from '../../../shared/domain/decision.ts';
import type { Policy } from '../../../shared/domain/policy/policy.ts';

/** The policy, or its refusal as an answer. Throws Stop (422). */
export function admitted(policy: Policy | Refusal): Policy {
  if ('refused' in policy) throw new Stop(refused(policy, undefined, 'staff'));
  return policy;
}
