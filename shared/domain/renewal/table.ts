import type { LetterKind } from '../letterKind.ts';
import type { Role } from '../person.ts';
import type { RenewalEventType } from './event.ts';
import type { RenewalStatus } from './state.ts';

/** What a person of ours has to do about a renewal, and in which role. */
export const taskRules = {
  'prepare-renewal': { role: 'handler' },
  'issue-documents': { role: 'handler' },
  /** Nobody issued them in time: they are a senior manager's now. */
  'issue-documents-late': { role: 'senior-manager' },
  'answer-question': { role: 'handler' },
  'answer-late': { role: 'senior-manager' },
  'reach-client': { role: 'handler' },
} as const satisfies Record<string, { role: Role }>;
export type TaskName = keyof typeof taskRules;

/** The order in which timers fire that are due at the same instant. */
export const timerOrder = [
  ...(['documents-due', 'answer-due', 'notice-over', 'prolong', 'period-over'] as const),
  ...(['chore', 'reminder', 'late-reminder'] as const),
] as const;
export type RenewalTimer = (typeof timerOrder)[number];

const before = ['open', 'documents-issued'] as const;
const running = [...before, 'accepted', 'notice-given'] as const;
const always = [...running, 'ended'] as const;
const client = { audience: 'client' } as const;
const staff = { audience: 'staff' } as const;

/** What can happen in each status, who may see it, and the letters it may bring. */
export const renewalTable = {
  opened: { from: [], ...client, letters: ['renewal-plan'] },
  'chore-begun': { from: before, ...staff, letters: [] },
  'documents-missed': { from: ['open'], ...client, letters: ['renewal-documents-late'] },
  'documents-issued': { from: ['open'], ...client, letters: ['renewal-documents'] },
  'documents-delivered': { from: before, ...client, letters: ['renewal-notice-moved'] },
  'documents-undelivered': { from: before, ...staff, letters: [] },
  prolonged: { from: before, ...client, letters: ['renewal-prolonged'] },
  reminded: { from: before, ...client, letters: ['renewal-reminder', 'renewal-ending'] },
  'reminder-missed': { from: before, ...staff, letters: [] },
  'terms-changed': { from: before, ...client, letters: ['renewal-terms'] },
  'terms-delivered': { from: running, ...staff, letters: [] },
  accepted: { from: ['documents-issued'], ...client, letters: ['renewal-accepted'] },
  'notice-given': { from: before, ...client, letters: ['renewal-notice', 'renewal-insurer-notice'] },
  renewed: { from: [...before, 'accepted'], ...client, letters: ['renewal-renewed'] },
  ended: { from: [...before, 'notice-given'], ...client, letters: ['renewal-ended'] },
  asked: { from: running, ...client, letters: ['renewal-asked'] },
  'staff-wrote': { from: always, ...client, letters: ['renewal-message'] },
  'answer-missed': { from: always, ...client, letters: ['renewal-late'] },
  'document-added': { from: running, ...client, letters: [] },
  assigned: { from: always, ...client, letters: [] },
  'letter-failed': { from: always, ...staff, letters: [] },
} as const satisfies Record<
  RenewalEventType,
  { from: readonly RenewalStatus[]; audience: 'client' | 'staff'; letters: readonly LetterKind[] }
>;

export function mayHappen(event: RenewalEventType, status: RenewalStatus): boolean {
  const from: readonly RenewalStatus[] = renewalTable[event].from;
  return from.includes(status);
}
