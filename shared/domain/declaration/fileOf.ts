/** The id of the file of a policy's declarations: one for ever. */
export const declarationIdOf = (policyId: string): string => policyId.replace('pol_', 'dcl_');

/** What a policy tells its declarations when it was renewed or prolonged: what it says then is read with the file. */
export function policyChanged({ policyId, clientId }: { policyId: string; clientId: string }) {
  return { to: declarationIdOf(policyId), name: 'policy-changed', data: { policyId, clientId } };
}
