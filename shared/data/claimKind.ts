import { failLetter } from '../domain/claim/assign.ts';
import { claimProcess } from '../domain/claim/process.ts';
import { Claim } from '../domain/claim/state.ts';
import type { CaseKind } from './caseRecord.ts';

/** How claims are kept. */
export const claimKind: CaseKind<Claim> = {
  process: claimProcess,
  schema: Claim,
  prefix: 'clm',
  reference: 'CLM',
  letterFailed: failLetter,
};
