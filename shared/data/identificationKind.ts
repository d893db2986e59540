import { identificationProcess } from '../domain/identification/process.ts';
import { Identification } from '../domain/identification/state.ts';
import type { CaseKind } from './caseRecord.ts';

/** How requests to find a buyer are kept. */
export const identificationKind: CaseKind<Identification> = {
  process: identificationProcess,
  schema: Identification,
  prefix: 'idr',
  reference: 'IDR',
  live: ({ status }) => status === 'open',
};
