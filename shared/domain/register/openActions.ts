import * as z from 'zod';
import type { Complaint } from '../complaint/state.ts';
import { Instant } from '../instant.ts';
import { OfficeCode } from '../office.ts';

/** Something that we owe in a complaint. */
export const OpenAction = z.strictObject({
  action: z.enum(['remedy', 'findings', 'final-response']),
  caseId: z.string(),
  reference: z.string(),
  office: OfficeCode,
  dueAt: Instant,
  /** Its time is over. */
  missed: z.boolean(),
});
export type OpenAction = z.infer<typeof OpenAction>;

/** Remedies that are not done, findings that are owed, a final response that did not come in its time. */
export function openActionsOf(state: Complaint, now: Instant): OpenAction[] {
  const { id: caseId, reference, office, remedies, findings, finalResponse, tasks } = state;
  const action = (what: OpenAction['action'], dueAt: Instant) => ({
    ...{ action: what, caseId, reference, office, dueAt, missed: dueAt < now },
  });
  const late = tasks.some(({ name }) => name === 'final-response') ? finalResponse : undefined;
  const owed = tasks.some(({ name }) => name === 'remedy');
  return [
    ...(owed ? remedies.filter(({ status }) => status !== 'done') : []).map((r) => action('remedy', r.dueAt)),
    ...findings.map(({ dueAt }) => action('findings', dueAt)),
    ...(late ? [action('final-response', late.dueAt)] : []),
  ];
}
