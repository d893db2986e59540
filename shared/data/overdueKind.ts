import { datesOfOverdue } from '../domain/overdue/dates.ts';
import { overdueProcess } from '../domain/overdue/process.ts';
import { Overdue } from '../domain/overdue/state.ts';
import { besideOverdue } from './besideOverdue.ts';
import type { CaseKind } from './caseRecord.ts';

/** How everything unpaid of a buyer under a policy is kept: one file for ever. */
export const overdueKind: CaseKind<Overdue> = {
  process: overdueProcess,
  schema: Overdue,
  prefix: 'ovd',
  reference: 'OVD',
  live: ({ status }) => status === 'open' || status === 'in-collection',
  dates: datesOfOverdue,
  beside: besideOverdue,
};
