import { happensIn } from '../draft.ts';
import type { Role } from '../person.ts';
import type { ImprovementEvent, ImprovementEventType } from './event.ts';
import type { ImprovementStatus } from './state.ts';

/** What a person of ours has to do, and in which role. */
export const taskRules = {
  improve: { role: 'handler' },
  /** Its day has passed: a senior manager looks at it now. */
  'improve-late': { role: 'senior-manager' },
} as const satisfies Record<string, { role: Role }>;

const ours = { audience: 'staff', letters: [] } as const;

/** What can happen in each status: all of it is ours; the clients hear of it in the cases that caused it. */
export const improvementTable = {
  recorded: { from: [], ...ours },
  'planned-anew': { from: ['planned'], ...ours },
  done: { from: ['planned'], ...ours },
  dropped: { from: ['planned'], ...ours },
  missed: { from: ['planned'], ...ours },
} as const satisfies Record<
  ImprovementEventType,
  { from: readonly ImprovementStatus[]; audience: 'staff'; letters: readonly [] }
>;

/** An event of one of these types. */
export const happens = happensIn<ImprovementEvent>(improvementTable);
