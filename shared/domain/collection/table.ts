import type { LetterKind } from '../letterKind.ts';
import type { Role } from '../person.ts';
import type { CollectionEventType } from './event.ts';
import type { CollectionStatus } from './steps.ts';

/** What a person of ours has to do in a collection, and in which role. */
export const taskRules = {
  propose: { role: 'collections' },
  /** Nobody proposed a plan in time: the case is a senior manager's now. */
  'propose-late': { role: 'senior-manager' },
  /** A right lapses on its day unless somebody keeps it (F 21). */
  'keep-right': { role: 'collections' },
  /** The client is promised a word (F 7). */
  tell: { role: 'collections' },
  /** Nothing is left to collect. */
  close: { role: 'collections' },
  reply: { role: 'collections' },
  'reach-client': { role: 'collections' },
} as const satisfies Record<string, { role: Role }>;
export type TaskName = keyof typeof taskRules;

/** The order in which timers fire that are due at the same instant. */
export const timerOrder = ['consent-until', 'plan-due', 'payment-missed', 'progress-missed'] as const;
export type CollectionTimer = (typeof timerOrder)[number];

const open = ['mandated', 'plan-proposed', 'plan-approved', 'in-progress'] as const;
const always = [...open, 'recovered', 'uncollectable', 'closed'] as const;
const client = { audience: 'client' } as const;
const none = { letters: [] } as const;

/** What can happen in each status, who may see it, and the letters it may bring. */
export const collectionTable = {
  mandated: { from: [], ...client, letters: ['collection-acknowledged'] },
  'plan-proposed': { from: open, ...client, letters: ['collection-plan'] },
  'plan-answered': {
    from: ['plan-proposed', 'in-progress'],
    ...client,
    letters: ['collection-plan-answered'],
  },
  'consent-ended': {
    from: ['plan-proposed', 'in-progress'],
    ...client,
    letters: ['collection-plan-answered'],
  },
  'plan-missed': { from: open, ...client, letters: ['collection-late'] },
  'exception-announced': { from: open, ...client, letters: ['collection-exception'] },
  'exception-answered': { from: open, ...client, ...none },
  acted: { from: open, ...client, letters: ['collection-action'] },
  recovered: { from: always, ...client, letters: ['collection-recovered'] },
  received: { from: always, ...client, ...none },
  closed: { from: open, ...client, letters: ['collection-closed'] },
  'claim-opened': { from: always, ...client, ...none },
  subrogated: { from: always, ...client, letters: ['collection-subrogated'] },
  'payee-given': { from: always, ...client, letters: ['collection-payee'] },
  'payee-checked': { from: always, ...client, ...none },
  'payment-ordered': { from: always, ...client, ...none },
  'payment-sent': { from: always, audience: 'staff', ...none },
  'payment-advised': { from: always, ...client, letters: ['collection-passed-on'] },
  'payment-missed': { from: always, ...client, letters: ['collection-pass-on-late'] },
  'payment-returned': { from: always, ...client, ...none },
  'progress-missed': { from: open, ...client, letters: ['collection-progress'] },
  'client-wrote': { from: always, ...client, ...none },
  'staff-wrote': { from: always, ...client, letters: ['collection-message'] },
  assigned: { from: always, ...client, ...none },
  'letter-failed': { from: always, audience: 'staff', ...none },
} as const satisfies Record<
  CollectionEventType,
  { from: readonly CollectionStatus[]; audience: 'client' | 'staff'; letters: readonly LetterKind[] }
>;

export function mayHappen(event: CollectionEventType, status: CollectionStatus): boolean {
  const from: readonly CollectionStatus[] = collectionTable[event].from;
  return from.includes(status);
}
