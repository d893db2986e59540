import type { Process } from '../elapse.ts';
import { decisionMissed } from './converse.ts';
import { foldAppeal } from './fold.ts';
import type { Appeal } from './state.ts';
import { timerOrder } from './table.ts';

export const appealProcess: Process<Appeal> = {
  kind: 'appeal',
  fold: foldAppeal,
  timerOrder,
  onTimer: { 'decision-due': decisionMissed },
};
