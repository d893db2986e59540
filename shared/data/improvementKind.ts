import { improvementProcess } from '../domain/improvement/process.ts';
import { Improvement } from '../domain/improvement/state.ts';
import type { CaseKind } from './caseRecord.ts';
import { improvedItem } from './improved.ts';
import { put } from './transact.ts';

/** How improvements are kept; one that is done stands in the public list from the same commit on. */
export const improvementKind: CaseKind<Improvement> = {
  process: improvementProcess,
  schema: Improvement,
  prefix: 'imp',
  reference: 'IMP',
  swept: true,
  beside: (store, { before, after }) =>
    after.done && !before?.done ? [put<never>(store, improvedItem(after, after.done))] : [],
};
