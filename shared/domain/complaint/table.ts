import type { LetterKind } from '../letterKind.ts';
import type { ComplaintEventType } from './event.ts';
import type { ComplaintStatus } from './state.ts';

/** What a person of ours has to do, and in which role; `step` is the role of its step, `manager` the one above. */
export const taskRules = {
  answer: { role: 'step' },
  reply: { role: 'step' },
  progress: { role: 'step' },
  /** A letter told the client that his handler's manager knows that nothing has moved: this is how. */
  silence: { role: 'manager' },
  'reach-client': { role: 'step' },
  /** He did not say what he hopes for: nobody demands it of him, so we ask (F 2). */
  'ask-outcome': { role: 'step' },
  /** What he wrote is an appeal, or both: it stands here until one was logged from it (F 8). */
  'lodge-appeal': { role: 'step' },
  /** Whoever missed the step before owes what he found (F 3). */
  findings: { role: 'handler' },
  'call-client': { role: 'director' },
  remedy: { role: 'step' },
  'final-response': { role: 'complaints-officer' },
} as const;
export type TaskName = keyof typeof taskRules;

/** The order in which timers fire that are due at the same instant. */
export const timerOrder = [
  'step-due',
  'directors-contact-due',
  'findings-due',
  'referral',
  'final-response-due',
  'remedy-due',
  'progress-asked',
  'progress-missed',
  'reminder-1',
  'reminder-2',
  'silence-close',
] as const;
export type ComplaintTimer = (typeof timerOrder)[number];

const running = ['open', 'answered'] as const;
const ended = ['resolved', 'closed-no-reply', 'closed-not-agreed', 'cancelled-by-client'] as const;
const always = [...running, ...ended] as const;
/** Everything but what he took back himself. */
const notWithdrawn = [...running, 'resolved', 'closed-no-reply', 'closed-not-agreed'] as const;
const client = { audience: 'client' } as const;
const staff = { audience: 'staff' } as const;

/**
 * What can happen in each status, who may see it, and the letters it may bring. A test checks the commands,
 * the letters and the texts against it.
 */
export const complaintTable = {
  opened: { from: [], ...client, letters: ['complaint-acknowledged'] },
  'client-wrote': { from: running, ...client, letters: [] },
  'staff-wrote': { from: running, ...client, letters: ['complaint-message'] },
  'note-added': { from: always, ...staff, letters: [] },
  'document-added': { from: running, ...client, letters: [] },
  assigned: { from: running, ...client, letters: ['complaint-assigned'] },
  // After the end too: a letter that came back must be able to find its reader.
  'contact-recorded': { from: always, ...client, letters: [] },
  answered: { from: ['open'], ...client, letters: ['complaint-answered'] },
  accepted: { from: ['answered'], ...client, letters: ['complaint-resolved'] },
  resolved: { from: ['answered'], ...client, letters: ['complaint-resolved'] },
  withdrawn: { from: running, ...client, letters: ['complaint-withdrawn'] },
  'step-missed': {
    from: running,
    ...client,
    letters: [
      'complaint-step1-broken',
      'complaint-step2-broken',
      'complaint-senior-manager-broken',
      'complaint-directors-broken',
    ],
  },
  escalated: { from: running, ...client, letters: ['complaint-escalated'] },
  'handed-over': { from: ['open'], ...client, letters: ['complaint-handed-over'] },
  referred: { from: ['answered'], ...client, letters: ['complaint-referred'] },
  stayed: { from: running, ...client, letters: ['complaint-stays'] },
  'findings-given': { from: always, ...staff, letters: [] },
  'findings-missed': { from: always, ...client, letters: ['complaint-findings-missed'] },
  'directors-contact-missed': { from: running, ...client, letters: ['complaint-directors-contact-missed'] },
  'not-agreed': { from: ['answered'], ...client, letters: ['complaint-not-agreed'] },
  reminded: { from: ['answered'], ...client, letters: ['complaint-reminder'] },
  'closed-no-reply': { from: ['answered'], ...client, letters: ['complaint-closed-no-reply'] },
  reopened: { from: ['closed-no-reply'], ...client, letters: ['complaint-reopened'] },
  'remedy-promised': { from: running, ...client, letters: ['complaint-remedy-promised'] },
  'remedy-done': { from: always, ...client, letters: ['complaint-remedy-done'] },
  'remedy-missed': { from: always, ...client, letters: ['complaint-remedy-missed'] },
  'final-response-given': { from: running, ...staff, letters: [] },
  'final-response-missed': { from: running, ...client, letters: ['complaint-final-response-missed'] },
  classified: { from: always, ...staff, letters: [] },
  sorted: { from: notWithdrawn, ...client, letters: ['complaint-sorted'] },
  // The acknowledgement of the appeal tells it.
  'appeal-opened': { from: always, ...client, letters: [] },
  'progress-asked': { from: running, ...staff, letters: [] },
  'progress-missed': { from: running, ...client, letters: ['complaint-progress'] },
  'letter-failed': { from: always, ...staff, letters: [] },
  'improvement-linked': { from: always, ...staff, letters: [] },
  improved: { from: always, ...client, letters: ['improvement-done'] },
} as const satisfies Record<
  ComplaintEventType,
  { from: readonly ComplaintStatus[]; audience: 'client' | 'staff'; letters: readonly LetterKind[] }
>;

export function mayHappen(event: ComplaintEventType, status: ComplaintStatus): boolean {
  const from: readonly ComplaintStatus[] = complaintTable[event].from;
  return from.includes(status);
}
