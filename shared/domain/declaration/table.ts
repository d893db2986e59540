import type { LetterKind } from '../letterKind.ts';
import type { Role } from '../person.ts';
import type { DeclarationEventType } from './event.ts';
import type { DeclarationStatus } from './state.ts';

/** What a person of ours has to do about declarations and premium, and in which role. */
export const taskRules = {
  /** Seven days after the day none has come: ask him, and estimate only if nothing helps. */
  'chase-declaration': { role: 'handler' },
  'bill-advance': { role: 'handler' },
  /** Everything of a year is declared: the account is promised. */
  'make-account': { role: 'handler' },
  /** Nobody made it in time: it is a senior manager's now. */
  'account-late': { role: 'senior-manager' },
  'reach-client': { role: 'handler' },
} as const satisfies Record<string, { role: Role }>;
export type TaskName = keyof typeof taskRules;

/** The order in which timers fire that are due at the same instant. */
export const timerOrder = ['account-due', 'advance-due', 'reminder', 'late-reminder'] as const;
export type DeclarationTimer = (typeof timerOrder)[number];

const running = ['running'] as const;
const always = ['running', 'ended'] as const;
const client = { audience: 'client' } as const;
const staff = { audience: 'staff' } as const;

/** What can happen in each status, who may see it, and the letters it may bring. */
export const declarationTable = {
  opened: { from: [], ...client, letters: [] },
  'policy-changed': { from: always, ...client, letters: [] },
  reminded: { from: running, ...client, letters: ['declaration-reminder'] },
  'reminder-missed': { from: running, ...staff, letters: [] },
  declared: { from: running, ...client, letters: ['declaration-received'] },
  corrected: { from: always, ...client, letters: ['declaration-corrected'] },
  estimated: { from: running, ...client, letters: ['declaration-estimated'] },
  'advance-due': { from: running, ...staff, letters: [] },
  billed: { from: running, ...client, letters: ['declaration-account'] },
  'account-missed': { from: running, ...client, letters: ['declaration-account-late'] },
  assigned: { from: always, ...client, letters: [] },
  'letter-failed': { from: always, ...staff, letters: [] },
} as const satisfies Record<
  DeclarationEventType,
  { from: readonly DeclarationStatus[]; audience: 'client' | 'staff'; letters: readonly LetterKind[] }
>;
