import { appealProcess } from '../domain/appeal/process.ts';
import { Appeal } from '../domain/appeal/state.ts';
import type { CaseKind } from './caseRecord.ts';
import { newId } from './keys.ts';

/** How appeals are kept. */
export const appealKind: CaseKind<Appeal> = {
  process: appealProcess,
  schema: Appeal,
  prefix: 'apl',
  reference: 'APL',
  live: ({ status }) => status === 'lodged',
};

/** The one appeal against a decision: whoever appeals it again finds that one. */
export function appealIdOf(
  { office, id }: { office: Appeal['office']; id: string },
  against: string,
  n: number,
) {
  return newId(appealKind.prefix, office, id, against, String(n));
}
