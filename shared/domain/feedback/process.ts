import { answerMissed } from '../answering/answer.ts';
import type { Process } from '../elapse.ts';
import { foldFeedback } from './fold.ts';
import type { Feedback } from './state.ts';
import { feedbackDesk } from './table.ts';

export const feedbackProcess: Process<Feedback> = {
  kind: 'feedback',
  fold: foldFeedback,
  timerOrder: ['answer-due'],
  onTimer: { 'answer-due': answerMissed(feedbackDesk) },
};
