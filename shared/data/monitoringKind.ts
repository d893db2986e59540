import { monitoringProcess } from '../domain/monitoring/digest.ts';
import { Monitoring } from '../domain/monitoring/state.ts';
import type { CaseKind } from './caseRecord.ts';

/** How the weekly digest of a client is kept: one case for ever, opened by the first improvement. */
export const monitoringKind: CaseKind<Monitoring> = {
  process: monitoringProcess,
  schema: Monitoring,
  prefix: 'mon',
  reference: 'MON',
  live: ({ waiting }) => waiting.length > 0,
};
