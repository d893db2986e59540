import type { LetterKind } from '../letter.ts';
import type { ComplaintEventType } from './event.ts';
import type { ComplaintStatus } from './state.ts';

/** What a person of ours has to do, and in which role. */
export const taskRules = {
  answer: { role: 'handler' },
  reply: { role: 'handler' },
  progress: { role: 'handler' },
  /** A letter told the client that his handler's manager knows that nothing has moved: this is how. */
  silence: { role: 'senior-manager' },
  'reach-client': { role: 'handler' },
} as const;

/** The order in which timers fire that are due at the same instant. */
export const timerOrder = ['step-due', 'progress-asked', 'progress-missed'] as const;
export type ComplaintTimer = (typeof timerOrder)[number];

/**
 * What can happen in each status, who may see it, and the letter it brings. A test checks the commands,
 * the letters and the texts against it.
 */
export const complaintTable = {
  opened: { from: [], audience: 'client', letter: 'complaint-acknowledged' },
  'client-wrote': { from: ['open', 'answered'], audience: 'client', letter: null },
  'staff-wrote': { from: ['open', 'answered'], audience: 'client', letter: 'complaint-message' },
  'note-added': {
    from: ['open', 'answered', 'resolved', 'cancelled-by-client'],
    audience: 'staff',
    letter: null,
  },
  'document-added': { from: ['open', 'answered'], audience: 'client', letter: null },
  assigned: { from: ['open', 'answered'], audience: 'client', letter: 'complaint-assigned' },
  'contact-recorded': {
    // After the end too: a letter that came back must be able to find its reader.
    from: ['open', 'answered', 'resolved', 'cancelled-by-client'],
    audience: 'client',
    letter: null,
  },
  answered: { from: ['open'], audience: 'client', letter: 'complaint-answered' },
  accepted: { from: ['answered'], audience: 'client', letter: 'complaint-resolved' },
  withdrawn: { from: ['open', 'answered'], audience: 'client', letter: 'complaint-withdrawn' },
  'step-missed': { from: ['open'], audience: 'client', letter: 'complaint-step1-broken' },
  'progress-asked': { from: ['open', 'answered'], audience: 'staff', letter: null },
  'progress-missed': { from: ['open', 'answered'], audience: 'client', letter: 'complaint-progress' },
  'letter-failed': {
    from: ['open', 'answered', 'resolved', 'cancelled-by-client'],
    audience: 'staff',
    letter: null,
  },
} as const satisfies Record<
  ComplaintEventType,
  { from: readonly ComplaintStatus[]; audience: 'client' | 'staff'; letter: LetterKind | null }
>;

export function mayHappen(event: ComplaintEventType, status: ComplaintStatus): boolean {
  const from: readonly ComplaintStatus[] = complaintTable[event].from;
  return from.includes(status);
}
