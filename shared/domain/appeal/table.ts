import type { LetterKind } from '../letterKind.ts';
import type { Role } from '../person.ts';
import type { AppealEventType } from './event.ts';
import type { Appealed, AppealStatus } from './state.ts';

/** Whose an appeal is at first, and who has it when nobody decided in time. */
export const appealRoles = { first: 'senior-manager', above: 'director' } as const satisfies Record<
  string,
  Role
>;

/** Who may decide one, if he had nothing to do with the decision. */
export const deciders = {
  'credit-limit': ['underwriter', 'claims', 'senior-manager', 'director'],
  claim: ['claims', 'senior-manager', 'director'],
} as const satisfies Record<Appealed['type'], readonly Role[]>;

/** What a person of ours has to do; `handler` is the role that has the appeal now. */
export const taskNames = ['decide-appeal', 'reply', 'reach-client'] as const;
export type TaskName = (typeof taskNames)[number];

export const timerOrder = ['decision-due'] as const;
export type AppealTimer = (typeof timerOrder)[number];

const lodged = ['lodged'] as const;
const always = ['lodged', 'decided', 'cancelled-by-client'] as const;
const client = { audience: 'client' } as const;

/** What can happen in each status, who may see it, and the letters it may bring. */
export const appealTable = {
  lodged: { from: [], ...client, letters: ['appeal-acknowledged'] },
  'lodged-again': { from: ['cancelled-by-client'], ...client, letters: ['appeal-acknowledged'] },
  'client-wrote': { from: lodged, ...client, letters: [] },
  'staff-wrote': { from: lodged, ...client, letters: ['appeal-message'] },
  missed: { from: lodged, ...client, letters: ['appeal-late'] },
  decided: { from: lodged, ...client, letters: ['appeal-decided'] },
  withdrawn: { from: lodged, ...client, letters: ['appeal-withdrawn'] },
  'letter-failed': { from: always, audience: 'staff', letters: [] },
} as const satisfies Record<
  AppealEventType,
  { from: readonly AppealStatus[]; audience: 'client' | 'staff'; letters: readonly LetterKind[] }
>;

export function mayHappen(event: AppealEventType, status: AppealStatus): boolean {
  const from: readonly AppealStatus[] = appealTable[event].from;
  return from.includes(status);
}
