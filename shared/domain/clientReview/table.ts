import type { LetterKind } from '../letterKind.ts';
import type { Role } from '../person.ts';
import type { ClientReviewEventType } from './event.ts';

/** What a person of ours has to do, and in which role. */
export const taskRules = {
  /** A client has no contact: give him one, or tell him why there is none. */
  'assign-contact': { role: 'senior-manager' },
  'hold-review': { role: 'handler' },
  /** Nobody asked him in time: a manager sees to it. */
  'review-late': { role: 'senior-manager' },
  'reach-client': { role: 'handler' },
} as const satisfies Record<string, { role: Role }>;
export type TaskName = keyof typeof taskRules;

/** What can happen, who may see it, and the letters it brings. It has no end, so all of it may always happen. */
export const clientReviewTable = {
  opened: { from: [], audience: 'client', letters: ['contact-assigned', 'contact-awaited'] },
  'contact-assigned': { from: ['open'], audience: 'client', letters: ['contact-assigned', 'contact-none'] },
  'contact-left': { from: ['open'], audience: 'client', letters: ['contact-awaited', 'contact-assigned'] },
  'contact-missed': { from: ['open'], audience: 'client', letters: ['contact-late'] },
  'profile-written': { from: ['open'], audience: 'client', letters: [] },
  'review-near': { from: ['open'], audience: 'client', letters: ['review-near'] },
  'review-held': { from: ['open'], audience: 'client', letters: ['review-held'] },
  'review-missed': { from: ['open'], audience: 'client', letters: ['review-late'] },
  'letter-failed': { from: ['open'], audience: 'staff', letters: [] },
} as const satisfies Record<
  ClientReviewEventType,
  { from: readonly 'open'[]; audience: 'client' | 'staff'; letters: readonly LetterKind[] }
>;
