import { dataRequestProcess } from '../domain/dataRequest/process.ts';
import { DataRequest } from '../domain/dataRequest/state.ts';
import type { CaseKind } from './caseRecord.ts';

/** How requests about personal data are kept. */
export const dataRequestKind: CaseKind<DataRequest> = {
  process: dataRequestProcess,
  schema: DataRequest,
  prefix: 'dsr',
  reference: 'DSR',
  live: ({ status }) => status === 'open',
};
