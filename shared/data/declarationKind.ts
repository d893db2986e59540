import { declarationProcess } from '../domain/declaration/process.ts';
import { Declaration } from '../domain/declaration/state.ts';
import type { CaseKind } from './caseRecord.ts';
import { newId, officeOf } from './keys.ts';

/** How the declarations of a policy are kept: one file for ever. Its reminders leave in the office's morning. */
export const declarationKind: CaseKind<Declaration> = {
  process: declarationProcess,
  schema: Declaration,
  prefix: 'dcl',
  reference: 'DCL',
  swept: true,
};

/** The id of a policy's file follows from the policy's. */
export const declarationIdOf = (policyId: string) => newId('dcl', officeOf(policyId), policyId);
