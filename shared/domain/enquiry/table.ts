import type { Desk } from '../answering/desk.ts';
import type { LetterKind } from '../letterKind.ts';
import type { EnquiryEventType } from './event.ts';
import type { EnquiryStatus } from './state.ts';

const always = ['open', 'answered', 'closed', 'handed-over'] as const;
const client = { audience: 'client' } as const;

/** What can happen in each status, who may see it, and the letters it brings. */
export const enquiryTable = {
  opened: { from: [], ...client, letters: ['enquiry-acknowledged'] },
  'client-wrote': { from: ['open'], ...client, letters: [] },
  'staff-wrote': { from: ['open', 'answered'], ...client, letters: ['enquiry-message'] },
  answered: { from: ['open'], ...client, letters: ['enquiry-answered'] },
  missed: { from: ['open'], ...client, letters: ['enquiry-late'] },
  // The answer says when it is closed, and that one message opens it again.
  closed: { from: ['answered'], ...client, letters: [] },
  reopened: { from: ['answered', 'closed'], ...client, letters: ['enquiry-acknowledged'] },
  'handed-over': { from: ['open', 'answered', 'closed'], ...client, letters: ['enquiry-handed-over'] },
  'document-added': { from: ['open', 'answered'], ...client, letters: [] },
  assigned: { from: ['open', 'answered'], ...client, letters: [] },
  'improvement-linked': { from: always, audience: 'staff', letters: [] },
  improved: { from: always, ...client, letters: ['improvement-done'] },
  'letter-failed': { from: always, audience: 'staff', letters: [] },
} as const satisfies Record<
  EnquiryEventType,
  { from: readonly EnquiryStatus[]; audience: 'client' | 'staff'; letters: readonly LetterKind[] }
>;

/** The order in which timers fire that are due at the same instant. */
export const timerOrder = ['answer-due', 'silence-close'] as const;

export const enquiryDesk: Desk = {
  table: enquiryTable,
  first: 'enquiry.answer',
  late: 'enquiry.answer-late',
};

export function mayHappen(event: EnquiryEventType, status: EnquiryStatus): boolean {
  const from: readonly EnquiryStatus[] = enquiryTable[event].from;
  return from.includes(status);
}
