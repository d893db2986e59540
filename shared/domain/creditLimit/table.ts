import type { LetterKind } from '../letterKind.ts';
import type { Role } from '../person.ts';
import type { CreditLimitEventType } from './event.ts';
import type { RequestStatus } from './request.ts';

/** What a person of ours has to do about a limit, and in which role. */
export const taskRules = {
  decide: { role: 'underwriter' },
  /** Nobody decided in time: the case is a senior manager's now. */
  'decide-late': { role: 'senior-manager' },
  /** A complaint about the decision was upheld (F 8). */
  'decide-anew': { role: 'senior-manager' },
  /** A decision or change that waits for a second person. */
  approve: { role: 'senior-manager' },
  reply: { role: 'underwriter' },
  /** What the client said about an announced change is weighed and answered before its day (F 13). */
  'weigh-comment': { role: 'underwriter' },
  'reach-client': { role: 'underwriter' },
} as const satisfies Record<string, { role: Role }>;
export type TaskName = keyof typeof taskRules;

/** The order in which timers fire that are due at the same instant. */
export const timerOrder = [
  'comment-until',
  'decision-due',
  'progress-missed',
  'change-effective',
  'expiry-ahead',
  'expiry',
] as const;
export type CreditLimitTimer = (typeof timerOrder)[number];

const open = ['received', 'information-requested', 'in-review'] as const;
const ours = ['received', 'in-review'] as const;
const closed = ['decided', 'cancelled-by-client'] as const;
const always = [...open, ...closed] as const;
const client = { audience: 'client' } as const;
const staff = { audience: 'staff' } as const;

/**
 * What can happen in each status of the request, who may see it, and the letters it may bring. Changes, the
 * end of a cover and appeals are about the cover: they come whatever the newest request's status is.
 */
export const creditLimitTable = {
  opened: { from: [], ...client, letters: ['limit-acknowledged'] },
  requested: { from: closed, ...client, letters: ['limit-acknowledged'] },
  'information-requested': { from: ours, ...client, letters: ['limit-question'] },
  'information-given': { from: ['information-requested'], ...client, letters: [] },
  'comment-time-ended': { from: ['information-requested'], ...client, letters: [] },
  proposed: { from: always, ...staff, letters: [] },
  'proposal-refused': { from: always, ...staff, letters: [] },
  decided: { from: open, ...client, letters: ['limit-decided'] },
  'decision-missed': { from: open, ...client, letters: ['limit-late'] },
  'progress-missed': { from: ours, ...client, letters: ['limit-progress'] },
  'staff-wrote': { from: always, ...client, letters: ['limit-message'] },
  'client-wrote': { from: always, ...client, letters: [] },
  cancelled: { from: open, ...client, letters: ['limit-cancelled'] },
  'change-announced': {
    from: always,
    ...client,
    letters: ['limit-change-announced', 'limit-changed-at-once'],
  },
  'notice-delivered': { from: always, ...client, letters: [] },
  'change-moved': { from: always, ...client, letters: ['limit-change-moved'] },
  'change-held': { from: always, ...client, letters: ['limit-change-moved'] },
  'change-effective': { from: always, ...client, letters: ['limit-change-effective'] },
  'change-cancelled': { from: always, ...client, letters: ['limit-change-cancelled'] },
  'expiry-announced': { from: always, ...client, letters: ['limit-expiry-ahead'] },
  expired: { from: always, ...client, letters: ['limit-expired'] },
  'grade-changed': { from: always, ...client, letters: ['buyer-worsened'] },
  'appeal-lodged': { from: always, ...client, letters: [] },
  'appeal-decided': { from: always, ...client, letters: [] },
  'appeal-withdrawn': { from: always, ...client, letters: [] },
  'new-decision-owed': { from: always, ...client, letters: ['limit-new-decision-owed'] },
  assigned: { from: always, ...client, letters: [] },
  'letter-failed': { from: always, ...staff, letters: [] },
} as const satisfies Record<
  CreditLimitEventType,
  { from: readonly RequestStatus[]; audience: 'client' | 'staff'; letters: readonly LetterKind[] }
>;

export function mayHappen(event: CreditLimitEventType, status: RequestStatus): boolean {
  const from: readonly RequestStatus[] = creditLimitTable[event].from;
  return from.includes(status);
}
