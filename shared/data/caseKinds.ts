import type { CaseState } from '../domain/case.ts';
import type { CaseKind } from './caseRecord.ts';
import { complaintKind } from './complaintKind.ts';

/** Every kind of case by its name; a wake finds the rules of a case by the prefix of its id. */
export const caseKinds = { complaint: complaintKind } as const;

export function kindOf(caseId: string): CaseKind<CaseState> {
  const prefix = caseId.slice(0, caseId.indexOf('_'));
  const kind = Object.values(caseKinds).find((candidate) => candidate.prefix === prefix);
  if (!kind) throw new Error(`No kind of case has ids like ${caseId}`);
  return kind as unknown as CaseKind<CaseState>;
}
