import { feedbackProcess } from '../domain/feedback/process.ts';
import { Feedback } from '../domain/feedback/state.ts';
import type { CaseKind } from './caseRecord.ts';

/** How feedback is kept. */
export const feedbackKind: CaseKind<Feedback> = {
  process: feedbackProcess,
  schema: Feedback,
  prefix: 'fbk',
  reference: 'FBK',
};
