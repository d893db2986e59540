import type { LetterKind } from '../letterKind.ts';
import type { Role } from '../person.ts';
import type { IdentificationEventType } from './event.ts';
import type { IdentificationStatus } from './state.ts';

/** What a person of ours has to do, and in which role. */
export const taskRules = {
  identify: { role: 'underwriter' },
  /** Nobody found him in time: a senior manager has it now. */
  'identify-late': { role: 'senior-manager' },
  'reach-client': { role: 'underwriter' },
} as const satisfies Record<string, { role: Role }>;
export type TaskName = keyof typeof taskRules;

/** What can happen in each status, who may see it, and the letters it brings. */
export const identificationTable = {
  opened: { from: [], audience: 'client', letters: ['identification-acknowledged'] },
  answered: { from: ['open'], audience: 'client', letters: ['identification-answered'] },
  missed: { from: ['open'], audience: 'client', letters: ['identification-late'] },
  'letter-failed': { from: ['open', 'answered'], audience: 'staff', letters: [] },
} as const satisfies Record<
  IdentificationEventType,
  {
    from: readonly IdentificationStatus[];
    audience: 'client' | 'staff';
    letters: readonly LetterKind[];
  }
>;
