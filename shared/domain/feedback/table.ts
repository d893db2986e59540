import type { Desk } from '../answering/desk.ts';
import type { LetterKind } from '../letterKind.ts';
import type { FeedbackEventType } from './event.ts';
import type { FeedbackStatus } from './state.ts';

const always = ['received', 'answered'] as const;
const client = { audience: 'client' } as const;

/** What can happen in each status, who may see it, and the letters it brings. */
export const feedbackTable = {
  opened: { from: [], ...client, letters: ['feedback-acknowledged'] },
  answered: { from: ['received'], ...client, letters: ['feedback-answered'] },
  missed: { from: ['received'], ...client, letters: ['feedback-late'] },
  'document-added': { from: always, ...client, letters: [] },
  assigned: { from: always, ...client, letters: [] },
  'improvement-linked': { from: always, audience: 'staff', letters: [] },
  improved: { from: always, ...client, letters: ['improvement-done'] },
  'letter-failed': { from: always, audience: 'staff', letters: [] },
} as const satisfies Record<
  FeedbackEventType,
  { from: readonly FeedbackStatus[]; audience: 'client' | 'staff'; letters: readonly LetterKind[] }
>;

export const feedbackDesk: Desk = {
  table: feedbackTable,
  first: 'feedback.answer',
  late: 'feedback.answer-late',
};
