import { happensIn } from '../draft.ts';
import type { Role } from '../person.ts';
import type { QualityEvent, QualityEventType } from './event.ts';
import type { QualityReview } from './state.ts';

/** What a person of ours has to do, and in which role. */
export const taskRules = {
  'rate-letters': { role: 'senior-manager' },
  /** Nobody finished it in time: a director looks at it now. */
  'rate-letters-late': { role: 'director' },
  /** The letters were not good enough: something has to change. */
  'improve-letters': { role: 'senior-manager' },
} as const satisfies Record<string, { role: Role }>;
export type TaskName = keyof typeof taskRules;

const always = ['waiting', 'reviewing'] as const;
const ours = { audience: 'staff', letters: [] } as const;

/** What can happen in each status: all of it is ours. */
export const qualityTable = {
  started: { from: [], ...ours },
  began: { from: always, ...ours },
  sampled: { from: ['reviewing'], ...ours },
  rated: { from: ['reviewing'], ...ours },
  completed: { from: ['reviewing'], ...ours },
  missed: { from: ['reviewing'], ...ours },
  'improvement-linked': { from: always, ...ours },
  improved: { from: always, ...ours },
} as const satisfies Record<
  QualityEventType,
  { from: readonly QualityReview['status'][]; audience: 'staff'; letters: readonly [] }
>;

/** The order in which timers fire that are due at the same instant. */
export const timerOrder = ['review-due', 'review-begins'] as const;

/** An event of one of these types. */
export const happens = happensIn<QualityEvent>(qualityTable);
