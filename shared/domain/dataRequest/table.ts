import type { LetterKind } from '../letterKind.ts';
import type { Role } from '../person.ts';
import type { DataRequestEventType } from './event.ts';
import type { DataRequestStatus } from './state.ts';

/** What a person of ours has to do, and in which role. */
export const taskRules = {
  /** Look at what may be forgotten, and order it or refuse. */
  'decide-erasure': { role: 'data-protection' },
  /** Nobody answered in time: a director has it now. */
  'answer-late': { role: 'director' },
  'reach-person': { role: 'data-protection' },
} as const satisfies Record<string, { role: Role }>;
export type TaskName = keyof typeof taskRules;

/** What can happen in each status, who may see it, and the letters it brings. */
export const dataRequestTable = {
  opened: { from: [], audience: 'client', letters: ['data-request-acknowledged'] },
  ordered: { from: ['open'], audience: 'client', letters: [] },
  extended: { from: ['open'], audience: 'client', letters: ['data-request-extended'] },
  exported: { from: ['open'], audience: 'client', letters: ['data-request-exported'] },
  erased: { from: ['open'], audience: 'client', letters: ['data-request-erased'] },
  refused: { from: ['open'], audience: 'client', letters: ['data-request-refused'] },
  withdrawn: { from: ['open'], audience: 'client', letters: ['data-request-withdrawn'] },
  missed: { from: ['open'], audience: 'client', letters: ['data-request-late'] },
  'export-ended': { from: ['answered'], audience: 'client', letters: [] },
  'letter-failed': { from: ['open', 'answered', 'refused', 'withdrawn'], audience: 'staff', letters: [] },
} as const satisfies Record<
  DataRequestEventType,
  {
    from: readonly DataRequestStatus[];
    audience: 'client' | 'staff';
    letters: readonly LetterKind[];
  }
>;
