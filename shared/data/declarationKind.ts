import { declarationProcess } from '../domain/declaration/process.ts';
import { Declaration } from '../domain/declaration/state.ts';
import type { CaseKind } from './caseRecord.ts';

/** How the declarations of a policy are kept: one file for ever. Its reminders leave in the office's morning. */
export const declarationKind: CaseKind<Declaration> = {
  process: declarationProcess,
  schema: Declaration,
  prefix: 'dcl',
  reference: 'DCL',
  swept: true,
};
