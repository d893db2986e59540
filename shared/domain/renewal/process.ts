import type { Process } from '../elapse.ts';
import { answerMissed } from './converse.ts';
import { documentsMissed, prolong } from './documents.ts';
import { ended, noticeOver } from './end.ts';
import { foldRenewal } from './fold.ts';
import { beginChore, remind, remindLate } from './reminders.ts';
import type { Renewal } from './state.ts';
import { timerOrder } from './table.ts';

export const renewalProcess: Process<Renewal> = {
  kind: 'renewal',
  fold: foldRenewal,
  timerOrder,
  onTimer: {
    'documents-due': documentsMissed,
    'answer-due': answerMissed,
    'notice-over': noticeOver,
    prolong,
    'period-over': ended,
    chore: beginChore,
    reminder: remind,
    'late-reminder': remindLate,
  },
};
