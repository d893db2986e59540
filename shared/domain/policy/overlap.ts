import * as z from 'zod';
import { type Refusal, refused } from '../decision.ts';
import { LocalDate } from '../instant.ts';
import { type Policy, PolicyScope } from './policy.ts';

/** A policy of a client as far as another one could overlap with it. */
export const ListedPolicy = z.strictObject({
  policyId: z.string(),
  reference: z.string(),
  scope: PolicyScope,
  buyerIds: z.array(z.string()).optional(),
  startsOn: LocalDate,
  endsOn: LocalDate,
});
export type ListedPolicy = z.infer<typeof ListedPolicy>;

type Entered = Pick<Policy, keyof ListedPolicy>;

export function listed({ policyId, reference, scope, buyerIds, startsOn, endsOn }: Entered): ListedPolicy {
  return { policyId, reference, scope, startsOn, endsOn, ...(buyerIds && { buyerIds }) };
}

/**
 * Why a new policy may not stand beside those that the client has: the same number again, the same buyer named by
 * two, or all his buyers insured twice, unless somebody says that it is another part of his business.
 */
export function overlapping(
  policy: Entered,
  others: readonly ListedPolicy[],
  isAdditional: boolean,
): Refusal | undefined {
  const meanwhile = others.filter(
    (other) => policy.startsOn <= other.endsOn && other.startsOn <= policy.endsOn,
  );
  const same = meanwhile.find((other) => isTwice(policy, other, isAdditional));
  if (!same) return undefined;
  const { reference, startsOn, endsOn } = same;
  return refused(
    'rule',
    'policies-overlap',
    `Policy ${reference} insures the same from ${startsOn} to ${endsOn}.`,
    'Enter another time, or say that it is additional: for another part of the business.',
  );
}

function isTwice(policy: Entered, other: ListedPolicy, isAdditional: boolean): boolean {
  if (plain(policy.reference) === plain(other.reference)) return true;
  if (policy.scope === 'whole-turnover' && other.scope === 'whole-turnover') return !isAdditional;
  const named = other.buyerIds ?? [];
  return policy.buyerIds?.some((buyerId) => named.includes(buyerId)) ?? false;
}

/** As a number is compared: neither case nor spaces count. */
const plain = (reference: string) => reference.replaceAll(/\s/g, '').toLowerCase();
