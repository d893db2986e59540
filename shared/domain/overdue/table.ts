import type { LetterKind } from '../letterKind.ts';
import type { Role } from '../person.ts';
import type { OverdueEventType } from './event.ts';
import type { OverdueStatus } from './state.ts';

/** What a person of ours has to do about an overdue file, and in which role. */
export const taskRules = {
  /** A later date that needs our answer (F 26). */
  'answer-extension': { role: 'collections' },
  /** Nobody answered in time: it is a senior manager's now. */
  'answer-late': { role: 'senior-manager' },
  reply: { role: 'collections' },
  'reach-client': { role: 'collections' },
} as const satisfies Record<string, { role: Role }>;
export type TaskName = keyof typeof taskRules;

/** The order in which timers fire that are due at the same instant. */
export const timerOrder = ['answer-due', 'hand-over-near', 'claim-near'] as const;
export type OverdueTimer = (typeof timerOrder)[number];

const unpaid = ['open', 'in-collection', 'claimed'] as const;
const always = [...unpaid, 'paid'] as const;
const client = { audience: 'client' } as const;
const staff = { audience: 'staff' } as const;

/**
 * What can happen in each status, who may see it, and the letters it may bring. What other cases tell may
 * arrive when everything is paid.
 */
export const overdueTable = {
  opened: { from: [], ...client, letters: ['overdue-received'] },
  reported: { from: always, ...client, letters: ['overdue-received'] },
  received: { from: unpaid, ...client, letters: ['overdue-receipt'] },
  extended: { from: unpaid, ...client, letters: ['overdue-extended'] },
  'extension-asked': { from: unpaid, ...client, letters: ['overdue-extension-asked'] },
  'extension-answered': { from: unpaid, ...client, letters: ['overdue-extension-answered'] },
  'answer-missed': { from: unpaid, ...client, letters: ['overdue-late'] },
  'duty-near': { from: unpaid, ...client, letters: ['overdue-duty-near'] },
  'handed-over': { from: always, ...client, letters: [] },
  'collection-ended': { from: always, ...client, letters: [] },
  claimed: { from: always, ...client, letters: [] },
  'claim-ended': { from: always, ...client, letters: [] },
  'grade-changed': { from: unpaid, ...client, letters: ['buyer-worsened'] },
  'client-wrote': { from: always, ...client, letters: [] },
  'staff-wrote': { from: always, ...client, letters: ['overdue-message'] },
  assigned: { from: always, ...client, letters: [] },
  'letter-failed': { from: always, ...staff, letters: [] },
} as const satisfies Record<
  OverdueEventType,
  { from: readonly OverdueStatus[]; audience: 'client' | 'staff'; letters: readonly LetterKind[] }
>;

export function mayHappen(event: OverdueEventType, status: OverdueStatus): boolean {
  const from: readonly OverdueStatus[] = overdueTable[event].from;
  return from.includes(status);
}
