import type { LetterKind } from '../letterKind.ts';
import type { Role } from '../person.ts';
import type { InvoiceEventType } from './event.ts';
import type { InvoiceStatus } from './state.ts';

/** What a person of ours has to do about an invoice, and in which role. */
export const taskRules = {
  /** Money that is the client's goes back. */
  refund: { role: 'handler' },
  /** It did not in time: a senior manager has it now. */
  'refund-late': { role: 'senior-manager' },
  reply: { role: 'handler' },
  'reach-client': { role: 'handler' },
} as const satisfies Record<string, { role: Role }>;
export type TaskName = keyof typeof taskRules;

/** The order in which timers fire that are due at the same instant. */
export const timerOrder = ['refund-due', 'suspension', 'reminder', 'late-reminder'] as const;
export type InvoiceTimer = (typeof timerOrder)[number];

const always = ['open', 'paid', 'credited', 'refund-owed', 'refunded'] as const;
const client = { audience: 'client' } as const;
const staff = { audience: 'staff' } as const;

/**
 * What can happen in each status, who may see it, and the letters it may bring. Money and what other cases tell may
 * arrive when everything is settled: then it is owed back.
 */
export const invoiceTable = {
  issued: { from: [], ...client, letters: ['invoice-issued', 'invoice-credit-note'] },
  paid: { from: always, ...client, letters: ['invoice-payment'] },
  'set-off': { from: always, ...client, letters: ['invoice-payment'] },
  credited: { from: always, ...client, letters: [] },
  'credit-used': { from: ['open'], ...client, letters: ['invoice-refund-owed'] },
  refunded: { from: ['refund-owed'], ...client, letters: ['invoice-refunded'] },
  'refund-missed': { from: ['refund-owed'], ...client, letters: ['invoice-refund-late'] },
  'reminder-missed': { from: ['open'], ...staff, letters: [] },
  reminded: { from: ['open'], ...client, letters: ['invoice-reminder'] },
  'suspension-announced': { from: ['open'], ...client, letters: ['invoice-suspension-notice'] },
  'notice-delivered': { from: ['open'], ...client, letters: [] },
  suspended: { from: ['open'], ...client, letters: ['invoice-suspended'] },
  'suspension-ended': { from: always, ...client, letters: ['invoice-suspension-ended'] },
  'client-wrote': { from: always, ...client, letters: [] },
  'staff-wrote': { from: always, ...client, letters: ['invoice-message'] },
  'letter-failed': { from: always, ...staff, letters: [] },
} as const satisfies Record<
  InvoiceEventType,
  { from: readonly InvoiceStatus[]; audience: 'client' | 'staff'; letters: readonly LetterKind[] }
>;
