import { datesOfComplaint } from '../domain/complaint/dates.ts';
import { complaintProcess } from '../domain/complaint/process.ts';
import { Complaint } from '../domain/complaint/state.ts';
import type { CaseKind } from './caseRecord.ts';

/** How complaints are kept. */
export const complaintKind: CaseKind<Complaint> = {
  process: complaintProcess,
  schema: Complaint,
  prefix: 'cmp',
  reference: 'CMP',
  live: ({ status }) => status === 'open' || status === 'answered',
  dates: datesOfComplaint,
};
