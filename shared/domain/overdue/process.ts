import type { Process } from '../elapse.ts';
import { answerMissed } from './answer.ts';
import { dutyNear } from './dutyNear.ts';
import { foldOverdue } from './fold.ts';
import type { Overdue } from './state.ts';
import { timerOrder } from './table.ts';

export const overdueProcess: Process<Overdue> = {
  kind: 'overdue',
  fold: foldOverdue,
  timerOrder,
  onTimer: {
    'answer-due': answerMissed,
    'hand-over-near': dutyNear('hand-over'),
    'claim-near': dutyNear('claim'),
  },
};
