import type { LetterKind } from '../letterKind.ts';
import type { Role } from '../person.ts';
import type { ClaimEventType } from './event.ts';
import type { ClaimStatus } from './outcomes.ts';

/** What a person of ours has to do about a claim, and in which role. */
export const taskRules = {
  /** From filing to decision: the assessment runs during the wait (F 19). */
  assess: { role: 'claims' },
  /** Nobody decided in time: the claim is a senior manager's now. */
  'decide-late': { role: 'senior-manager' },
  /** A decision that waits for a second person. */
  approve: { role: 'senior-manager' },
  /** A word is promised; the letter that nothing has moved goes out at its end (F 7). */
  write: { role: 'claims' },
  reply: { role: 'claims' },
  'reach-client': { role: 'claims' },
  /** A payment was late where a law adds interest: how much, a person says (F 25). */
  'statutory-interest': { role: 'claims' },
} as const satisfies Record<string, { role: Role }>;
export type TaskName = keyof typeof taskRules;

/** The order in which timers fire that are due at the same instant. */
export const timerOrder = [
  'decision-due',
  'wait-ends',
  'warning',
  'progress-missed',
  'payment-missed',
] as const;
export type ClaimTimer = (typeof timerOrder)[number];

const open = ['received', 'information-requested', 'waiting', 'suspended-dispute', 'assessing'] as const;
const decided = ['decided', 'partly-paid', 'paid', 'declined'] as const;
const alive = [...open, ...decided] as const;
const always = [...alive, 'cancelled-by-client', 'paid-by-buyer'] as const;
const client = { audience: 'client' } as const;
const staff = { audience: 'staff' } as const;

/** What can happen in each status, who may see it, and the letters it may bring. */
export const claimTable = {
  filed: { from: [], ...client, letters: ['claim-acknowledged'] },
  'document-given': { from: alive, ...client, letters: [] },
  'document-waived': { from: open, ...client, letters: [] },
  'document-refused': { from: open, ...client, letters: ['claim-papers'] },
  'file-complete': { from: open, ...client, letters: ['claim-complete'] },
  'information-requested': {
    from: ['received', 'waiting', 'suspended-dispute', 'assessing'],
    ...client,
    letters: ['claim-papers'],
  },
  'information-given': { from: ['information-requested', 'suspended-dispute'], ...client, letters: [] },
  warned: { from: ['received', 'information-requested'], ...client, letters: ['claim-warning'] },
  received: { from: alive, ...client, letters: ['claim-receipt'] },
  'paid-by-buyer': { from: [...open, 'decided', 'declined'], ...client, letters: ['claim-paid-by-buyer'] },
  disputed: { from: open, ...client, letters: ['claim-disputed'] },
  'dispute-resolved': { from: alive, ...client, letters: ['claim-dispute-resolved'] },
  'insolvency-reported': { from: open, ...client, letters: ['claim-insolvency'] },
  'wait-ended': { from: alive, ...client, letters: [] },
  'rate-recorded': { from: alive, ...client, letters: [] },
  reserved: { from: alive, ...staff, letters: [] },
  proposed: { from: alive, ...staff, letters: [] },
  'proposal-refused': { from: alive, ...staff, letters: [] },
  decided: { from: alive, ...client, letters: ['claim-decided'] },
  'new-decision-owed': { from: decided, ...client, letters: ['claim-new-decision-owed'] },
  'decision-missed': { from: alive, ...client, letters: ['claim-late'] },
  'advance-owed': { from: open, ...client, letters: [] },
  'payee-given': { from: alive, ...client, letters: ['claim-payee'] },
  'payee-checked': { from: alive, ...client, letters: [] },
  'payment-ordered': { from: alive, ...client, letters: [] },
  'payment-sent': { from: alive, ...staff, letters: [] },
  'payment-advised': { from: alive, ...client, letters: ['claim-paid'] },
  'payment-missed': { from: alive, ...client, letters: ['claim-payment-late'] },
  'payment-returned': { from: alive, ...client, letters: ['claim-payment-returned'] },
  'interest-decided': { from: decided, ...client, letters: [] },
  'year-checked': { from: always, ...staff, letters: [] },
  'recovery-opened': { from: decided, ...client, letters: [] },
  recovered: { from: decided, ...client, letters: ['claim-recovered'] },
  'appeal-lodged': { from: always, ...client, letters: [] },
  'appeal-decided': { from: always, ...client, letters: [] },
  'appeal-withdrawn': { from: always, ...client, letters: [] },
  'progress-missed': { from: ['waiting', 'assessing'], ...client, letters: ['claim-progress'] },
  'client-wrote': { from: always, ...client, letters: [] },
  'staff-wrote': { from: always, ...client, letters: ['claim-message'] },
  cancelled: { from: open, ...client, letters: ['claim-cancelled'] },
  assigned: { from: always, ...client, letters: [] },
  'letter-failed': { from: always, ...staff, letters: [] },
} as const satisfies Record<
  ClaimEventType,
  { from: readonly ClaimStatus[]; audience: 'client' | 'staff'; letters: readonly LetterKind[] }
>;

export function mayHappen(event: ClaimEventType, status: ClaimStatus): boolean {
  const from: readonly ClaimStatus[] = claimTable[event].from;
  return from.includes(status);
}

/** Not decided yet, and neither withdrawn nor paid by the buyer. */
export function isOpen({ status }: { status: ClaimStatus }): boolean {
  return (open as readonly ClaimStatus[]).includes(status);
}
