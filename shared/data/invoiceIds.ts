import { code, officeOf, officePart, onPolicy } from './keys.ts';

/** The id of an invoice: made as any new one is, it carries its policy, so that one read finds what that still owes. */
export function invoiceIdOf(policyId: string, ...parts: string[]): string {
  const office = officePart(officeOf(policyId));
  return `inv_${office}0${policyId.slice(-26)}0${code(JSON.stringify(['inv', policyId, ...parts]), 10)}`;
}

/** The policy that the id of an invoice carries; undefined for any other id. */
export function policyInId(id: string): string | undefined {
  const [, office, policy] = onPolicy.exec(id) ?? [];
  return office && policy && `pol_${office}${policy}`;
}
