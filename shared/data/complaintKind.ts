import { complaintProcess } from '../domain/complaint/process.ts';
import { Complaint } from '../domain/complaint/state.ts';
import type { CaseKind } from './caseRecord.ts';

/** How complaints are kept. The work list shows the task that is due first. */
export const complaintKind: CaseKind<Complaint> = {
  process: complaintProcess,
  schema: Complaint,
  prefix: 'cmp',
  reference: 'CMP',
  workDueAt: ({ tasks }) => tasks.map(({ dueAt }) => dueAt).sort()[0],
};
