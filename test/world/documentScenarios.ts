import { buyer, policyOf } from './insurance.ts';
import { granted } from './limitRequests.ts';
import { asClient, asStaff } from './moves.ts';
import { insured } from './policyScenarios.ts';
import { type Scenario, spreadOver } from './scenario.ts';

const bank = { name: 'Voorbeeldbank N.V.', role: 'bank', reference: 'LN-7' };
export const certifies = asClient('issuePolicyDocument', { kind: 'certificate', for: bank }, policyOf);
export const statesCover = asClient('issuePolicyDocument', { kind: 'statement-of-cover' }, policyOf);
export const statesBuyers = asClient(
  'issuePolicyDocument',
  { kind: 'statement-of-cover', buyerIds: [buyer], for: bank },
  policyOf,
);
export const ourPolicy = asStaff('key-eva', 'issueStaffPolicyDocument', { kind: 'policy' }, policyOf);

export const documentCommands: Scenario[] = spreadOver([
  { name: 'certificate', given: [insured], when: certifies },
  { name: 'statement of cover on buyers', given: granted, when: statesBuyers },
  { name: 'our copy of a policy', given: [insured], when: ourPolicy },
]);
