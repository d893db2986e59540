import { asked, given } from './enquiryRequests.ts';
import { buyer, policyOf } from './insurance.ts';
import { granted, hour } from './limitRequests.ts';
import { asClient, asStaff } from './moves.ts';
import { insured } from './policyScenarios.ts';
import { renewing } from './renewalRequests.ts';
import { document } from './requests.ts';
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

const adds = asClient('addEnquiryDocument', document);
const addsToFeedback = asClient('addFeedbackDocument', document);
const addsToRenewal = asClient('addRenewalDocument', document, policyOf);
const weAdd = asStaff('key-eva', 'addStaffEnquiryDocument', document);
const weAddToFeedback = asStaff('key-eva', 'addStaffFeedbackDocument', document);
const weAddToRenewal = asStaff('key-eva', 'addStaffRenewalDocument', document, policyOf);
const open = [renewing, hour];

/** What we write about a policy, and what is uploaded to a case that is no complaint and no claim. */
export const documentCommands: Scenario[] = spreadOver([
  { name: 'certificate', given: [insured], when: certifies },
  { name: 'statement of cover on buyers', given: granted, when: statesBuyers },
  { name: 'our copy of a policy', given: [insured], when: ourPolicy },
  { name: 'document for an enquiry', given: asked, when: adds },
  { name: 'a second one', given: [...asked, adds, hour], when: adds },
  { name: 'our document for an enquiry', given: asked, when: weAdd },
  { name: 'document for feedback', given, when: addsToFeedback },
  { name: 'our document for feedback', given, when: weAddToFeedback },
  { name: 'document for a renewal', given: open, when: addsToRenewal },
  { name: 'our document for a renewal', given: open, when: weAddToRenewal },
]);
