import { enquiryProcess } from '../domain/enquiry/process.ts';
import { Enquiry } from '../domain/enquiry/state.ts';
import type { CaseKind } from './caseRecord.ts';

/** How enquiries are kept. */
export const enquiryKind: CaseKind<Enquiry> = {
  process: enquiryProcess,
  schema: Enquiry,
  prefix: 'enq',
  reference: 'ENQ',
};
